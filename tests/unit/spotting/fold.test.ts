import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/spotting/fold.ts';

const ROWS: [title: string, text: string, folded: string][] = [
  ['ASCII stays', 'It\'s a "test" - 100%', 'It\'s a "test" - 100%'],
  ['double quotation marks', '“a” „b‟ «c» ″d″ 「e」', '"a" "b" "c" "d" "e"'],
  ['single quotation marks and apostrophes', '‘a’ ‚b‛ itʼs′', "'a' 'b' it's'"],
  ['dashes and non-breaking hyphens', '12‑point – a—b−c', '12-point - a-b-c'],
  ['spaces', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
  ['soft hyphens', 'Ukra\u00adine', 'Ukraine'],
  ['zero-width characters', 'Xi\u200b\u200d\ufeff Jin\u2060ping', 'Xi Jinping'],
  ['variation selectors', '❤\ufe0f', '❤'],
  ['ligatures', 'ﬁnal oﬃce', 'final office'],
  ['full width', 'ＮＡＴＯ', 'NATO'],
  ['mathematical letters', '𝐏𝐮𝐭𝐢𝐧', 'Putin'],
  ['half-width katakana with its mark', 'ﾌﾟｰﾁﾝ', 'プーチン'],
  ['decomposed letters are composed', 'Tu\u0308rkiye cafe\u0301', 'Türkiye café'],
  ['composed letters stay', 'Türkiye Zełenski', 'Türkiye Zełenski'],
  ['footnote numbers and trade marks stay apart from their word', 'Trump² Putin™', 'Trump² Putin™'],
  ['ellipsis', 'wait…', 'wait...'],
  ['case stays', 'XI Xi xi', 'XI Xi xi'],
  ['lone surrogates stay', 'a\ud800b\udc00c', 'a\ud800b\udc00c'],
  ['emoji stay', 'ok 👍🏽', 'ok 👍🏽'],
  ['back-ticks are apostrophes', 'перемир`я', "перемир'я"],
  ['accents that show the stress', 'Влади\u0301мир Пу\u0301тин, Украї\u0301на', 'Владимир Путин, Україна'],
  [
    'more accents than one, and marks that join when they go',
    'и\u0301\u0301 и\u0301\u0306 е\u0301\u0308\u0301',
    'и й ё',
  ],
  ['letters that have an accent of their own', 'ќ Ѓ й ї', 'ќ Ѓ й ї'],
  ['decomposed Cyrillic letters are composed', 'и\u0306 і\u0308 к\u0301', 'й ї ќ'],
  [
    'words broken at the end of a line',
    'Zelen-\nskyy, cease\u2010\r\n  fire, Waffen\u00ad\nruhe',
    'Zelenskyy, ceasefire, Waffenruhe',
  ],
  [
    'hyphens at the end of a line that are the word’s own',
    'Trump-\nPutin, 12-\npoint, a -\nb',
    'Trump-\nPutin, 12-\npoint, a -\nb',
  ],
  ['Thai and Hindi marks stay', 'กำลัง हिन्दी', 'กำลัง हिन्दी'.normalize('NFKC')],
];

test.each(ROWS)('%s', (_, text, folded) => {
  expect(fold(text).text).toBe(folded);
});

describe('every sign of a kind is folded to one', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  test.each<[kind: string, units: number[], folded: string]>([
    [
      'double quotation marks',
      [
        0xab,
        0xbb,
        ...range(0x201c, 0x201f),
        0x2039,
        0x203a,
        0x2033,
        ...range(0x300c, 0x300f),
        ...range(0x301d, 0x301f),
      ],
      '"',
    ],
    ['those of other widths', [0xff02, 0xff62, 0xff63], '"'],
    ['apostrophes', [0x60, ...range(0x2018, 0x201b), 0x2032, 0x2bb, 0x2bc, 0x2b9, 0xb4, 0xff07], "'"],
    ['dashes', [...range(0x2010, 0x2015), 0x2212, 0xfe58, 0xfe63, 0xff0d], '-'],
    ['spaces', [0xa0, ...range(0x2000, 0x200a), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000], ' '],
    // Joiners, marks of direction, variation selectors.
    [
      'what is not seen',
      [0xad, ...range(0x200b, 0x200f), ...range(0x2060, 0x2064), ...range(0xfe00, 0xfe0f), 0xfeff],
      '',
    ],
  ])('%s', (_, units, folded) => {
    for (const unit of units)
      expect([unit, fold(`a${String.fromCharCode(unit)}b`).text]).toEqual([unit, `a${folded}b`]);
  });

  test.each(['*', '†', '‖', '∓', '‼', '¡', '⸺', '·', '§'])('%s is none of them', (sign) => {
    expect(fold(`a${sign}b`).text).toBe(`a${sign.normalize('NFKC')}b`);
  });

  test.each([...'²³¹½①ªº™℠'])('%s stays apart from its word', (sign) => {
    expect(fold(`a${sign}`)).toEqual({ text: `a${sign}`, starts: null, ends: null });
  });

  test.each([...'аеёиіїоуыэюяєАЕЁИІЇОУЫЭЮЯЄ'])(
    'the stress on %s goes, acute or grave, and its map with it',
    (letter) => {
      for (const accent of '\u0301\u0300') {
        const { text, starts, ends } = fold(`т${letter}${accent}т`);
        expect([text, [...starts!], [...ends!]]).toEqual([`т${letter}т`, [0, 1, 3], [1, 3, 4]]);
      }
    },
  );

  test.each([...'кб'])('an accent on %s is no stress', (letter) => {
    expect(fold(`${letter}\u0301`).text).toBe(`${letter}\u0301`.normalize('NFC'));
  });
});

