import { describe, expect, test } from 'vitest';
import type { EntryView, PositionView } from '../../../src/knowledge/entry-view.ts';
import { tellNews } from '../../../src/packs/tell-news.ts';
import type { PackNews } from '../../../src/packs/version-changes.ts';
import { contestedClaim, makePosition, person } from '../../fixtures/entry-views.ts';

const DAY = '2026-06-10';
const news = (pack: string, positions: [string, 'added' | 'changed'][]): [string, PackNews] => [
  pack,
  { day: DAY, positions: new Map(positions) },
];
const view: EntryView = { ...contestedClaim, packId: 'ours' };

/** Every position of a view that something is told of, by where it stands. */
function toldIn(told: EntryView): string[] {
  const name = (where: string) => (position: PositionView) =>
    position.news ? [`${where} ${position.id} ${position.news}`] : [];
  return [
    ...told.positions.flatMap(name('own')),
    ...told.spokenFor.flatMap(name('spoken')),
    ...told.conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions.flatMap(name('side')))),
    ...(told.elsewhere ?? []).flatMap((other) => toldIn(other).map((one) => `elsewhere ${one}`)),
  ];
}

describe('it is told', () => {
  const other = { ...view, packId: 'theirs', positions: [makePosition({ id: 'theirs/x' })], conflicts: [] };
  test.each<[string, EntryView, [string, PackNews][], string[]]>([
    ['of nothing without news', view, [], []],
    ['of nothing that another pack has', view, [news('theirs', [['halden-supports', 'added']])], []],
    ['of nothing that the view does not show', view, [news('ours', [['somewhere', 'added']])], []],
    [
      'wherever a position stands',
      view,
      [news('ours', [['islands-qualify', 'changed']])],
      ['own islands-qualify changed', 'side islands-qualify changed'],
    ],
    [
      'of those who speak for an actor',
      { ...person, packId: 'ours', positions: [], conflicts: [], spokenFor: [makePosition({ id: 'deputy' })] },
      [news('ours', [['deputy', 'added']])],
      ['spoken deputy added'],
    ],
    [
      'of what another pack says of the same, where that is its news',
      { ...view, elsewhere: [other] },
      [news('theirs', [['theirs/x', 'added']])],
      ['elsewhere own theirs/x added'],
    ],
    ['of nothing in a view that names no pack', contestedClaim, [news('ours', [['halden-supports', 'added']])], []],
  ])('%s', (_, given, all, expected) => {
    const told = tellNews(given, new Map(all));
    expect(toldIn(told)).toEqual(expected);
    const isOwn = expected.some((one) => !one.startsWith('elsewhere'));
    expect(told.updated).toBe(isOwn ? DAY : undefined);
  });

  test('and the view that was given stays as it was', () => {
    const before = structuredClone(view);
    tellNews(view, new Map([news('ours', [['halden-supports', 'added']])]));
    expect(view).toEqual(before);
  });
});
