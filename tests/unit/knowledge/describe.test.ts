import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../src/knowledge/describe.ts';
import type { Office } from '../../../src/knowledge/schema/actor.ts';
import type { Source } from '../../../src/knowledge/schema/source.ts';
import { actor, authored, compiled, conflict, entry, evidence, place, position, source } from './example-pack.ts';

const view = async (id: string, changes: Parameters<typeof compiled>[0]) => describeEntry(await compiled(changes), id)!;

test('positions go by date, then by source; undated last, withdrawn left out', async () => {
  const { positions } = await view('bridge-safe', {
    positions: [
      position('undated', null),
      position('later', '2024-05-02'),
      position('same-day-herald', '2024-05-01', { evidence: [evidence({ source: 'herald' })] }),
      position('same-day-gazette', '2024-05-01'),
      position('gone', '2024-01-01', { status: 'withdrawn' }),
    ],
  });
  expect(positions.map(({ id }) => id)).toEqual(['same-day-gazette', 'same-day-herald', 'later', 'undated']);
});

describe('quotation marks only for speech, as printed, from a source that quotes verbatim', () => {
  const rows: [Source['quotes'], string, string, boolean][] = [
    ['verbatim', 'direct-quote', 'as-printed', true],
    ['reworded', 'direct-quote', 'as-printed', false],
    ['unchecked', 'direct-quote', 'as-printed', false],
    ['none', 'direct-quote', 'as-printed', false],
    ['verbatim', 'indirect', 'as-printed', false],
    ['verbatim', 'direct-quote', 'translated', false],
    ['verbatim', 'direct-quote', 'disputed', false],
  ];
  test.each(rows)('source %s, %s, %s: %s', async (quotes, mode, fidelity, verbatim) => {
    const { positions } = await view('bridge-safe', {
      sources: [source('gazette', { quotes })],
      positions: [position('a', null, { evidence: [evidence({ mode, fidelity } as object)] })],
    });
    expect(positions[0]?.evidence[0]?.verbatim).toBe(verbatim);
  });
});

describe('the title is the one in force at the date of the position', () => {
  const office = (title: string, from: string | null, to: string | null, printedIn: string[] = []): Office => ({
    title,
    of: 'council',
    from,
    to,
    basis: 'stated',
    printedIn,
  });
  const offices = [
    office('Engineer', '2019', '2022-06'),
    office('Mayor', '2022-07-01', null),
    office('Former engineer', '2022-07-01', '2022-12-31', ['gazette']),
    office('Chair of the ferry', null, null, ['herald']),
  ];
  test.each([
    ['2019-03-01', 'gazette', 'Engineer'],
    ['2022-06-30', 'gazette', 'Engineer'],
    ['2022', 'gazette', null],
    ['2022', 'herald', 'Chair of the ferry'],
    ['2022-07-01', 'gazette', 'Mayor'],
    ['2024', 'herald', 'Mayor'],
    ['2018', 'gazette', null],
    [null, 'gazette', 'Former engineer'],
    [null, 'herald', 'Chair of the ferry'],
  ])('at %s, from the %s: %s', async (edtf, from, title) => {
    const { positions } = await view('bridge-safe', {
      actors: [actor('council', { offices })],
      positions: [position('a', edtf, { evidence: [evidence({ source: from })] })],
    });
    expect(positions[0]?.actor.office).toBe(title);
  });
});

describe('conflicts', () => {
  const changes = {
    entries: [entry('bridge-safe'), entry('toll')],
    positions: [
      position('council-safe', '2024-02'),
      position('union-unsafe', '2024-01', { actor: 'union', stance: 'oppose' }),
      position('union-withdrawn', '2024-01', { actor: 'union', stance: 'oppose', status: 'withdrawn' }),
      position('union-toll', '2024-03', { actor: 'union', entry: 'toll' }),
    ],
    conflicts: [
      conflict('safe', [['council-safe'], ['union-unsafe', 'union-withdrawn']]),
      conflict('one-side-left', [['council-safe'], ['union-withdrawn']]),
      conflict('across', [['council-safe'], ['union-toll']], { entries: ['toll'] }),
    ],
  } satisfies Parameters<typeof compiled>[0];

  test.each([
    ['bridge-safe', ['safe']],
    ['toll', ['across']],
    ['council', ['across', 'safe']],
    ['union', ['across', 'safe']],
    ['ferry', []],
  ])('of %s: %j', async (id, conflicts) => {
    expect((await view(id, changes)).conflicts.map((each) => each.id)).toEqual(conflicts);
  });

  const [first, second, third, undated] = [
    position('first', '2024-01'),
    position('second', '2024-02', { actor: 'union' }),
    position('third', '2024-03', { actor: 'union' }),
    position('undated', null, { actor: 'ferry' }),
  ];
  const dated = (...sides: string[][]) => ({
    positions: [first, second, third, undated, position('gone', '2023', { actor: 'union', status: 'withdrawn' })],
    conflicts: [conflict('x', sides)],
  });
  test.each<[string, string[][], string[][]]>([
    ['sides in order of date stay', [['first'], ['second']], [['first'], ['second']]],
    ['the earlier side comes first', [['second'], ['first']], [['first'], ['second']]],
    ['a side is as early as its first position', [['second'], ['third', 'first']], [['first', 'third'], ['second']]],
    ['a side without a date comes last', [['undated'], ['third'], ['first']], [['first'], ['third'], ['undated']]],
    [
      'a date counts where another position of the side has none',
      [['second'], ['undated', 'first']],
      [['first', 'undated'], ['second']],
    ],
    [
      'sides of one date stay as their editor put them',
      [
        ['third', 'first'],
        ['undated', 'first'],
      ],
      [
        ['first', 'third'],
        ['first', 'undated'],
      ],
    ],
    ['a withdrawn position dates no side', [['first'], ['gone', 'second']], [['first'], ['second']]],
  ])('%s', async (_title, sides, expected) => {
    const [shown] = (await view('bridge-safe', dated(...sides))).conflicts;
    expect(shown?.sides.map((side) => side.positions.map(({ id }) => id))).toEqual(expected);
  });

  test('withdrawn positions are taken out of a side; a position may belong to another entry', async () => {
    const { conflicts } = await view('union', changes);
    const sides = conflicts.map(({ id, sides }) => [
      id,
      sides.map((side) => side.positions.map(({ id, entry }) => [id, entry.id])),
    ]);
    expect(Object.fromEntries(sides)).toEqual({
      across: [[['council-safe', 'bridge-safe']], [['union-toll', 'toll']]],
      safe: [[['union-unsafe', 'bridge-safe']], [['council-safe', 'bridge-safe']]],
    });
  });
});

