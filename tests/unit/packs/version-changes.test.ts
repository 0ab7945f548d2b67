import { describe, expect, test, vi } from 'vitest';
import type { AuthoredPack } from '../../../src/knowledge/schema/pack.ts';
import { changesBetween, newsOf, type VersionChanges } from '../../../src/packs/version-changes.ts';
import { authored, compiled, evidence, position } from '../knowledge/example-pack.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const DAY = '2026-06-10';
const NOW = Date.parse(DAY) + 15 * 3_600_000;
const DAYS = 24 * 3_600_000;
const [a, b] = [position('a', '2024-04-02'), position('b', '2024')];
const [FIRST, SECOND] = ['2024.6.1.1', '2024.6.2.1'];
const make = (version: string, changes: Partial<AuthoredPack>) =>
  compiled({
    meta: { ...authored().meta, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    ...changes,
  });

describe('of an update it is told at', () => {
  test.each<[string, AuthoredPack['positions'], AuthoredPack['positions'], string]>([
    ['nothing where nothing is otherwise', [a], [a], ''],
    ['what was added', [a], [a, b], 'b added'],
    ['what takes another stance', [a, b], [{ ...a, stance: 'oppose' }, b], 'a changed'],
    ['what has another day', [a, b], [a, { ...b, when: { edtf: '2025', basis: 'stated' } }], 'b changed'],
    ['what has another quote', [a], [{ ...a, evidence: [evidence({ exact: 'it is safe' })] }], 'a changed'],
    ['what says something else, and what was added', [a], [{ ...a, gist: 'Other.' }, b], 'b added, a changed'],
    ['nothing that is gone', [a, b], [a], ''],
    ['nothing that was withdrawn', [a, b], [a, { ...b, status: 'withdrawn' }], ''],
    ['what is held again', [a, { ...b, status: 'withdrawn' }], [a, b], 'b added'],
    ['nothing whose excerpt stands elsewhere in its source', [a], [{ ...a, evidence: [evidence({ start: 99 })] }], ''],
  ])('%s', async (_, before, after, told) => {
    const [one, two] = [await make(FIRST, { positions: before }), await make(SECOND, { positions: after })];
    const news = newsOf({ id: 'bridge', previous: one as never }, changesBetween(one, two, DAY), NOW);
    expect(news?.day).toBe(DAY);
    const named = [...news!.positions].map(([ref, kind]) => `${ref.replace(/^bridge\//, '')} ${kind}`);
    expect(named.join(', ')).toBe(told);
  });
});

describe('it is told', () => {
  const version = (content: string) => ({ meta: { id: 'bridge', version: FIRST }, content }) as never;
  const changes: VersionChanges = { since: `bridge@${FIRST} one`, day: DAY, added: ['a'], changed: [] };
  test.each<[string, boolean, unknown, VersionChanges | undefined, number]>([
    ['on the day of the update', true, version('one'), changes, 0],
    ['thirty days later', true, version('one'), changes, 29.3],
    ['a month later no more', false, version('one'), changes, 30],
    ['by a clock that is a little slow', true, version('one'), changes, -2],
    ['by a clock that is wrong by a year not', false, version('one'), changes, -365],
    ['once the reader has gone back not', false, version('two'), changes, 0],
    ['where the version before is gone not', false, null, changes, 0],
    ['of a first version not', false, null, undefined, 0],
    ['of a version that was stored before this was not', false, version('one'), undefined, 0],
    ['of a day that is none not', false, version('one'), { ...changes, day: 'x' }, 0],
  ])('%s: %j', (_, expected, previous, stored, daysLater) => {
    const news = newsOf({ id: 'bridge', previous: previous as never }, stored, NOW + daysLater * DAYS);
    expect(news !== null).toBe(expected);
  });
});
