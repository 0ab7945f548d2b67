import { describe, expect, test } from 'vitest';
import type { EntryView, PositionView } from '../../../../src/knowledge/entry-view.ts';
import type { Stance } from '../../../../src/knowledge/schema/position.ts';
import { buildMatrix, ofTheNamed } from '../../../../src/ui/panel/matrix/build-matrix.ts';
import { nameCell } from '../../../../src/ui/panel/matrix/name-cell.ts';
import { namePacks } from '../../../../src/ui/panel/name-packs.ts';
import { actorsOf, buildTimeline } from '../../../../src/ui/panel/timeline/build-timeline.ts';
import { nameEvent } from '../../../../src/ui/panel/timeline/name-event.ts';
import { voicesOn } from '../../../../src/ui/panel/voices-section.tsx';
import { agreedClaim, makePosition, person } from '../../../fixtures/entry-views.ts';

/** Who holds what, as one pack has it: `sameAs` is what the background says of actors of several packs. */
interface Held {
  actor: string;
  label?: string;
  sameAs?: string;
  stance?: Stance;
  date?: string;
}

function claim(ref: string, held: Held[], changes: Partial<EntryView> = {}): EntryView {
  const [packId = ''] = ref.split('/');
  const positions = held.map(({ actor, label = actor, sameAs, stance = 'support', date = '2024-05-01' }, at) =>
    makePosition({
      id: `${ref}-${at}`,
      ...{ stance, when: { edtf: date, basis: 'stated' }, entry: { id: ref, label: 'The bridge' } },
      actor: { id: `${packId}/${actor}`, label, kind: 'person', office: null, ...(sameAs && { sameAs }) },
    }),
  );
  const limits = { ...agreedClaim.limits, pack: packId.toUpperCase() };
  return { ...agreedClaim, id: ref, label: 'The bridge', packId, limits, positions, ...changes };
}

const ids = (positions: PositionView[]) => positions.map(({ id }) => id);
const same = { sameAs: 'a/bridge' };
const mayorOfBoth = [
  claim('a/bridge', [{ actor: 'mayor', label: 'Mira Halden' }]),
  claim('b/crossing', [{ actor: 'chief', label: 'M. Halden', sameAs: 'a/mayor', stance: 'oppose' }]),
];

describe('the matrix', () => {
  test('has one row for an actor that is declared to be the same, as the first pack calls it', () => {
    const { actors, cells, claims } = buildMatrix(mayorOfBoth.toReversed());
    expect(actors.map(({ label }) => label)).toEqual(['Mira Halden']);
    expect(claims).toHaveLength(2);
    expect(cells.map(({ row }) => row)).toEqual([0, 0]);
  });

  test('has one column for a claim that is declared to be the same, and one cell for what one actor holds on it', () => {
    const [first, second] = mayorOfBoth;
    const { claims, cells } = buildMatrix([first!, { ...second!, ...same }]);
    expect(claims.map(({ id, elsewhere }) => [id, elsewhere?.map((other) => other.id)])).toEqual([
      ['a/bridge', ['b/crossing']],
    ]);
    expect(cells.map(({ stances, positions }) => [stances, ids(positions)])).toEqual([
      [
        ['support', 'oppose'],
        ['a/bridge-0', 'b/crossing-0'],
      ],
    ]);
  });

  test.each<[string, EntryView[], rows: number, columns: number]>([
    ['actors of one name', [claim('a/bridge', [{ actor: 'x' }]), claim('b/bridge', [{ actor: 'x' }])], 2, 2],
    [
      'actors of one name on one claim',
      [claim('a/bridge', [{ actor: 'x' }]), claim('b/bridge', [{ actor: 'x' }], same)],
      2,
      1,
    ],
    [
      'claims of one name by one actor',
      [claim('a/bridge', [{ actor: 'x' }]), claim('b/bridge', [{ actor: 'x', sameAs: 'a/x' }])],
      1,
      2,
    ],
    [
      'claims of one pack, the same as nothing here',
      [claim('b/one', [{ actor: 'x' }]), claim('b/two', [{ actor: 'y' }])],
      2,
      2,
    ],
  ])('keeps apart what nothing declares to be the same: %s', (_, views, rows, columns) => {
    const { actors, claims } = buildMatrix(views);
    expect([actors.length, claims.length]).toEqual([rows, columns]);
  });

  test('leaves the nameless out of every pack', () => {
    const other = claim('b/bridge', [{ actor: 'critics' }], same);
    other.positions[0]!.actor.kind = 'unnamed';
    const { actors } = buildMatrix(ofTheNamed([claim('a/bridge', [{ actor: 'x' }]), other]));
    expect(actors.map(({ id }) => id)).toEqual(['a/x']);
  });

  test('counts as disputed what one of the packs records as that', () => {
    const conflicts = [
      {
        ...{ id: 'c', about: 'Whether.', kinds: ['direct' as const], note: null, entries: [] },
        sides: [
          { label: 'One', positions: [makePosition()] },
          { label: 'Other', positions: [makePosition({ id: 'o', stance: 'oppose' })] },
        ],
      },
    ];
    const many = claim('a/many', [{ actor: 'x' }, { actor: 'y' }, { actor: 'z' }]);
    const one = claim('a/bridge', [{ actor: 'x' }]);
    const { claims } = buildMatrix([many, one, claim('b/bridge', [{ actor: 'x' }], { ...same, conflicts })]);
    expect(claims.map(({ id }) => id)).toEqual(['a/bridge', 'a/many']);
  });
});

