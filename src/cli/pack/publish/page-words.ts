import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PageWords, wordsFrom } from './page-words-from.ts';

const ASSETS = path.join(import.meta.dirname, '../../../../assets');

/** The words in the language of a pack where there are any, else in English: `zh-TW` gets those in `zh-CN`. */
export function readPageWords(lang: string): PageWords {
  const language = lang.split('-', 1)[0];
  const names = readdirSync(path.join(ASSETS, 'published-page')).map((file) => path.parse(file).name);
  return wordsFrom(read, names.find((name) => name.split('_', 1)[0] === language) ?? 'en');
}

function read(folder: string, name: string): string {
  return readFileSync(path.join(ASSETS, folder, `${name}.yml`), 'utf8');
}
