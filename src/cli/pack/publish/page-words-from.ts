import { parse } from 'yaml';

type Texts = { [key: string]: Texts | string };

/** The words of the page around those of the pack, in one language. */
export interface PageWords {
  /** BCP 47 tag of the words. */
  lang: string;
  direction: 'ltr' | 'rtl';
  /** A text of the interface or of the page, `$1` and on replaced. @throws when there is none under the key */
  say: (key: string, ...values: string[]) => string;
}

/** Words from texts by folder and name of their file. Stances, dates and the like are called what the extension calls them. */
export function wordsFrom(readTexts: (folder: string, name: string) => string, name: string): PageWords {
  const interfaceTexts = parse(readTexts('locales', name)) as Texts;
  const texts: Texts = { ...interfaceTexts, page: parse(readTexts('published-page', name)) as Texts };
  const find = (key: string) =>
    key.split('.').reduce<Texts | string | undefined>((at, step) => (at as Texts | undefined)?.[step], texts);
  return {
    lang: String(texts.locale),
    direction: texts.direction === 'rtl' ? 'rtl' : 'ltr',
    say: (key, ...values) => {
      const text = find(key);
      if (typeof text !== 'string') throw new Error(`there is no text ${key} in ${name}`);
      return text.replace(/\$([1-9])/g, (_, place) => values[Number(place) - 1] ?? '');
    },
  };
}
