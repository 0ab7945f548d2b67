import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from './bundled-index.ts';
import { smallIndex } from './small-index.ts';

/** Names tried one by one at every word: slow and plain to see. Text and names are of ASCII words and spaces. */
function spotNaively(names: readonly string[], text: string): { start: number; end: number; entry: string }[] {
  const words = [...text.matchAll(/[A-Za-z]+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const found: { start: number; end: number; entry: string }[] = [];
  for (let at = 0; at < words.length; ) {
    let longest = 0;
    let entry = '';
    names.forEach((name, number) => {
      const parts = name.split(' ');
      const agrees = parts.every((part, index) => {
        const word = words[at + index]?.word;
        if (word?.toLowerCase() !== part.toLowerCase()) return false;
        return part[0] === part[0]!.toLowerCase() || word[0] === word[0]!.toUpperCase();
      });
      if (agrees && parts.length > longest) [longest, entry] = [parts.length, `p-${number}`];
    });
    if (longest > 0) found.push({ start: words[at]!.start, end: words[at + longest - 1]!.end, entry });
    at += Math.max(1, longest);
  }
  return found;
}

test('the same mentions as a naive search', () => {
  const word = fc.constantFrom('Xi', 'xi', 'XI', 'Jinping', 'jinping', 'Putin', 'New', 'new', 'York', 'Times', 'a');
  const names = fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    {
      minLength: 1,
      maxLength: 8,
      selector: (name) => name.toLowerCase(),
    },
  );
  fc.assert(
    fc.property(names, fc.array(word, { maxLength: 40 }), (list, words) => {
      const index = smallIndex(list.map((name, number) => ({ target: `p-${number}`, aliases: [name] })));
      const text = words.join(' ');
      expect(spot(index, [text]).map(({ start, end, entry }) => ({ start, end, entry }))).toEqual(
        spotNaively(list, text),
      );
    }),
    { numRuns: 300 },
  );
});

test('mentions lie in their blocks, in order, without overlaps, and do not depend on how the text is composed', () => {
  const piece = fc.constantFrom(
    'Xi Jinping',
    'Putin',
    '’s',
    ' ',
    ' ',
    ' ',
    '. ',
    'ceasefire',
    'Ukraine',
    'peace talks',
    '\u00ad',
    '\u200b',
    '“no limits” partnership',
    'China',
    'e\u0301',
    '\ud800',
    '习近平',
    '12-point peace plan',
    'US',
    '\n',
    'direct talks',
    'Gaza',
    '(',
    'THE ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const blocks = pieces.join('').split('\n');
      let last = { block: 0, end: 0 };
      for (const { block, start, end } of spot(bundled.index, blocks)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(blocks[block]!.length);
        if (block === last.block) expect(start).toBeGreaterThanOrEqual(last.end);
        else expect(block).toBeGreaterThan(last.block);
        last = { block, end };
      }
      const marksOf = (texts: string[]) => spot(bundled.index, texts).map(({ block, entry }) => `${block} ${entry}`);
      expect(marksOf(blocks.map((text) => text.normalize('NFD')))).toEqual(
        marksOf(blocks.map((text) => text.normalize('NFC'))),
      );
    }),
    { numRuns: 300 },
  );
});

describe('hostile texts are done in time', () => {
  const million = 1_000_000;
  const HOSTILE: [title: string, text: string][] = [
    ['a million a', 'a'.repeat(million)],
    ['ten million signs without a space', 'Trump'.repeat(2 * million)],
    ['a name again and again', 'Trump '.repeat(million / 8)],
    ['a gated name again and again in one sentence', 'Xi Putin ceasefire '.repeat(million / 40)],
    ['the start of a phrase again and again', 'talks with President '.repeat(million / 40)],
    ['a phrase whose gap is full of signs', `talks ${'((((('.repeat(million / 10)} end the war Ukraine`],
    ['capitals in one sentence', 'US AND XI '.repeat(million / 20)],
    ['titles in one sentence', 'President Xi '.repeat(million / 20)],
    ['lone surrogates', '\ud800'.repeat(million)],
    ['combining marks', `a${'\u0301\u0316'.repeat(million / 2)}`],
    ['soft hyphens', 'Xi\u00adJin'.repeat(million / 10)],
    ['full stops', '.'.repeat(million)],
    ['addresses', 'https://Russia.example/Ukraine/'.repeat(million / 50)],
    ['quotation marks', `Trump ${'"'.repeat(million)} Putin`],
    ['words of other names', 'South China Morning Post '.repeat(million / 50)],
  ];

  test.each(HOSTILE)('%s', (_, text) => {
    expect(() => spot(bundled.index, [text])).not.toThrow();
  });
});
