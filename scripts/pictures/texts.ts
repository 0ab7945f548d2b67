import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ENGLISH = join(import.meta.dirname, '../../assets/locales/en.yml');

type Texts = { [key: string]: Texts | string };
const texts: Texts = parse(readFileSync(ENGLISH, 'utf8'));

/** An English text of the interface by its key, such as `card.more`, with what stands at its `$1`, `$2` and so on. */
export function textOf(key: string, ...given: string[]): string {
  const text = key
    .split('.')
    .reduce<Texts | string | undefined>((at, step) => (at as Texts | undefined)?.[step], texts);
  if (typeof text !== 'string') throw new Error(`No text ${key}`);
  return text.replace(/\$([1-9])/g, (_, index) => given[Number(index) - 1] ?? '');
}
