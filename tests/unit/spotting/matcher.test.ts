import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMatcher, type Match } from '../../../src/spotting/matcher.ts';

type Row = [patterns: string[], text: string, found: [pattern: number, start: number, end: number][]];

/** Plain strings, leftmost-longest, not overlapping; the shape of the rows is that of the usual test tables. */
const PLAIN: Row[] = [
  [[], 'abc', []],
  [['a'], '', []],
  [
    ['a'],
    'aaa',
    [
      [0, 0, 1],
      [0, 1, 2],
      [0, 2, 3],
    ],
  ],
  [['aa'], 'aaa', [[0, 0, 2]]],
  [['a', 'ab'], 'ab', [[1, 0, 2]]],
  [
    ['ab', 'ab'],
    'abab',
    [
      [0, 0, 2],
      [0, 2, 4],
    ],
  ],
  [['abcd', 'bc', 'cdef'], 'abcdef', [[0, 0, 4]]],
  [['abcx', 'bcd'], 'abcd', [[1, 1, 4]]],
  [['abcdefghi', 'hz', 'abcdefgh'], 'abcdefghz', [[2, 0, 8]]],
  [['he', 'she', 'hers', 'his'], 'ushers', [[1, 1, 4]]],
  [['b', 'bab', 'abb'], 'abab', [[1, 1, 4]]],
  [['Ab'], 'ab AB Ab', [[0, 6, 8]]],
  [['’'], "it's ’", [[0, 5, 6]]],
  [
    ['new york', 'york'],
    'new yorker york',
    [
      [0, 0, 8],
      [1, 11, 15],
    ],
  ],
  [['中', '中国'], '在中国', [[1, 1, 3]]],
  [['\u{1f600}'], 'a\u{1f600}b', [[0, 1, 3]]],
  [
    ['\ud83d'],
    '\ud83d\ud83d\ude00',
    [
      [0, 0, 1],
      [0, 1, 2],
    ],
  ],
  [
    [''],
    'ab',
    [
      [0, 0, 0],
      [0, 1, 1],
      [0, 2, 2],
    ],
  ],
  [
    ['', 'a'],
    'ab',
    [
      [1, 0, 1],
      [0, 2, 2],
    ],
  ],
  [
    ['a', ''],
    'ba',
    [
      [1, 0, 0],
      [0, 1, 2],
    ],
  ],
];

/** Matched as words: folded, whatever the case, from edge to edge. */
const WORDS: Row[] = [
  [
    ['Putin'],
    'PUTIN, putin and Putin’s',
    [
      [0, 0, 5],
      [0, 7, 12],
      [0, 17, 22],
    ],
  ],
  [['Putin'], 'Rasputin, Putinism, disputing', []],
  [
    ['Xi Jinping', 'Xi'],
    'Xi\u00a0Jin\u00adping met Xi',
    [
      [0, 0, 11],
      [1, 16, 18],
    ],
  ],
  [['New York', 'York Post'], 'New York Post', [[0, 0, 8]]],
  [['U.S.'], 'the U.S. and US', [[0, 4, 8]]],
  [['Wang Yi'], 'Wang, Yi; Wang. Yi; Wang-Yi; WangYi', []],
  [
    ['12-point plan'],
    'a 12‑point plan, a 12 - point plan, a 12 point plan',
    [
      [0, 2, 15],
      [0, 19, 34],
    ],
  ],
  [
    ['习近平', '中国'],
    '中国国家主席习近平',
    [
      [1, 0, 2],
      [0, 6, 9],
    ],
  ],
  [['プーチン'], 'ロシアのプーチン大統領', [[0, 4, 8]]],
  [['กา'], 'กาก กา่', [[0, 0, 2]]],
  [
    ['Zelenský'],
    'Zelensk\u0079\u0301 Zelenský Zelensky',
    [
      [0, 0, 9],
      [0, 10, 18],
    ],
  ],
  [['office'], 'the oﬃce', [[0, 4, 8]]],
  [
    ['Trump'],
    'Trump² Trump™',
    [
      [0, 0, 5],
      [0, 7, 12],
    ],
  ],
  [['   ', '-'], 'a - b', [[1, 2, 3]]],
];

const asMatches = (found: Row[2]): Match[] => found.map(([pattern, start, end]) => ({ pattern, start, end }));

test.each(PLAIN)('plain: %j in %j', (patterns, text, found) => {
  expect(buildMatcher(patterns).findAll(text)).toEqual(asMatches(found));
});

test.each(WORDS)('words: %j in %j', (patterns, text, found) => {
  expect(buildMatcher(patterns, { words: true }).findAll(text)).toEqual(asMatches(found));
});

/** Tries every pattern at every place: slow and plain to see. */
function findNaively(patterns: readonly string[], text: string): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < text.length; ) {
    let best = -1;
    patterns.forEach((pattern, index) => {
      if (pattern && text.startsWith(pattern, at) && (best < 0 || pattern.length > patterns[best]!.length))
        best = index;
    });
    if (best >= 0) found.push({ pattern: best, start: at, end: at + patterns[best]!.length });
    at = best >= 0 ? at + patterns[best]!.length : at + 1;
  }
  return found;
}

describe('against a naive search', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\ud800', '中'), minLength: 1, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\ud800', '中', ' '), maxLength: 80 });

  test('plain strings', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), text, (patterns, haystack) => {
        expect(buildMatcher(patterns).findAll(haystack)).toEqual(findNaively(patterns, haystack));
      }),
      { numRuns: 500 },
    );
  });

  test('rows of words', () => {
    const word = fc.constantFrom('xi', 'putin', 'new', 'york', 'u.s.', 'ab');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(word, { maxLength: 30 }), (names, words) => {
        // Every word of the text has a sign of its own, so that whole words are whole strings.
        const sign = (text: string) =>
          text
            .split(' ')
            .map((each) => `<${each}>`)
            .join(' ');
        const haystack = words.join(' ');
        const naive = findNaively(names.map(sign), sign(haystack));
        const found = buildMatcher(names, { words: true }).findAll(haystack);
        expect(found.map(({ pattern, start }) => [pattern, haystack.slice(0, start).split(' ').length])).toEqual(
          naive.map(({ pattern, start }) => [pattern, sign(haystack).slice(0, start).split(' ').length]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('no text and no pattern makes it slow', () => {
  const million = 1_000_000;
  const HARD: [title: string, patterns: string[], text: string, words: boolean, found: number][] = [
    ['a long pattern that fails at its last letter', [`${'a'.repeat(1000)}b`], 'a'.repeat(million), false, 0],
    [
      'every length of one letter',
      Array.from({ length: 500 }, (_, at) => 'a'.repeat(at + 1)),
      'a'.repeat(million),
      false,
      2000,
    ],
    ['a short one inside a long one that fails', ['a', `${'a'.repeat(999)}b`], 'a'.repeat(million), false, million],
    ['repeated words', [`${'ab '.repeat(300)}end`], 'ab '.repeat(million / 4), true, 0],
    ['one word of ten million letters', ['a'], 'a'.repeat(10 * million), true, 0],
    ['lone surrogates', ['\ud800'], '\ud800'.repeat(million), false, million],
    ['combining marks', ['a'], `a${'\u0301\u0323'.repeat(million / 2)}`, true, 0],
  ];

  test.each(HARD)('%s', (_, patterns, text, words, found) => {
    expect(buildMatcher(patterns, { words }).findAll(text)).toHaveLength(found);
  });
});
