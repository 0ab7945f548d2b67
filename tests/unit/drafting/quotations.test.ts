import { expect, test } from 'vitest';
import { findQuotations } from '../../../src/drafting/text/find-quotations.ts';

test.each<[string, string[]]>([
  ['“Yes,” she said.', ['Yes,']],
  ['"Yes," she said. "No."', ['Yes,', 'No.']],
  ["''Yes,'' she said.", ['Yes,']],
  ["``Yes,'' she said.", ['Yes,']],
  ['«Yes», she said.', ['Yes']],
  ['‘Yes,’ she said.', ['Yes,']],
  ['‘It’s Lee’s,’ she said.', ['It’s Lee’s,']],
  ['“He said ‘yes’ to me,” she said.', ['He said ‘yes’ to me,']],
  ['“Yes, she said.', ['Yes, she said.']],
  ['She said: “Yes. And', ['Yes. And']],
  ['It’s Lee’s and the Hales’ bridge.', []],
  ['A board 6\'2" high.', []],
  ['No quotation.', []],
  ['An open " mark.', []],
  ['', []],
])('%s', (text, inside) => {
  expect(findQuotations(text, 0).map((found) => text.slice(found.inside.start, found.inside.end))).toEqual(inside);
});

test('a quotation that is not closed goes on, and places are of the document', () => {
  expect(findQuotations('“Yes. And', 10)).toEqual([
    { start: 10, end: 19, inside: { start: 11, end: 19 }, isOpen: true },
  ]);
});
