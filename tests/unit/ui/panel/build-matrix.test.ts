import { describe, expect, test } from 'vitest';
import type { EntryView } from '../../../../src/knowledge/entry-view.ts';
import type { Stance } from '../../../../src/knowledge/schema/position.ts';
import { buildMatrix, ofTheNamed } from '../../../../src/ui/panel/matrix/build-matrix.ts';
import {
  agreedClaim,
  contestedClaim,
  makePosition,
  person,
  stateWithoutPosition,
} from '../../../fixtures/entry-views.ts';

const matrix = buildMatrix([stateWithoutPosition, agreedClaim, person, contestedClaim]);

describe('buildMatrix', () => {
  test('columns are the claims that somebody has a position on', () => {
    expect(matrix.claims.map(({ id }) => id)).toEqual(['tunnel-plan', 'second-survey']);
    expect(buildMatrix([{ ...contestedClaim, positions: [] }, person]).claims).toEqual([]);
  });

  describe('columns go by disagreement', () => {
    const held = (id: string, ...stances: Stance[]) => ({
      ...agreedClaim,
      id,
      positions: stances.map((stance, at) =>
        makePosition({ id: `${id}-${at}`, stance, actor: { ...makePosition().actor, id: `actor-${at}` } }),
      ),
    });
    test.each<[string, EntryView[], string[]]>([
      [
        'what is recorded as a dispute first',
        [held('split', 'support', 'oppose', 'neutral'), contestedClaim],
        ['tunnel-plan', 'split'],
      ],
      [
        'more who stand apart before fewer',
        [held('a', 'support', 'support', 'oppose'), held('b', 'support', 'oppose', 'qualify')],
        ['b', 'a'],
      ],
      ['then most positions', [held('a', 'support'), held('b', 'support', 'support')], ['b', 'a']],
      [
        'of one who changed, not as if they were two',
        [
          held('a', 'support', 'oppose'),
          {
            ...held('b'),
            positions: ['support', 'oppose', 'oppose'].map((stance, at) =>
              makePosition({ id: `b-${at}`, stance: stance as Stance }),
            ),
          },
        ],
        ['b', 'a'],
      ],
    ])('%s', (_, views, expected) => {
      expect(buildMatrix(views).claims.map(({ id }) => id)).toEqual(expected);
    });
  });

  test('whoever has no name can be left out, and a claim that is left without anybody with it', () => {
    const voice = makePosition({
      id: 'v',
      actor: { id: 'voice', label: 'The article itself', kind: 'article', office: null },
    });
    const lone = { ...agreedClaim, id: 'lone', positions: [voice] };
    const named = buildMatrix(ofTheNamed([contestedClaim, lone]));
    expect(named.actors.map(({ kind }) => kind)).not.toContain('unnamed');
    expect(named.claims.map(({ id }) => id)).toEqual(['tunnel-plan']);
    expect(
      buildMatrix([contestedClaim, lone])
        .actors.slice(-2)
        .map(({ id }) => id),
    ).toEqual(['critics', 'voice']);
  });

  test('rows are the actors, those with a position on most claims first, then by name, the nameless last', () => {
    expect(matrix.actors.map(({ label }) => label)).toEqual([
      'Court of Audit',
      'Mira Halden',
      'Island League',
      'Norvik Fishers’ Union',
      'Critics (unnamed in source)',
    ]);
  });

  test('only the cells with a position are there, row by row', () => {
    expect(matrix.cells.map(({ row, column, stances }) => [row, column, ...stances])).toEqual([
      [0, 0, 'neutral'],
      [0, 1, 'neutral'],
      [1, 0, 'support'],
      [1, 1, 'support'],
      [2, 0, 'qualify'],
      [3, 0, 'oppose'],
      [4, 0, 'oppose'],
    ]);
  });

  test('a cell holds every position of an actor on a claim, and each stance once', () => {
    const positions = [
      makePosition({ id: 'a' }),
      makePosition({ id: 'b', stance: 'oppose' }),
      makePosition({ id: 'c', stance: 'support' }),
    ];
    const [cell, ...others] = buildMatrix([{ ...contestedClaim, positions }]).cells;
    expect(others).toEqual([]);
    expect(cell?.stances).toEqual(['support', 'oppose']);
    expect(cell?.positions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
