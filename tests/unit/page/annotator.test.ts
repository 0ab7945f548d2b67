import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageText } from '../../../src/messaging/protocol.ts';
import { partsOf } from '../../../src/page/reading/annotator.ts';

/** What the background makes of parts. */
const join = (parts: PageText['blocks'], before: readonly string[]) =>
  parts.flatMap((part) => (typeof part === 'string' ? [part] : before.slice(part[0], part[0] + part[1])));

describe('the parts of a text that is known in part', () => {
  test.each<[string, string, string, PageText['blocks']]>([
    ['nothing new', 'a b c', 'a b c', [[0, 3]]],
    ['everything new', 'a b c', 'x y', ['x', 'y']],
    ['one changed', 'a b c', 'a x c', [[0, 1], 'x', [2, 1]]],
    ['one put in', 'a b c', 'a x b c', [[0, 1], 'x', [1, 2]]],
    [
      'one taken out',
      'a b c d',
      'a c d',
      [
        [0, 1],
        [2, 2],
      ],
    ],
    ['two places', 'a b c d e', 'x b c y e', ['x', [1, 2], 'y', [4, 1]]],
    [
      'moved',
      'a b c d',
      'c d a b',
      [
        [2, 2],
        [0, 2],
      ],
    ],
    [
      'the same twice',
      'a b a c',
      'a c a b',
      [
        [0, 1],
        [3, 1],
        [2, 1],
        [1, 1],
      ],
    ],
    ['nothing before', '', 'a', ['a']],
    ['nothing left', 'a', '', []],
  ])('%s', (_, before, after, expected) => {
    const split = (text: string) => (text === '' ? [] : text.split(' '));
    const parts = partsOf(split(after), split(before));
    expect(join(parts, split(before))).toEqual(split(after));
    expect(parts).toEqual(expected);
  });

  test('give the text, whatever it was', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(join(partsOf(after, before), before)).toEqual(after);
      }),
    );
  });
});
