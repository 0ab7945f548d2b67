import { parse } from 'yaml';

const files = import.meta.glob<string>('../../assets/locales/*.yml', { query: '?raw', import: 'default', eager: true });
const parsed = new Map<string, Texts>();

type Texts = { [key: string]: Texts | string };

let language = 'en';

/** The languages that there are texts in, as their files are called. */
export const LANGUAGES = Object.keys(files).map(nameOf);

/** Have the texts in another language from now on. */
export function speak(name: string): void {
  language = name;
}

/** Stands in for `#i18n` in tests, where no browser gives the texts: the English ones, unless a test wants others. */
export const i18n = {
  t(key: string, given: (string | number)[] = []): string {
    const text = find(key, language);
    if (text === undefined) throw new Error(`No text ${key} in ${language}`);
    return text.replace(/\$([1-9])/g, (_, index) => String(given[Number(index) - 1] ?? ''));
  },
};

function find(key: string, name: string): string | undefined {
  const text = key
    .split('.')
    .reduce<Texts | string | undefined>((at, step) => (at as Texts | undefined)?.[step], textsOf(name));
  return typeof text === 'string' ? text : undefined;
}

function textsOf(name: string): Texts {
  const known = parsed.get(name);
  if (known) return known;
  const [, text] = Object.entries(files).find(([path]) => nameOf(path) === name) ?? [];
  if (text === undefined) throw new Error(`No texts in ${name}`);
  const texts: Texts = parse(text);
  parsed.set(name, texts);
  return texts;
}

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.yml$/g, '');
}
