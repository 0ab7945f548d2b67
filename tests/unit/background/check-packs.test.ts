import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Subscription } from '../../../src/messaging/subscription.ts';

const browser = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('wxt/browser', () => ({ browser }));
const runUpdater = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/run-updater.ts', () => ({ runUpdater }));

const { checkPack, followAlarm, setAlarm, tellHosts } = await import('../../../src/background/check-packs.ts');
const { createSubscriptionHandlers } = await import('../../../src/background/subscription-handlers.ts');
const { readSubscriptions } = await import('../../../src/packs/subscriptions/store.ts');

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 5, 1);
const SENDER = { tabId: undefined, frameId: 0, url: '', tabUrl: undefined, incognito: false };

let local: Record<string, unknown>;
let session: Record<string, unknown>;
let allowed: Set<string>;
let alarm: number | null;
let ring: () => void;
const onUpdate = vi.fn(async () => undefined);

function area(values: () => Record<string, unknown>) {
  return {
    get: async (key: string) => structuredClone({ [key]: values()[key] }),
    set: async (changes: object) => void Object.assign(values(), structuredClone(changes)),
    remove: async (key: string) => void delete values()[key],
  };
}

function subscription(pack: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    ...{ pack, address: `https://${pack}.example/index.json`, origin: `https://${pack}.example/*`, publisher: 'P' },
    ...{ key: 'k'.repeat(43), version: '1.0.0.0', sha256: 'a'.repeat(64), isPinned: false, expires: null, told: null },
    ...{ checkEvery: 168, lastAt: null, nextAt: NOW - 1, result: { kind: 'current' } },
    ...changes,
  };
}

function have(...list: Subscription[]): void {
  local.subscriptions = { list, requests: 0 };
  allowed = new Set(list.map(({ origin }) => origin));
}
const only = async () => (await readSubscriptions()).list[0]!;
const handlers = createSubscriptionHandlers(onUpdate);

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  [local, session, allowed, alarm] = [{}, { started: 1 }, new Set(), null];
  runUpdater.mockResolvedValue({ checked: { result: { kind: 'current' } }, requests: 2 });
  Object.assign(browser, {
    storage: { local: area(() => local), session: area(() => session) },
    permissions: {
      contains: async ({ origins: [origin] }: { origins: string[] }) => allowed.has(origin!),
      remove: async ({ origins: [origin] }: { origins: string[] }) => allowed.delete(origin!),
    },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    alarms: {
      get: async () => (alarm === null ? undefined : { name: 'packs', scheduledTime: alarm }),
      create: async (_: string, { when }: { when: number }) => {
        alarm = when;
      },
      clear: async () => {
        alarm = null;
      },
      onAlarm: {
        addListener: (listener: (alarm: { name: string }) => void) => {
          ring = () => listener({ name: 'packs' });
        },
      },
    },
  });
});

describe('a check', () => {
  test('writes down what came of it, when, how many requests it took, and when the next is', async () => {
    have(subscription('ferry'));
    await checkPack('ferry', onUpdate);
    expect(runUpdater).toHaveBeenCalledExactlyOnceWith({ subscription: expect.anything(), by: '1.2.3' });
    const { lastAt, nextAt, result } = await only();
    expect([lastAt, result]).toEqual([NOW, { kind: 'current' }]);
    expect((nextAt! - NOW) / (168 * HOUR)).toBeCloseTo(1, 0);
    expect((await readSubscriptions()).requests).toBe(2);
    expect(onUpdate).not.toHaveBeenCalled();
  });

  test('has pages follow what was stored', async () => {
    have(subscription('ferry'));
    const checked = { result: { kind: 'updated', version: '2.0.0.0' }, version: '2.0.0.0' };
    runUpdater.mockResolvedValue({ checked, requests: 3 });
    await checkPack('ferry', onUpdate);
    expect(await only()).toMatchObject(checked);
    expect(onUpdate).toHaveBeenCalledOnce();
  });

  test('that the background does not live to end is made again, four hours later', async () => {
    have(subscription('ferry'));
    const { promise, resolve } = Promise.withResolvers<unknown>();
    runUpdater.mockReturnValue(promise);
    const checking = checkPack('ferry', onUpdate);
    await vi.waitUntil(() => runUpdater.mock.calls.length === 1);
    expect((await only()).nextAt).toBe(NOW + 4 * HOUR);
    resolve({ checked: { result: { kind: 'current' } }, requests: 0 });
    await checking;
  });

  test('without the permission asks nobody, and says so', async () => {
    have(subscription('ferry'));
    allowed.clear();
    await checkPack('ferry', onUpdate);
    expect(runUpdater).not.toHaveBeenCalled();
    expect((await only()).result).toEqual({ kind: 'failed', fault: 'notAllowed' });
  });

  test('in a worker that dies is told', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    have(subscription('ferry'));
    runUpdater.mockRejectedValue(new Error('no worker'));
    await checkPack('ferry', onUpdate);
    expect((await only()).result).toEqual({ kind: 'failed', fault: 'notStored' });
    expect(warned).toHaveBeenCalledOnce();
  });

  test('of what the reader has ended meanwhile brings nothing back', async () => {
    have(subscription('ferry'));
    const { promise, resolve } = Promise.withResolvers<unknown>();
    runUpdater.mockReturnValue(promise);
    const checking = checkPack('ferry', onUpdate);
    await vi.waitUntil(() => runUpdater.mock.calls.length === 1);
    await handlers.unsubscribe({ pack: 'ferry' }, SENDER);
    resolve({ checked: { result: { kind: 'current' } }, requests: 2 });
    await checking;
    expect((await readSubscriptions()).list).toEqual([]);
  });

  test.each([
    ['nobody has signed', { key: null }],
    ['the reader keeps', { isPinned: true }],
  ])('of one that %s is followed by none', async (_, changes) => {
    have(subscription('ferry', { ...changes, nextAt: null }));
    await checkPack('ferry', onUpdate);
    expect((await only()).nextAt).toBeNull();
  });
});

