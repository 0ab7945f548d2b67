import { expect, test } from 'vitest';
import type { EntryView } from '../../../../src/knowledge/entry-view.ts';
import { toCsv } from '../../../../src/ui/panel/export/to-csv.ts';
import { toMarkdown } from '../../../../src/ui/panel/export/to-markdown.ts';
import { namePacks } from '../../../../src/ui/panel/name-packs.ts';
import { agreedClaim, contestedClaim, person, report } from '../../../fixtures/entry-views.ts';

const of = (view: EntryView, packId: string, pack = `Pack ${packId}`): EntryView => ({
  ...view,
  packId,
  limits: { ...view.limits, pack },
});

test.each<[string, EntryView[], (string | null)[]]>([
  ['one pack alone', [of(contestedClaim, 'a'), of(agreedClaim, 'a')], [null, null]],
  ['two packs', [of(contestedClaim, 'a'), of(agreedClaim, 'b')], ['Pack a', 'Pack b']],
  ['a second pack that has no position here', [of(contestedClaim, 'a'), of(person, 'b')], [null, null]],
  [
    'a pack that takes the name of another',
    [of(contestedClaim, 'a', 'News'), of(agreedClaim, 'b', 'News')],
    ['News (a)', 'News (b)'],
  ],
])('%s', (_, views, expected) => expect(views.map(namePacks(views))).toEqual(expected));

test('exports name the pack of each position where there are two, and only there', () => {
  const one = [of(contestedClaim, 'a'), of(agreedClaim, 'a')];
  const two = [of(contestedClaim, 'a', '*Ours*'), of(agreedClaim, 'b', '=Theirs')];
  expect(toCsv(report.facts, one)).not.toMatch(/,pack\r\n/);
  const [columns, ...rows] = toCsv(report.facts, two).trimEnd().split('\r\n');
  expect(columns).toMatch(/,pack$/);
  expect(rows.map((row) => row.slice(row.lastIndexOf(',') + 1))).toEqual([
    ...contestedClaim.positions.map(() => '*Ours*'),
    ...agreedClaim.positions.map(() => "'=Theirs"),
  ]);
  expect(toMarkdown(report.facts, one, [])).not.toContain('Pack: ');
  expect(toMarkdown(report.facts, two, [])).toContain('## The Norvik tunnel plan\n\nPack: \\*Ours\\*');
});
