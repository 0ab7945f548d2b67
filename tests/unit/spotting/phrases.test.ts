import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parsePhrase } from '../../../src/knowledge/parse-phrase.ts';
import { Groups } from '../../../src/spotting/groups.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { marked, smallIndex } from './small-index.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const indexOf = (phrase: string) => smallIndex([{ target: 'c-plan', patterns: [phrase] }]);

describe('a phrase that is marked in part', () => {
  test.each<[phrase: string, text: string, marks: string[]]>([
    ['the [peace? plan] of', 'the plan of', ['plan = c-plan']],
    ['the [peace? plan] of', 'the peace plan of', ['peace plan = c-plan']],
    ['the plan [of? peace?] now', 'the plan of now', ['of = c-plan']],
    ['the plan [of? peace?] now', 'the plan now', []],
    ['[of? peace?] plan', 'of plan', ['of = c-plan']],
    ['[of? peace?] plan', 'plan', []],
    ['[peace ~2 plan] now', 'peace, a big plan now', ['peace, a big plan = c-plan']],
  ])('%s: %s', (phrase, text, marks) => {
    expect(marked(indexOf(phrase), text)).toEqual(marks);
  });
});

describe('every way to read a phrase is known from places that are looked at once', () => {
  /** How often a place was compared with words, from an anchor on and back. */
  function countSteps(phrase: string, text: string): number {
    const index = indexOf(phrase);
    const steps = [vi.spyOn(Groups.prototype, 'eachFrom'), vi.spyOn(Groups.prototype, 'eachTo')];
    spot(index, [text]);
    return steps.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  }
  const some = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

  test.each<[title: string, phrase: string, text: string, most: number]>([
    ['30 words that may be missing, after the anchor', `anchor ${some(30, 'a?')} end`, `anchor ${some(30, 'a')}`, 500],
    ['30 words that may be missing, before it', `end ${some(30, 'a?')} anchor`, `${some(30, 'a')} anchor`, 500],
    ['30 words in two lengths', `anchor ${some(30, 'a/a_a')} end`, `anchor ${some(60, 'a')}`, 1000],
    ['between gaps', `anchor ~12 ${some(30, 'a?')} ~12 end`, `anchor ${some(60, 'a')}`, 3000],
    ['at many anchors', `anchor ${some(30, 'anchor?')} end`, some(1000, 'anchor'), 32 * 1000],
    ['among quotation marks', `anchor ~12 ${some(30, 'a?')} end`, `anchor ${some(40, '" a')}`, 3000],
  ])('%s', (_, phrase, text, most) => {
    expect(countSteps(phrase, text)).toBeLessThanOrEqual(most);
  });

  test('a row of quotation marks is passed over once, not from each of its places', () => {
    const index = indexOf(`anchor ~12 ${some(30, 'a?')} end`);
    const read = vi.spyOn(String.prototype, 'charCodeAt');
    spot(index, [`${some(12, 'anchor')} ${'"'.repeat(2000)} end`]);
    expect(read.mock.calls.length).toBeLessThan(100_000);
  });
});

/** The longest reading round an anchor, by trying every one: slow and plain to see. Words are parted by spaces. */
function readNaively(phrase: string, words: readonly string[], anchor: number, at: number): [number, number] | null {
  const { elements, mark } = parsePhrase(phrase);
  const isMarked = (element: number) => element >= mark.from && element < mark.to;
  const fits = (text: string, from: number) => {
    const parts = text.split(' ');
    return parts.every((part, i) => words[from + i] === part) ? parts.length : 0;
  };
  type Way = { edge: number; marks: number[] };

  function* on(element: number, from: number): Generator<Way> {
    const place = elements[element];
    if (!place) yield { edge: from, marks: [] };
    else if ('gap' in place) {
      // The end of a paragraph is a place of its own, and no word.
      const last = from + place.gap < words.length ? from + place.gap : words.length + 1;
      for (let next = from; next <= last; next++) yield* on(element + 1, next);
    } else {
      for (const one of place.alternatives) {
        const length = 'words' in one ? fits(one.words, from) : 0;
        if (length === 0) continue;
        for (const { edge, marks } of on(element + 1, from + length)) {
          yield { edge, marks: isMarked(element) ? [from, from + length, ...marks] : marks };
        }
      }
      if (place.optional) yield* on(element + 1, from);
    }
  }

  function* back(element: number, to: number): Generator<Way> {
    const place = elements[element];
    if (!place) yield { edge: to, marks: [] };
    else if ('gap' in place) {
      for (let next = to; next >= Math.max(0, to - place.gap); next--) yield* back(element - 1, next);
    } else {
      for (const one of place.alternatives) {
        const length = 'words' in one ? one.words.split(' ').length : 0;
        if (!('words' in one) || fits(one.words, to - length) === 0) continue;
        for (const { edge, marks } of back(element - 1, to - length)) {
          yield { edge, marks: isMarked(element) ? [...marks, to - length, to] : marks };
        }
      }
      if (place.optional) yield* back(element - 1, to);
    }
  }

  const first = (ways: Iterable<Way>, isFurther: (one: number, other: number) => boolean) => {
    let best: Way | null = null;
    for (const way of ways) if (!best || isFurther(way.edge, best.edge)) best = way;
    return best;
  };
  const after = first(on(anchor + 1, at + 1), (one, other) => one > other);
  const before = after && first(back(anchor - 1, at), (one, other) => one < other);
  if (!before) return null;
  const marks = [...before.marks, ...(isMarked(anchor) ? [at, at + 1] : []), ...after.marks];
  return marks.length === 0 ? null : [marks[0]!, marks.at(-1)!];
}

test('the same readings as by trying every one', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const words = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('_'));
  const place = fc
    .tuple(fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([choices, optional]) => choices.join('/') + (optional ? '?' : ''));
  const side = fc.array(
    fc.oneof({ weight: 4, arbitrary: place }, { weight: 1, arbitrary: fc.constantFrom('~1', '~3') }),
    {
      maxLength: 4,
    },
  );
  const phrases = fc.tuple(side, side, fc.nat(), fc.nat()).map(([before, after, from, to]) => {
    const parts = [...before, 'anchor', ...after];
    const open = from % parts.length;
    const close = open + (to % (parts.length - open));
    parts[open] = `[${parts[open]}`;
    parts[close] = `${parts[close]}]`;
    return parts.join(' ');
  });
  const texts = fc.array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: fc.constant('anchor') }), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(
      phrases.filter((phrase) => parsePhrase(phrase).problem === null),
      texts,
      (phrase, text) => {
        const { elements } = parsePhrase(phrase);
        const anchor = elements.findIndex(
          (one) => 'alternatives' in one && 'words' in one.alternatives[0]! && one.alternatives[0].words === 'anchor',
        );
        const expected = text
          .flatMap((one, at) => (one === 'anchor' ? [readNaively(phrase, text, anchor, at)] : []))
          .filter((way) => way !== null)
          .map(([from, to]) => `${from}-${to}`);
        const starts = text.map((_, at) => text.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
        const found = new Set<string>();
        spot(indexOf(phrase), [text.join(' ')], ({ start, end }) => {
          const from = starts.indexOf(start);
          found.add(`${from}-${from + text.join(' ').slice(start, end).split(' ').length}`);
        });
        expect([...found].sort()).toEqual([...new Set(expected)].sort());
      },
    ),
    { numRuns: 3000 },
  );
});
