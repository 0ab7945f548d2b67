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
