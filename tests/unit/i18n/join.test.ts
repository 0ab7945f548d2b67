import { afterEach, describe, expect, test } from 'vitest';
import { further, joinSentences, listAll, listAny, pair, withRemark } from '../../../src/i18n/join.ts';
import { speak } from '../../support/i18n.ts';

afterEach(() => speak('en'));

/** Signs that keep a text of either direction in its place, or two texts apart, are there and not to be seen. */
const seen = (text: string) => text.replaceAll(/[\u2068\u2069\u200b]/g, '');

describe.each([
  ['en', 'a: b', 'a, b', 'a (b)', 'A. B.', 'a, b, and c', 'a, b, or c'],
  ['de', 'a: b', 'a, b', 'a (b)', 'A. B.', 'a, b und c', 'a, b oder c'],
  ['es', 'a: b', 'a, b', 'a (b)', 'A. B.', 'a, b y c', 'a, b o c'],
  // A no-break space before the colon.
  ['fr', 'a\u00a0: b', 'a, b', 'a (b)', 'A. B.', 'a, b et c', 'a, b ou c'],
  ['ru', 'a: b', 'a, b', 'a (b)', 'A. B.', 'a, b и c', 'a, b или c'],
  ['uk', 'a: b', 'a, b', 'a (b)', 'A. B.', 'a, b і c', 'a, b або c'],
  // Full-width signs, which bring their space along.
  ['zh_CN', 'a：b', 'a，b', 'a（b）', 'A.B.', 'a、b和c', 'a、b或c'],
  ['ar', 'a: b', 'a، b', 'a (b)', 'A. B.', 'a وb وc', 'a أو b أو c'],
])('in %s', (language, paired, more, remarked, sentences, all, any) => {
  const check = (say: () => string, expected: string) => () => {
    speak(language);
    expect(seen(say())).toBe(expected);
  };
  test(
    `a name and what it names: ${paired}`,
    check(() => pair('a', 'b'), paired),
  );
  test(
    `one thing more: ${more}`,
    check(() => `a${further('b')}`, more),
  );
  test(
    `a remark: ${remarked}`,
    check(() => withRemark('a', 'b'), remarked),
  );
  test(
    'no remark',
    check(() => withRemark('a', null), 'a'),
  );
  test(
    `sentences: ${sentences}`,
    check(() => joinSentences(['A.', 'B.']), sentences),
  );
  test(
    'no sentence',
    check(() => joinSentences([]), ''),
  );
  test(
    `all of several: ${all}`,
    check(() => listAll(['a', 'b', 'c']), all),
  );
  test(
    `one of several: ${any}`,
    check(() => listAny(['a', 'b', 'c']), any),
  );
});
