import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../../../src/messaging/subscription.ts';
import { decideUpdate, findLosses } from '../../../../src/packs/subscriptions/decide-update.ts';
import type { PublishedIndex } from '../../../../src/publication/published-index.ts';
import { authored, compiled, position } from '../../knowledge/example-pack.ts';

const [KEY, OTHER] = ['k'.repeat(43), 'o'.repeat(43)];
const [ONE, TWO] = ['1'.repeat(64), '2'.repeat(64)];
type Held = Parameters<typeof decideUpdate>[0];
const held: Held = { key: KEY, version: '2024.6.2.1', sha256: ONE, isPinned: false, result: { kind: 'current' } };
const waits = (version: string, ...reasons: Extract<CheckResult, { kind: 'waits' }>['reasons']): CheckResult => ({
  ...{ kind: 'waits', version, sha256: TWO, reasons },
});

function decide(changes: Partial<Held>, version: string, sha256: string, key: string | null = KEY): string {
  const index = { latest: { version, sha256 } } as PublishedIndex;
  const decision = decideUpdate({ ...held, ...changes }, { index, key });
  return decision.kind === 'ask' ? `ask ${decision.reasons.join(' ')}` : decision.kind;
}

describe('an update is', () => {
  const NEWER = '2024.6.10.1';
  test.each<[string, Partial<Held>, string, string, string | null, string]>([
    ['the same', {}, '2024.6.2.1', ONE, KEY, 'nothing'],
    ['newer, by number and not by letter', {}, NEWER, TWO, KEY, 'take'],
    ['newer, with the content of before', {}, NEWER, ONE, KEY, 'take'],
    ['lower', {}, '2024.6.1.9', TWO, KEY, 'ask notNewer'],
    ['the same version with another content', {}, '2024.6.2.1', TWO, KEY, 'ask notNewer'],
    ['the same, signed with another key', {}, '2024.6.2.1', ONE, OTHER, 'ask newKey'],
    ['newer, signed with another key', {}, NEWER, TWO, OTHER, 'ask newKey'],
    ['lower, signed with another key', {}, '2023.1.1.1', TWO, OTHER, 'ask newKey notNewer'],
    ['newer and unsigned', { key: null }, NEWER, TWO, null, 'ask unsigned'],
    ['the same and unsigned', { key: null }, '2024.6.2.1', ONE, null, 'nothing'],
    ['newer and signed for the first time', { key: null }, NEWER, TWO, KEY, 'ask newKey'],
    ['newer, of one that is to stay', { isPinned: true }, NEWER, TWO, KEY, 'ask pinned'],
    ['the same, of one that is to stay', { isPinned: true }, '2024.6.2.1', ONE, KEY, 'nothing'],
    ['one that waits for what is in it', { result: waits(NEWER, 'removes') }, NEWER, TWO, KEY, 'known'],
    ['newer than one that waits', { result: waits('2024.6.9.1', 'removes') }, NEWER, TWO, KEY, 'take'],
    ['one that waits, withdrawn', { result: waits(NEWER, 'removes') }, '2024.6.2.1', ONE, KEY, 'nothing'],
    ['one that waits for its key', { result: waits(NEWER, 'newKey') }, NEWER, TWO, OTHER, 'known'],
    ['one that waits with another key now', { result: waits(NEWER, 'pinned') }, NEWER, TWO, OTHER, 'ask newKey'],
    ['one that was to stay and need not now', { result: waits(NEWER, 'pinned') }, NEWER, TWO, KEY, 'take'],
    ['newer, after a failure', { result: { kind: 'failed', fault: 'late' } }, NEWER, TWO, KEY, 'take'],
  ])('%s', (_, changes, version, sha256, key, expected) => {
    expect(decide(changes, version, sha256, key)).toBe(expected);
  });
});

describe('a reader loses by a version', () => {
  const [a, b] = [position('a', '2024'), position('b', '2024')];
  const withLicence = (license: string) => ({ meta: { ...authored().meta, license } });
  test.each([
    ['nothing that is the same', {}, {}, []],
    ['nothing that is added', { positions: [a] }, { positions: [a, b] }, []],
    ['nothing that says something else', { positions: [a] }, { positions: [{ ...a, gist: 'Other.' }] }, []],
    ['what is removed', { positions: [a, b] }, { positions: [b] }, ['removes']],
    ['what is replaced', { positions: [a] }, { positions: [b] }, ['removes']],
    ['rights', withLicence('CC0-1.0'), withLicence('All rights reserved'), ['licence']],
    ['both', { ...withLicence('CC0-1.0'), positions: [a, b] }, { positions: [b] }, ['removes', 'licence']],
  ])('%s', async (_, before, after, expected) => {
    expect(findLosses(await compiled(before), await compiled(after))).toEqual(expected);
  });
});
