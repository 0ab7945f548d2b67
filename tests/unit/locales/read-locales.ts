import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = new URL('../../../assets/locales/', import.meta.url);

/** One text of the interface: its forms by kind of number (`one`, `few`), or the one form that it has under the empty name. */
export type Forms = Record<string, unknown>;

export interface Locale {
  /** Name of its folder in the built extension, as `zh_CN`. */
  name: string;
  /** By key as the code writes it, with points: `popup.reason.pdf`. */
  texts: Map<string, Forms>;
}

/** The files of texts, in order of their names. */
export function readLocales(): Locale[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yml'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.yml$/, ''),
      texts: new Map(flatten(parse(readFileSync(new URL(file, FOLDER), 'utf8')), [])),
    }));
}

const KINDS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Kinds of numbers as the only keys make forms of one text. */
function flatten(value: unknown, path: string[]): [string, Forms][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), { '': value }]];
  const entries = Object.entries(value);
  if (entries.every(([key]) => KINDS.has(key))) return [[path.join('.'), { ...value }]];
  return entries.flatMap(([key, part]) => flatten(part, [...path, key]));
}
