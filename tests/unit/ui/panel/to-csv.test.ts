import { describe, expect, test } from 'vitest';
import { toCsv, toField } from '../../../../src/ui/panel/export/to-csv.ts';
import { contestedClaim, makeEvidence, makePosition, person, report } from '../../../fixtures/entry-views.ts';

describe('toField', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    [' =HYPERLINK("http://x.example")', '"\' =HYPERLINK(""http://x.example"")"'],
    ['＝1+1', "'＝1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['a=b', 'a=b'],
    ['1-2', '1-2'],
    ['“No limits” partnership', '“No limits” partnership'],
  ])('%j', (text, expected) => {
    expect(toField(text)).toBe(expected);
  });
});

const LATEST = contestedClaim.limits.latest;

describe('toCsv', () => {
  const rows = toCsv(report.facts, [person, contestedClaim]).split('\r\n');
  const columns = rows[0]!.split(',');

  test('has one row a position, and ends with a line end', () => {
    expect(rows).toHaveLength(1 + contestedClaim.positions.length + 1);
    expect(rows.at(-1)).toBe('');
  });

  test('says who, on what, how, when and by which source', () => {
    const positions = [makePosition({ gist: 'It pays, in the end.', evidence: [makeEvidence(), makeEvidence()] })];
    const row = toCsv(report.facts, [{ ...contestedClaim, positions }]).split('\r\n')[1];
    expect(row).toBe(
      [
        'The Norvik tunnel plan',
        'The plan is a workable basis for linking the islands to the mainland.',
        'Mira Halden',
        'Minister of Transport',
        'support',
        '"It pays, in the end."',
        '',
        'stated',
        'current',
        '2023-04-24',
        'stated',
        '',
        '',
        'The tunnel will pay for itself within a generation.',
        'true',
        '',
        'Tunnel vote splits the coast',
        'Harbour Herald',
        '2023-04-26',
        'https://herald.example/tunnel-vote',
        'halden-supports',
        LATEST,
        'A tunnel under the strait',
        'https://news.example/tunnel',
        '2031-05-02',
      ].join(','),
    );
    expect(columns).toHaveLength(25);
  });

  test('a page whose title is a formula stays a title', () => {
    const csv = toCsv({ ...report.facts, title: '=cmd|calc' }, [contestedClaim]);
    expect(csv).toContain(",'=cmd|calc,");
    expect(csv).not.toContain(',=');
  });

  test('without claims there are only the columns', () => {
    expect(toCsv(report.facts, [person]).split('\r\n')).toEqual([columns.join(','), '']);
  });
});