test('an actor: its note, category and what it holds', async () => {
  const described = await view('council', {
    actors: [actor('council', { kind: 'state', note: 'A council', notes: [{ code: 'x', text: 'seen', show: true }] })],
  });
  expect(described).toMatchObject({
    category: 'state',
    kind: 'state',
    label: 'The council',
    context: 'A council',
    proposition: null,
    notes: [{ text: 'seen' }],
    positions: [{ id: 'council-safe', entry: { id: 'bridge-safe', label: 'Claim bridge-safe' } }],
    limits: { pack: 'The bridge', asOf: '2024-06-01', sources: 1, singleSource: true },
  });
});

test('a view says which language the pack is in, and each source its own', async () => {
  const { meta } = authored();
  const { lang, positions } = await view('bridge-safe', {
    meta: { ...meta, lang: 'fr' },
    sources: [source('gazette', { lang: 'uk' }), source('herald')],
  });
  expect([lang, positions[0]?.evidence[0]?.source.lang]).toEqual(['fr', 'uk']);
});

test('notes that are not for readers stay inside; sources and reporters carry their labels', async () => {
  const hidden = { code: 'h', text: 'hidden', show: false };
  const { notes, positions, limits } = await view('bridge-safe', {
    sources: [source('gazette', { notes: [hidden], title: 'Bridge inspected' }), source('herald')],
    entries: [entry('bridge-safe', { notes: [hidden], evidence: [place({ source: 'herald' })] })],
    positions: [position('a', null, { notes: [hidden], evidence: [evidence({ reportedBy: ['union'] })] })],
  });
  expect([notes, positions[0]?.notes, positions[0]?.evidence[0]?.source.notes]).toEqual([[], [], []]);
  expect(positions[0]?.evidence[0]).toMatchObject({
    reportedBy: [{ id: 'union', label: 'The union' }],
    source: { label: 'Bridge inspected', outlet: 'The Ferry Gazette' },
  });
  expect(limits).toMatchObject({ sources: 2, singleSource: false });
});

test.each([
  [['2024-05-01', '2023', '2024'], '2024'],
  [['2024-05-01', '2024-06', '2024-05'], '2024-06'],
  [['2024-05-01', null, null], '2024-05-01'],
  [[null, null, null], null],
])('sources of %j: nothing after %s is known, whatever the record rests on', async (dates, latest) => {
  const sources = dates.map((edtf, i) =>
    source(['gazette', 'herald', 'post'][i]!, { published: { edtf, basis: edtf === null ? 'unknown' : 'stated' } }),
  );
  expect((await view('bridge-safe', { sources })).limits.latest).toBe(latest);
});

test.each<[outlets: (string | null)[], expected: number]>([
  [['Gazette', 'Herald'], 2],
  [['Gazette', 'Gazette'], 1],
  [['Gazette', null], 1],
  [[null, null], 0],
])('a record from sources of the outlets %j names %i of them', async (names, expected) => {
  const sources = names.map((name, i) =>
    source(['gazette', 'herald'][i]!, { outlet: { name, basis: name === null ? 'unknown' : 'stated' } }),
  );
  const entries = [entry('bridge-safe', { evidence: [evidence({ source: 'herald' })] })];
  expect((await view('bridge-safe', { sources, entries })).limits).toMatchObject({ sources: 2, outlets: expected });
});

test.each(['no-such-id', 'constructor', '__proto__', 'toString', ''])('there is nothing under "%s"', async (id) => {
  expect(describeEntry(await compiled(), id)).toBeUndefined();
});