describe('a cell and an event name the packs', () => {
  const label = (views: EntryView[]) => {
    const matrix = buildMatrix(views);
    return matrix.cells.map((cell) => nameCell(matrix, cell, namePacks(views)));
  };
  test.each<[string, EntryView[], string[]]>([
    ['not, of one pack', [claim('a/bridge', [{ actor: 'Xi' }])], ['Xi on: The bridge. For']],
    [
      'of a claim that another has under the same name',
      [claim('a/bridge', [{ actor: 'Xi' }]), claim('b/bridge', [{ actor: 'Xi' }])],
      ['Xi on: The bridge (A). For', 'Xi on: The bridge (B). For'],
    ],
    [
      'not, where all that have the claim say the same',
      [claim('a/bridge', [{ actor: 'Xi' }]), claim('b/bridge', [{ actor: 'Xi', sameAs: 'a/Xi' }], same)],
      ['Xi on: The bridge. For'],
    ],
    [
      'where they differ',
      [
        claim('a/bridge', [{ actor: 'Xi' }]),
        claim('b/bridge', [{ actor: 'Xi', sameAs: 'a/Xi', stance: 'oppose' }], same),
      ],
      ['Xi on: The bridge. For (A) and Against (B)'],
    ],
    [
      'where one alone says it',
      [claim('a/bridge', [{ actor: 'Xi' }]), claim('b/bridge', [{ actor: 'Li' }], same)],
      ['Li on: The bridge. For (B)', 'Xi on: The bridge. For (A)'],
    ],
  ])('%s', (_, views, expected) => expect(label(views)).toEqual(expected));

  test('in the timeline, whose lanes and actors are one where they are declared to be', () => {
    const views = [
      claim('a/bridge', [{ actor: 'Xi' }, { actor: 'Xi', date: '2024-06-01' }]),
      claim('b/bridge', [{ actor: 'Xi', label: 'Xi J.', sameAs: 'a/Xi' }], same),
    ];
    const { lanes } = buildTimeline(views, null, null);
    expect(lanes.map(({ events }) => events.map(({ positions }) => ids(positions)))).toEqual([
      [['a/bridge-0', 'b/bridge-0'], ['a/bridge-1']],
    ]);
    const { claim: lane, events } = lanes[0]!;
    expect(actorsOf(events[0]!)).toEqual(['Xi']);
    expect(events.map((event) => nameEvent(lane, event, namePacks(views)))).toEqual([
      'May 1, 2024: Xi on: The bridge. For',
      'Jun 1, 2024: Xi on: The bridge. For (A)',
    ]);
  });
});

describe('the voices that a page does not name', () => {
  const voice = (pack: string, id: string, positions: string[]) => ({
    ...{ id: `${pack}/${id}`, label: id, kind: 'person' as const, stances: [], positions },
  });
  const views = [
    claim('a/bridge', [{ actor: 'xi' }, { actor: 'li' }]),
    claim('b/bridge', [{ actor: 'leader', sameAs: 'a/xi' }, { actor: 'wu' }], same),
  ];
  const leftOut = {
    'a/bridge': [voice('a', 'xi', ['a/bridge-0'])],
    'b/bridge': [voice('b', 'leader', ['b/bridge-0']), voice('b', 'wu', ['b/bridge-1'])],
  };
  const shared = buildMatrix(views).claims[0]!;

  test('are there once, with what all packs say of them', () => {
    expect(voicesOn(shared, leftOut, views).map(ids)).toEqual([['a/bridge-0', 'b/bridge-0'], ['b/bridge-1']]);
  });

  test('are not those of one pack whom it names by a word of another', () => {
    const xi = { ...person, id: 'a/xi' };
    const { 'a/bridge': _, ...ofOther } = leftOut;
    expect(voicesOn(shared, ofOther, [...views, xi]).map(ids)).toEqual([['b/bridge-1']]);
  });
});
