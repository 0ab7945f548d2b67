import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../src/knowledge/describe.ts';
import type { Office } from '../../../src/knowledge/schema/actor.ts';
import { positionsSpokenFor } from '../../../src/knowledge/spoken-for.ts';
import { actor, compiled, evidence, position } from './example-pack.ts';

const office = (of: string, from: string | null, to: string | null, printedIn: string[] = []): Office => ({
  title: `Office of ${of}`,
  of,
  from,
  to,
  basis: 'stated',
  printedIn,
});

/** A land with a town, whose council has a works department; a paper; a league of lands. */
const actors = [
  actor('league', { kind: 'bloc' }),
  actor('land', { kind: 'state', partOf: 'league' }),
  actor('town', { kind: 'state', partOf: 'land' }),
  actor('council', { kind: 'institution', partOf: 'town' }),
  actor('works', { kind: 'institution', partOf: 'council' }),
  actor('spokeswoman', { kind: 'role', partOf: 'works' }),
  actor('sources', { kind: 'unnamed', partOf: 'council' }),
  actor('publisher', { kind: 'organisation', partOf: 'land' }),
  actor('paper', { kind: 'organisation', partOf: 'publisher' }),
  actor('reporter', { kind: 'person', partOf: 'paper' }),
  actor('article', { kind: 'article' }),
  actor('clerk', { kind: 'person', partOf: 'works' }),
  actor('mayor', { kind: 'person', partOf: 'council', offices: [office('town', '2020', '2024-06-30')] }),
  actor('envoy', {
    kind: 'person',
    partOf: 'works',
    offices: [office('works', '2019', '2022'), office('council', '2023', null)],
  }),
  actor('engineer', { kind: 'person', partOf: 'works', offices: [office('works', null, null, ['gazette'])] }),
];

async function spokenFor(body: string, ...positions: ReturnType<typeof position>[]): Promise<string[]> {
  const pack = await compiled({ actors, positions: [position('own', null, { actor: body }), ...positions] });
  return positionsSpokenFor(pack, body).map(({ id }) => id);
}

describe('who speaks for a state or body', () => {
  test.each([
    // Parts, at any depth.
    ['works', 'council', true],
    ['works', 'town', true],
    ['works', 'land', true],
    ['land', 'league', true],
    ['spokeswoman', 'works', true],
    ['spokeswoman', 'land', true],
    ['sources', 'town', true],
    ['clerk', 'town', true],
    // Not the other way, nor the neighbour.
    ['council', 'works', false],
    ['land', 'town', false],
    ['sources', 'works', false],
    ['article', 'land', false],
    // An organisation speaks for what it belongs to, and not for the state under which it is grouped.
    ['paper', 'publisher', true],
    ['reporter', 'publisher', true],
    ['paper', 'land', false],
    ['publisher', 'land', false],
    ['reporter', 'land', false],
    // For persons, roles and unnamed sources nobody speaks.
    ['works', 'spokeswoman', false],
    ['clerk', 'mayor', false],
  ])('%s for %s: %s', async (holder, body, speaks) => {
    const found = await spokenFor(body, position('a', '2024-01-01', { actor: holder }));
    expect(found).toEqual(speaks ? ['a'] : []);
  });
});

describe('a person speaks for a body at the time of an office in it', () => {
  test.each<[string, string, string | null, string, boolean]>([
    ['in office', 'mayor', '2022-03-01', 'town', true],
    ['on the last day', 'mayor', '2024-06-30', 'town', true],
    ['known to the year in which it began', 'mayor', '2020-01-05', 'town', true],
    ['before it', 'mayor', '2019-12-31', 'town', false],
    ['after it', 'mayor', '2024-07-01', 'town', false],
    ['for part of the date', 'mayor', '2024', 'town', false],
    ['for the state of the town', 'mayor', '2022-03-01', 'land', true],
    ['for the body that the person is grouped under, in the office', 'mayor', '2022-03-01', 'council', true],
    ['and not after it', 'mayor', '2024-07-01', 'council', false],
    ['not for another part of the town', 'mayor', '2022-03-01', 'works', false],
    ['in the first of two offices', 'envoy', '2021-05-01', 'works', true],
    ['in a wider body, for the group as well', 'envoy', '2023-05-01', 'works', true],
    ['in the second', 'envoy', '2023-05-01', 'council', true],
    ['between the two', 'envoy', '2018-05-01', 'council', false],
    ['a view without a beginning, on its last day', 'mayor', '../2022-03-01', 'town', true],
    ['a view without a beginning, after the office', 'mayor', '../2025-03-01', 'town', false],
    ['without a date, an office with dates', 'mayor', null, 'town', false],
    ['without dates, where the source prints the office', 'engineer', null, 'works', true],
    ['an office without dates that the source prints', 'engineer', '2022-03-01', 'town', true],
  ])('%s: %s, %s, for %s: %s', async (_title, holder, edtf, body, speaks) => {
    const found = await spokenFor(body, position('a', edtf, { actor: holder }));
    expect(found).toEqual(speaks ? ['a'] : []);
  });

  test('not in an office that another source prints', async () => {
    const elsewhere = [evidence({ source: 'herald' })];
    expect(await spokenFor('works', position('a', null, { actor: 'engineer', evidence: elsewhere }))).toEqual([]);
  });
});

test('neither its own positions nor withdrawn ones', async () => {
  const gone = position('a', '2024-01-01', { actor: 'works', status: 'withdrawn' });
  expect(await spokenFor('town', gone)).toEqual([]);
});

test('the view has them named, dated and in order, apart from its own, and counts their sources', async () => {
  const pack = await compiled({
    actors,
    positions: [
      position('own', '2022-01-01', { actor: 'town' }),
      position('late', '2023-02-01', { actor: 'works', evidence: [evidence({ source: 'herald' })] }),
      position('early', '2022-02-01', { actor: 'mayor' }),
    ],
  });
  const view = describeEntry(pack, 'town');
  expect(view?.positions.map(({ id }) => id)).toEqual(['own']);
  expect(view?.spokenFor.map(({ id, actor: { label, office }, when }) => [id, label, office, when.edtf])).toEqual([
    ['early', 'The mayor', 'Office of town', '2022-02-01'],
    ['late', 'The works', null, '2023-02-01'],
  ]);
  expect(view?.limits).toMatchObject({ sources: 2 });
  expect(describeEntry(pack, 'mayor')?.spokenFor).toEqual([]);
  expect(describeEntry(pack, 'bridge-safe')?.spokenFor).toEqual([]);
});
