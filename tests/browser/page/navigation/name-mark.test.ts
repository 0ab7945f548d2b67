import { expect, test } from 'vitest';
import { Mark } from '../../../../src/page/marks/mark.ts';
import { nameMark } from '../../../../src/page/navigation/name-mark.ts';
import type { Mention } from '../../../../src/spotting/types.ts';

const block = { text: '', nodes: [], starts: [], element: null as unknown as Element, heading: false };
const make = (category: Mention['category'], contention: Mark['contention'] = null) =>
  new Mark({ block: 0, start: 0, end: 1, entry: 'x', category, rule: 0 } as Mention, block, contention);

test.each<[Mention['category'], Mark['contention'], string]>([
  ['person', null, 'It, Person, mark 2 of 3'],
  ['organisation', null, 'It, Organisation, mark 2 of 3'],
  ['state', null, 'It, State, mark 2 of 3'],
  ['claim', null, 'It, Claim, mark 2 of 3'],
  ['claim', 'contested', 'It, Claim, positions differ, mark 2 of 3'],
])('%s, %s: %s', (category, contention, expected) => {
  const mark = make(category, contention);
  expect(nameMark(mark, 'It', [make('person'), mark, make('state')])).toBe(expected);
});