describe('the map of', () => {
  test.each<[title: string, text: string, folded: string, starts: number[], ends: number[]]>([
    ['a letter and its mark', 'xe\u0301y', 'xéy', [0, 1, 3], [1, 3, 4]],
    ['a soft hyphen between them', 'e\u00ad\u0301', 'é', [0], [3]],
    ['a soft hyphen between letters', 'a\u00adb', 'ab', [0, 2], [1, 3]],
    ['one sign that becomes several', 'a…b', 'a...b', [0, 1, 1, 1, 2], [1, 2, 2, 2, 3]],
    ['a pair that becomes one', 'a𝐏b', 'aPb', [0, 1, 3], [1, 3, 4]],
    ['a mark that no letter has', 'x\u0301\u00ad', 'x\u0301', [0, 1], [1, 2]],
    ['a mark at the beginning', '\u0301\u00ada', '\u0301a', [0, 2], [1, 3]],
    ['a word that a line breaks', 'ab-\ncd', 'abcd', [0, 1, 4, 5], [1, 2, 5, 6]],
    ['one that is broken between spaces and returns', 'ab- \t\r\n \tcd', 'abcd', [0, 1, 9, 10], [1, 2, 10, 11]],
    ['a back-tick beside it', '`a\u00ad', "'a", [0, 1], [1, 2]],
    ['a dash beside it', '—a\u00ad', '-a', [0, 1], [1, 2]],
  ])('%s', (_, original, folded, starts, ends) => {
    const { text, ...map } = fold(original);
    expect(text).toBe(folded);
    expect([[...map.starts!], [...map.ends!]]).toEqual([starts, ends]);
  });

  test.each(['हिन्दी', 'กี่', 'Zoë', 'ї й'])('%s, which stays as it is, is none', (text) => {
    expect(fold(text)).toEqual({ text, starts: null, ends: null });
  });

  test('more marks than any letter has: the run is cut, so that it takes no longer than its length', () => {
    const { text, starts, ends } = fold(`e${'\u0323'.repeat(40)}`);
    expect(text.normalize('NFC')).toBe(`ẹ${'\u0323'.repeat(39)}`);
    expect([starts![0], ends![0]]).toEqual([0, 33]);
    expect(ends!.at(-1)).toBe(41);
  });

  test('a text that grows beyond the room that was made for it', () => {
    const { text, starts, ends } = fold(`${'…'.repeat(60)}end`);
    expect(text).toBe(`${'.'.repeat(180)}end`);
    expect([starts!.length, ends!.length, starts!.at(-1), ends!.at(-1)]).toEqual([183, 183, 62, 63]);
  });

  test('a text so long that it is put together in pieces', () => {
    const { text, starts } = fold(`${'ab '.repeat(9000)}\u00adend`);
    expect(text).toBe(`${'ab '.repeat(9000)}end`);
    expect(starts!.at(-1)).toBe(27_003);
  });
});

describe('a hyphen at the end of a line is', () => {
  test.each<[title: string, text: string, folded: string]>([
    ['the line’s between a letter and a small one', 'ab-\ncd', 'abcd'],
    ['the line’s if it is soft, or of the other kind', 'ab\u00ad\ncd\u2010\nef', 'abcdef'],
    ['the line’s after an accent of one unit', 'é-\nb', 'éb'],
    ['the word’s before a capital', 'ab-\nCd', 'ab-\nCd'],
    ['the word’s after a digit', 'a1-\nb', 'a1-\nb'],
    ['the word’s before a digit', 'ab-\n1', 'ab-\n1'],
    ['no hyphen after a space', 'ab -\ncd', 'ab -\ncd'],
    ['none at the beginning', '-\nab', '-\nab'],
    ['the word’s where no line ends', 'ab-cd, ab- cd', 'ab-cd, ab- cd'],
    ['the word’s where another line comes between', 'ab-\n\ncd', 'ab-\n\ncd'],
    ['a dash where it is long', 'ab—\ncd', 'ab-\ncd'],
  ])('%s', (_, text, folded) => expect(fold(text).text).toBe(folded));
});

test('nothing to fold: the same string, no map', () => {
  const text = 'plain text with a ’curly’ – no';
  expect(fold('plain text')).toEqual({ text: 'plain text', starts: null, ends: null });
  expect(fold(text).starts).toBeNull();
});

describe('the offset map', () => {
  const anything = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '’',
      '“',
      '\u00ad',
      '\u200b',
      '\u0301',
      '\u0300',
      '\u0306',
      '\u0308',
      'ﬃ',
      'é',
      '-',
      '\n',
      'и',
      'е',
      '`',
      '𝐏',
      '\ud800',
      '…',
      'ﾌ',
      'ﾟ',
      '中',
    ),
    maxLength: 60,
  });

  test('is as long as the text, rises, and points at what a unit came from', () => {
    fc.assert(
      fc.property(anything, (original) => {
        const { text, starts, ends } = fold(original);
        if (!starts || !ends) {
          expect(text.length).toBe(original.length);
          return;
        }
        expect(starts.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          expect(starts[at]!).toBeLessThan(ends[at]!);
          if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!);
          expect(fold(original.slice(starts[at], ends[at])).text).toContain(text[at]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (original) => {
        const once = fold(original).text;
        // A hyphen whose line end was hidden behind characters that fold away is seen the second time only.
        fc.pre(!/-[ ]*\n/.test(once));
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('where NFKC and the tables agree, the text is that of NFKC', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'e', '\u0301', '\u0308', 'ﬁ', 'Ａ', '𝐏', 'é'), maxLength: 30 }),
        (text) => {
          expect(fold(text).text).toBe(text.normalize('NFKC'));
        },
      ),
      { numRuns: 500 },
    );
  });
});
