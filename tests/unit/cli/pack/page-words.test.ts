import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPageWords } from '../../../../src/cli/pack/publish/page-words.ts';

const FOLDER = 'assets/published-page';
const read = (file: string) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Record<string, string>;
const files = readdirSync(FOLDER);
const english = read('en.yml');

test('the page speaks the languages of the interface', () => {
  expect(files.toSorted()).toEqual(readdirSync('assets/locales').toSorted());
});

describe.each(files)('%s', (file) => {
  const texts = read(file);

  test('has the texts of the English one, in their order, with their placeholders', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(text.match(/\$\d/g), key).toEqual(english[key]!.match(/\$\d/g));
      expect(text, `${key} has signs of a typewriter`).not.toMatch(/["']|\.\.\.|\u0020\u0020/);
    }
  });
});

describe('the words for a pack', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de', 'de'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ar', 'ar'],
    ['it', 'en'],
    ['../en', 'en'],
  ])('in %s are those in %s', (lang, expected) => expect(readPageWords(lang).lang).toBe(expected));

  test('are those of the interface as well', () => {
    const { say } = readPageWords('fr');
    expect(say('page.subscribeLink')).toBe('S’abonner à ce pack');
    expect(say('stance.oppose')).not.toBe('');
    expect(() => say('page.nothing')).toThrow('there is no text page.nothing in fr');
  });
});
