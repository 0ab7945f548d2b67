import { describe, expect, test } from 'vitest';
import { actorSchema } from '../../../src/knowledge/schema/actor.ts';
import {
  datedSchema,
  idSchema,
  langSchema,
  textSchema,
  webAddressSchema,
} from '../../../src/knowledge/schema/common.ts';
import { actor } from './example-pack.ts';

describe('text for readers', () => {
  test.each(['China’s 12-point plan', '“no limits”', '中国', 'Зеленський', 'می‌خواهم', '<b>bold</b>', '🕊️'])(
    '"%s" is taken',
    (text) => expect(textSchema.safeParse(text).success).toBe(true),
  );
  test.each([
    ['nothing', ''],
    ['a null character', 'a\0b'],
    ['an escape character', '\u001b[31m'],
    ['a line break', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['a C1 control', 'a\u0085b'],
    ['a bidi override', 'a\u202eb'],
    ['a bidi isolate', 'a\u2066b'],
    ['a direction mark', 'a\u200fb'],
    ['half a surrogate pair', 'a\ud83db'],
  ])('%s is refused', (_title, text) => expect(textSchema.safeParse(text).success).toBe(false));
});

test.each(['xi-jinping', '12-point-plan', 'nato', 'constructor-union', 'prototype'])('"%s" is an id', (id) =>
  expect(idSchema.safeParse(id).success).toBe(true),
);
test.each(['', 'Xi', 'xi_jinping', '-xi', 'xi-', 'xi--jinping', '__proto__', 'xi jinping', 'зе'])(
  '"%s" is no id',
  (id) => expect(idSchema.safeParse(id).success).toBe(false),
);

// Records are kept by id in objects, from which such a one would be read as if it were there.
test.each(Object.getOwnPropertyNames(Object.prototype))('"%s", which every object has, is no id', (id) =>
  expect(idSchema.safeParse(id).success).toBe(false),
);

test.each(['en', 'uk', 'zh-Hant-TW', 'sr-Latn', 'de-CH-1996', 'en-scouse', 'gsw'])('"%s" is a language', (lang) => {
  expect(langSchema.safeParse(lang).success).toBe(true);
  // What the interface asks of it.
  expect(() => [new Intl.Locale(lang), new Intl.DisplayNames('en', { type: 'language' }).of(lang)]).not.toThrow();
});
test.each([
  '',
  'EN',
  'english',
  'en_GB',
  'en-',
  'en-x',
  'en-x-ferry',
  'en-abcdefghi',
  'en-a-b',
  'zh-Hant-Hans',
  'de-1996-1996',
])('"%s" is no language', (lang) => {
  const parsed = langSchema.safeParse(lang);
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['a language is a BCP 47 tag']);
});

test.each(['https://example.org/a', 'http://example.org'])('%s may be linked to', (url) =>
  expect(webAddressSchema.safeParse(url).success).toBe(true),
);
test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'example.org', ''])(
  '"%s" may not be linked to',
  (url) => expect(webAddressSchema.safeParse(url).success).toBe(false),
);

describe('a date says how it is known', () => {
  test.each([
    [{ edtf: '2024-05', basis: 'stated' }, true],
    [{ edtf: null, basis: 'unknown' }, true],
    [{ edtf: null, basis: 'stated', words: 'recently' }, true],
    [{ edtf: '2024-05', basis: 'unknown' }, false],
    [{ edtf: '2024-13', basis: 'stated' }, false],
    [{ basis: 'unknown' }, false],
  ])('%j: %s', (dated, isTaken) => expect(datedSchema.safeParse(dated).success).toBe(isTaken));
});

describe('an actor may have an id of Wikidata', () => {
  test.each([
    [undefined, true],
    ['Q148', true],
    ['Q3874799', true],
    ['148', false],
    ['Q', false],
    ['Q0148', false],
    ['q148', false],
    ['P148', false],
    ['https://www.wikidata.org/wiki/Q148', false],
    ['', false],
  ])('%j: %s', (wikidata, isTaken) =>
    expect(actorSchema.safeParse({ ...actor('council'), ...(wikidata !== undefined && { wikidata }) }).success).toBe(
      isTaken,
    ),
  );
});
