import { describe, expect, test } from 'vitest';
import { printAddress, readAddress } from '../../../../src/ui/studio/address.ts';
import { groupRemarks } from '../../../../src/ui/studio/check/group-remarks.ts';
import { beginSides } from '../../../../src/ui/studio/curate/forms/begin-sides.ts';
import { readKey, recordKey, suggestionKey } from '../../../../src/ui/studio/curate/keys.ts';
import { rowsInSight, scrollToRow } from '../../../../src/ui/studio/curate/list-window.ts';
import { chooseByLabel, missingIn } from '../../../../src/ui/studio/curate/readings.ts';
import { troubleOf } from '../../../../src/ui/studio/trouble.ts';
import { actor, position } from '../../knowledge/example-pack.ts';

describe('an address', () => {
  test.each([
    ['', { step: 'documents' }],
    ['#project=abc', { project: 'abc', step: 'documents' }],
    ['#project=abc&step=check', { project: 'abc', step: 'check' }],
    ['#project=abc&step=elsewhere', { project: 'abc', step: 'documents' }],
    ['#/../%', { step: 'documents' }],
  ])('%s', (hash, expected) => expect(readAddress(hash)).toEqual(expected));

  test('leads back to its place', () => {
    const place = { project: 'a b&c', step: 'curate' } as const;
    expect(readAddress(printAddress(place))).toEqual(place);
  });
});

describe('a key', () => {
  test.each([
    [suggestionKey('actor:ann lee'), { is: 'suggestion', id: 'actor:ann lee', list: 'actors' }],
    [suggestionKey('claim:the plan'), { is: 'suggestion', id: 'claim:the plan', list: 'claims' }],
    [suggestionKey('passage:1'), { is: 'suggestion', id: 'passage:1', list: 'statements' }],
    [recordKey('positions', 'one'), { is: 'record', section: 'positions', id: 'one', list: 'statements' }],
    ['meta meta', undefined],
  ])('%s', (key, expected) => expect(readKey(key)).toEqual(expected));
});

describe('of a long list', () => {
  test.each([
    [{ scrollTop: 0, height: 100 }, 1000, { from: 0, to: 18 }],
    [{ scrollTop: 5000, height: 100 }, 1000, { from: 492, to: 518 }],
    [{ scrollTop: 9_900, height: 100 }, 1000, { from: 982, to: 1000 }],
    // Shorter than when it was scrolled.
    [{ scrollTop: 5000, height: 100 }, 3, { from: 2, to: 3 }],
    [{ scrollTop: 0, height: 100 }, 0, { from: 0, to: 0 }],
  ])('those in sight at %j of %i are made', (view, count, expected) => {
    expect(rowsInSight(view, 10, count)).toEqual(expected);
  });

  test.each([
    [0, 0],
    [5, 0],
    [10, 10],
    [100, 910],
  ])('row %i is in sight after scrolling to %i', (row, expected) => {
    expect(scrollToRow({ scrollTop: 0, height: 100 }, 10, row)).toBe(expected);
  });
});

test.each([
  ['the COUNCIL ', { id: 'council' }],
  ['The Port', { name: 'The Port' }],
  ['', { name: '' }],
])('%j chooses', (name, expected) => {
  expect(chooseByLabel(new Map([['council', actor('council')]]), name)).toEqual(expected);
});

test.each([
  [{ who: ' ', about: 'b' }, 'who'],
  [{ who: 'a', about: '' }, 'about'],
  [{ who: 'a', about: 'b' }, null],
])('in %j is missing', (said, expected) => {
  expect(missingIn({ ...said, stance: 'neutral', gist: '', certainty: 'stated' })).toBe(expected);
});

test('sides begin as stances draw them, and who is neutral stands on none', () => {
  const positions = (['support', 'oppose', 'qualify', 'neutral'] as const).map(
    (stance) => [stance, position(stance, null, { stance, actor: stance })] as const,
  );
  const actors = new Map([['support', { label: 'The mayor' }]]);
  expect(beginSides(positions, actors)).toEqual([
    { label: 'The mayor', positions: ['support', 'qualify'] },
    { label: 'oppose', positions: ['oppose'] },
  ]);
  expect(beginSides(positions.slice(3), actors)).toEqual([]);
});

test('records with faults come first, and of each its faults', () => {
  const remark = (id: string, level: 'error' | 'warning') =>
    ({ section: 'actors', id, field: '', level, rule: 'ids', reason: '' }) as const;
  const groups = groupRemarks([remark('one', 'warning'), remark('two', 'warning'), remark('two', 'error')]);
  expect([...groups].map(([name, own]) => [name, own.map(({ level }) => level)])).toEqual([
    ['actors two', ['error', 'warning']],
    ['actors one', ['warning']],
  ]);
});

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('', 'NotFoundError'), 'removed'],
  [new Error('corruption'), 'failed'],
])('%s is %s', (error, expected) => expect(troubleOf(error)).toBe(expected));
