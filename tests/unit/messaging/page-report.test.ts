import { describe, expect, test } from 'vitest';
import type { EntrySummary } from '../../../src/knowledge/summaries.ts';
import { checkReport, nameFound } from '../../../src/messaging/page-report.ts';
import type { PageReport } from '../../../src/messaging/protocol.ts';
import { report } from '../../fixtures/entry-views.ts';

const known = new Map<string, EntrySummary>(
  report.found.map(({ id, label, category, contention, recorded }) => [id, { label, category, contention, recorded }]),
);
const summarize = async () => known;
const first = report.found[0]!;

test('a report is taken as it is', async () => {
  expect(await checkReport(report, summarize)).toEqual(report);
});

describe('what a page says of an entry is what the packs say', () => {
  test.each<[string, object, PageReport['found']]>([
    ['a label of its own', { ...first, label: 'Send money here' }, [first]],
    ['a category of its own', { ...first, category: 'state', contention: 'contested' }, [first]],
    ['a label as long as a book', { ...first, label: 'x'.repeat(5_000_000) }, [first]],
    ['an entry that no pack knows', { ...first, id: 'nobody' }, []],
    ['a name that every object has', { ...first, id: 'constructor' }, []],
    ['the prototype', { ...first, id: '__proto__' }, []],
  ])('%s', async (_, said, expected) => {
    expect((await checkReport({ ...report, found: [said] }, summarize))?.found).toEqual(expected);
  });

  test('the same entry a thousand times is one', async () => {
    const found = Array(1000).fill({ id: first.id, count: 2, marked: 1 });
    expect(await nameFound(found, summarize)).toEqual([{ ...first, count: 2, frame: 0 }]);
  });
});

describe('counts beyond all measure are cut, and lose nothing else', () => {
  const many = 2 ** 53 - 1;
  test.each<[string, object, object]>([
    ['of an entry', { found: [{ ...first, count: many }] }, { found: [{ ...first, count: 100_000 }] }],
    ['of an entry, by one', { found: [{ ...first, count: 100_001 }] }, { found: [{ ...first, count: 100_000 }] }],
    ['of an entry, not quite', { found: [{ ...first, count: 99_999 }] }, { found: [{ ...first, count: 99_999 }] }],
    [
      'of a category',
      { counts: { ...report.counts, person: many, claim: 0 } },
      { counts: { ...report.counts, person: 100_000, claim: 0 } },
    ],
  ])('%s', async (_, said, expected) => {
    expect(await checkReport({ ...report, ...said }, summarize)).toEqual({ ...report, ...expected });
  });
});

test('packs that are cut are told, and none where the page tells of none', async () => {
  const { cut: _, ...before } = report;
  expect((await checkReport({ ...report, cut: ['bridge'] }, summarize))?.cut).toEqual(['bridge']);
  expect((await checkReport(before, summarize))?.cut).toEqual([]);
});

describe('what is no report', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a state that is not one', { ...report, state: 'fine' }],
    ['counts below none', { ...report, counts: { ...report.counts, person: -1 } }],
    ['counts beyond all numbers', { ...report, counts: { ...report.counts, person: Infinity } }],
    ['a count that is none', { ...report, found: [{ ...first, count: 0 }] }],
    ['a count of 1e308', { ...report, found: [{ ...first, count: 1e308 }] }],
    ['a frame that is no number', { ...report, found: [{ ...first, frame: '0' }] }],
    ['more packs that are cut than there may be', { ...report, cut: Array(101).fill('bridge') }],
    ['a pack that is cut and has no name', { ...report, cut: [1] }],
    ['too many entries', { ...report, found: Array(1001).fill(first) }],
    ['facts of the wrong kind', { ...report, facts: { ...report.facts, title: { toString: 'x' } } }],
  ])('%s', async (_, said) => {
    expect(await checkReport(said, summarize)).toBeNull();
  });
});

test('a page may have a title as long as it likes: it is cut, and loses nothing else', async () => {
  const facts = { ...report.facts, title: 'x'.repeat(100_000), more: 'x' };
  const checked = await checkReport({ ...report, facts, more: 'x' }, summarize);
  expect(checked?.facts).toEqual({ ...report.facts, title: 'x'.repeat(1000) });
  expect(checked && 'more' in checked).toBe(false);
});
