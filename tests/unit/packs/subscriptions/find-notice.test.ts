import { expect, test } from 'vitest';
import type { CheckFault, CheckResult } from '../../../../src/messaging/subscription.ts';
import { findNotice, isExpired } from '../../../../src/packs/subscriptions/find-notice.ts';

const NOW = Date.UTC(2026, 5, 10);
const failed = (fault: CheckFault): CheckResult => ({ kind: 'failed', fault });
const waits: CheckResult = { kind: 'waits', version: '2.0.0.0', sha256: 'a'.repeat(64), reasons: ['removes'] };

test.each<[string, CheckResult, string | null, string | null]>([
  ['one that is current', { kind: 'current' }, '2026-12-31', null],
  ['one that was updated', { kind: 'updated', version: '2.0.0.0' }, '2026-12-31', null],
  ['one that waits', waits, '2026-12-31', `waits 2.0.0.0 ${'a'.repeat(64)} removes`],
  ['a device that is offline', failed('offline'), '2026-12-31', null],
  ['a host that is down', failed('serverError'), '2026-12-31', null],
  ['a network that wants a sign-in', failed('notAnIndex'), '2026-12-31', null],
  ['a signature that does not fit', failed('badSignature'), '2026-12-31', 'failed badSignature'],
  ['a permission that was taken back', failed('notAllowed'), '2026-12-31', 'failed notAllowed'],
  ['a disk that is full', failed('noRoom'), '2026-12-31', 'failed noRoom'],
  ['an index of last year', { kind: 'current' }, '2025-12-31', 'expired 2025-12-31'],
  ['a host that is down since', failed('unreachable'), '2025-12-31', 'expired 2025-12-31'],
  ['an index that was never read', failed('unreachable'), null, null],
])('what is told of %s', (_, result, expires, notice) => {
  expect(findNotice({ result, expires }, NOW)).toBe(notice);
});

test.each([
  ['2026-06-11', false],
  ['2026-06-10', false],
  ['2026-06-09', true],
  ['2026-06-08', true],
])('an index that holds until %s has expired on the tenth: %s', (day, expected) => {
  expect(isExpired(day, NOW)).toBe(expected);
});