describe('the alarm', () => {
  test('is not there without subscriptions', async () => {
    alarm = NOW;
    await setAlarm();
    expect(alarm).toBeNull();
    followAlarm(onUpdate);
    await vi.waitFor(() => expect(alarm).toBeNull());
    expect(session).toEqual({ started: 1 });
  });

  test('has a few asked of a hundred that are due, and is set for the next', async () => {
    have(...Array.from({ length: 100 }, (_, i) => subscription(`pack-${i}`)));
    followAlarm(onUpdate);
    await vi.waitUntil(() => alarm !== null);
    alarm = null;
    ring();
    await vi.waitUntil(() => alarm !== null);
    expect(runUpdater).toHaveBeenCalledTimes(3);
    expect(alarm).toBe(NOW + 120_000);
  });

  test('asks nobody in the first minute of the browser', async () => {
    session = {};
    have(subscription('ferry'));
    followAlarm(onUpdate);
    await vi.waitUntil(() => alarm !== null);
    expect(session).toEqual({ started: NOW });
    alarm = null;
    ring();
    await vi.waitUntil(() => alarm !== null);
    expect(runUpdater).not.toHaveBeenCalled();
    expect(alarm).toBe(NOW + 120_000);
  });

  test('that is there is left as it is by a background that wakes', async () => {
    have(subscription('ferry'));
    alarm = NOW + 5;
    followAlarm(onUpdate);
    await vi.waitFor(async () => expect(await only()).toBeDefined());
    expect(alarm).toBe(NOW + 5);
  });
});

test('a host that the browser no longer allows is told at once, and the others stay as they were', async () => {
  have(subscription('ferry'), subscription('tunnel'));
  allowed.delete('https://ferry.example/*');
  await tellHosts();
  const { list } = await readSubscriptions();
  expect(list.map(({ result }) => result)).toEqual([{ kind: 'failed', fault: 'notAllowed' }, { kind: 'current' }]);
});

test('a host that is allowed again is, and no other fault is forgotten with that', async () => {
  have(
    subscription('ferry', { result: { kind: 'failed', fault: 'notAllowed' } }),
    subscription('tunnel', { result: { kind: 'failed', fault: 'offline' } }),
  );
  await tellHosts();
  const { list } = await readSubscriptions();
  expect(list.map(({ result }) => result)).toEqual([{ kind: 'current' }, { kind: 'failed', fault: 'offline' }]);
});

test('one pack more than a hundred is not taken, and another version of one is', async () => {
  have(...Array.from({ length: 100 }, (_, i) => subscription(`pack-${i}`)));
  expect(await handlers.subscribe({ subscription: subscription('ferry') }, SENDER)).toMatchObject({ ok: false });
  const next = subscription('pack-7', { version: '2.0.0.0', nextAt: null });
  expect(await handlers.subscribe({ subscription: next }, SENDER)).toMatchObject({ ok: true });
  const { list } = await readSubscriptions();
  expect(list).toHaveLength(100);
  expect(list.find(({ pack }) => pack === 'pack-7')).toMatchObject({ version: '2.0.0.0', nextAt: expect.any(Number) });
});

test('a pack that is to stay is not asked for, and one that need not any more is', async () => {
  have(subscription('ferry'));
  await handlers.pinPack({ pack: 'ferry', isPinned: true }, SENDER);
  expect(await only()).toMatchObject({ isPinned: true, nextAt: null });
  expect(alarm).toBeNull();
  await handlers.pinPack({ pack: 'ferry', isPinned: false }, SENDER);
  expect((await only()).nextAt).toBeGreaterThan(NOW);
  expect(alarm).toBe((await only()).nextAt);
});

test('what the reader was shown is told no more, until it is another matter', async () => {
  have(subscription('ferry', { result: { kind: 'failed', fault: 'badSignature' } }));
  await handlers.noticesSeen({}, SENDER);
  expect((await only()).told).toBe('failed badSignature');
});

test('of what is stored a record that nobody can read is left out, and the others count', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  local.subscriptions = { list: [{ pack: 'x' }, subscription('ferry'), null], requests: 'many' };
  expect(await readSubscriptions()).toMatchObject({ list: [{ pack: 'ferry' }], requests: 0 });
  expect(warned).toHaveBeenCalledTimes(2);
  local.subscriptions = 'gone';
  expect(await readSubscriptions()).toEqual({ list: [], requests: 0 });
});
