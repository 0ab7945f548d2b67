import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuthoredPack, Pack } from '../../../../src/knowledge/schema/pack.ts';
import type { Subscription } from '../../../../src/messaging/subscription.ts';
import { openDatabase } from '../../../../src/packs/database.ts';
import { loadPack } from '../../../../src/packs/load-pack.ts';
import { applyChange, changeRows, readRows } from '../../../../src/packs/shelf.ts';
import { storePack } from '../../../../src/packs/store-pack.ts';
import { checkSubscription } from '../../../../src/packs/subscriptions/check-subscription.ts';
import { takeCount } from '../../../../src/packs/subscriptions/fetch-bytes.ts';
import { findNotice } from '../../../../src/packs/subscriptions/find-notice.ts';
import { sweep } from '../../../../src/packs/sweep.ts';
import { generateSigningKey } from '../../../../src/publication/signing.ts';
import { releaseOf, type ServedPack, servePack, signedIndex } from '../../../support/published-pack.ts';
import { authored, compiled, position } from '../../../unit/knowledge/example-pack.ts';

// The extension brings along another one.
vi.mock('../../../../src/packs/bundled-pack.ts', () => ({ loadBundledPack: async () => ({ meta: { id: 'ours' } }) }));

const BY = '1.2.3';
const ADDRESS = 'https://packs.example/bridge/index.json';
const [FIRST, SECOND] = ['2024.6.1.1', '2024.6.2.1'];
/** In the order in which they are written. */
const STORES = ['importing', 'files', 'identities', 'names', 'sources', 'indexes', 'entries', 'changes', 'packs'];
const NEW_GIST = 'The council says otherwise now.';

const make = (version: string, changes: Partial<AuthoredPack> = {}) =>
  compiled({
    meta: { ...authored().meta, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    positions: [position('council-safe', '2024')],
    ...changes,
  });

type Answer = (request: Request) => Response | Promise<Response>;
/** What the host says otherwise, by the end of the address. */
let odd: Record<string, Answer>;
let served: ServedPack;
let held: Subscription;

function answer(request: Request): Response | Promise<Response> {
  const path = request.url.slice(ADDRESS.lastIndexOf('/') + 1);
  const [, other] = Object.entries(odd).find(([end]) => path.endsWith(end)) ?? [];
  if (other) return other(request);
  const file = served.files.get(path);
  return file ? new Response(file) : new Response('Not here', { status: 404 });
}

async function subscribeTo(pack: Pack): Promise<void> {
  served = await servePack({ pack });
  await storePack(pack, JSON.stringify(pack), BY);
  const { publisher, latest } = served.index;
  held = {
    ...{ pack: pack.meta.id, address: ADDRESS, origin: 'https://packs.example/*', publisher },
    ...{ key: served.key.publicKey, version: latest.version, sha256: latest.sha256, isPinned: false, told: null },
    ...{ expires: null, checkEvery: 168, lastAt: null, nextAt: null, result: { kind: 'current' } },
  };
}

const publish = async (pack: Pack, more: Partial<Parameters<typeof servePack>[0]> = {}) => {
  served = await servePack({ pack, before: served, ...more });
};
const check = async () => (await checkSubscription(held, BY)).result;
/** The version that counts, and what of it is in the stores. */
const library = async () => {
  const [row] = await readRows();
  return [row?.current?.meta.version, row?.previous?.meta.version ?? null];
};

beforeEach(async () => {
  odd = {};
  await deleteDB('counterpoint');
  await subscribeTo(await make(FIRST));
  takeCount();
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => answer(new Request(address, init)));
});
afterEach(() => vi.unstubAllGlobals());

describe('a check', () => {
  test('without anything newer changes nothing, and takes two requests', async () => {
    expect(await checkSubscription(held, BY)).toEqual({
      ...{ result: { kind: 'current' }, expires: '2100-01-01', checkEvery: 168 },
    });
    expect(takeCount()).toBe(2);
    expect(await library()).toEqual([FIRST, null]);
  });

  test('takes a newer version, keeps the last one, and takes three requests', async () => {
    const next = await make(SECOND, { positions: [position('council-safe', '2024', { gist: NEW_GIST })] });
    await publish(next);
    const checked = await checkSubscription(held, BY);
    expect(checked).toMatchObject({ result: { kind: 'updated', version: SECOND }, version: SECOND });
    expect(checked.sha256).toBe(served.index.latest.sha256);
    expect(takeCount()).toBe(3);
    expect(await library()).toEqual([SECOND, FIRST]);
    expect(await loadPack('bridge')).toEqual(next);
  });

  test('asks plainly: no cookies, no referrer, no redirect, and whether the copy of the browser holds', async () => {
    const asked: Request[] = [];
    odd['index.json'] = (request) => {
      asked.push(request);
      return new Response(served.files.get('index.json'));
    };
    await check();
    const [request] = asked;
    expect([request?.credentials, request?.referrerPolicy, request?.redirect, request?.cache, request?.method]).toEqual(
      [...['omit', 'no-referrer', 'error', 'no-cache', 'GET']],
    );
    expect([...request!.headers.keys()]).toEqual([]);
  });
});

describe('the reader is asked', () => {
  const waits = (version: string, ...reasons: string[]) => ({
    ...{ kind: 'waits', version, sha256: served.index.latest.sha256, reasons },
  });

  test('before positions go', async () => {
    await publish(await make(SECOND, { positions: [position('council-other', '2024')] }));
    expect(await check()).toEqual(waits(SECOND, 'removes'));
    expect(await library()).toEqual([FIRST, null]);
  });

  test('once: what waits is not fetched again', async () => {
    await publish(await make(SECOND, { positions: [] }));
    held = { ...held, result: await check() };
    takeCount();
    expect(await check()).toEqual(waits(SECOND, 'removes'));
    expect(takeCount()).toBe(2);
  });

  test('before the licence is another', async () => {
    const { meta } = await make(SECOND);
    await publish(await make(SECOND, { meta: { ...meta, license: 'All rights reserved' } }));
    expect(await check()).toEqual(waits(SECOND, 'licence'));
  });

  test('before a key that the last one has handed on to', async () => {
    await publish(await make(SECOND), { key: await generateSigningKey() });
    expect(await check()).toEqual(waits(SECOND, 'newKey'));
    expect(takeCount()).toBe(2);
  });

  test('before a lower version', async () => {
    await publish(await make(SECOND));
    held = { ...held, ...(await checkSubscription(held, BY)) };
    served = await servePack({ pack: await make(FIRST), key: served.key });
    expect(await check()).toEqual(waits(FIRST, 'notNewer'));
    expect(await library()).toEqual([SECOND, FIRST]);
  });

  test('after going back no more than by a newer version', async () => {
    held = { ...held, isPinned: true };
    await publish(await make(SECOND));
    expect(await check()).toEqual(waits(SECOND, 'pinned'));
  });

  test('whenever nobody has signed it', async () => {
    held = { ...held, key: null };
    await publish(await make(SECOND), { changes: { keys: [] } });
    served.files.delete('index.json.sig');
    expect(await check()).toEqual(waits(SECOND, 'unsigned'));
  });
});

const html: Answer = () =>
  new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
const status =
  (code: number): Answer =>
  () =>
    new Response('', { status: code });
const never: Answer = (request) =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });
const stalled: Answer = (request) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'));
        request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
      },
    }),
  );
/** So many bytes, or without an end; counted as they are taken. */
const endless = (size = Number.POSITIVE_INFINITY): Answer & { sent: number } => {
  const flood: Answer & { sent: number } = Object.assign(
    (): Response =>
      new Response(
        new ReadableStream({
          pull(controller) {
            if (flood.sent >= size) return controller.close();
            flood.sent += 65_536;
            controller.enqueue(new Uint8Array(65_536));
          },
        }),
      ),
    { sent: 0 },
  );
  return flood;
};
const flipped = (bytes: Uint8Array, at: number) => {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1;
  return copy;
};

/** What the host does, and what the reader is told; the version that they have stays. */
const FAULTS: Record<string, [fault: string, arrange: () => unknown]> = {
  'a byte of the index is another': [
    'badSignature',
    () => {
      const bytes = served.files.get('index.json')!;
      const at = new TextDecoder().decode(bytes).indexOf('Gazette');
      served.files.set('index.json', flipped(bytes, at));
    },
  ],
  'a letter of the signature is another': [
    'badSignature',
    () => {
      const text = new TextDecoder().decode(served.files.get('index.json.sig'));
      served.files.set(
        'index.json.sig',
        new TextEncoder().encode(text.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))),
      );
    },
  ],
  'the signature is a page': ['badSignature', () => (odd['.sig'] = html)],
  'the signature is gone': ['unsigned', () => served.files.delete('index.json.sig')],
  'the keys and the signature are gone': ['unsigned', () => publishUnsigned()],
  'a byte of the pack is another': [
    'otherFile',
    () => {
      const { url } = served.index.latest;
      served.files.set(url, flipped(served.files.get(url)!, 40));
    },
  ],
  'the pack is that of another version': [
    'otherFile',
    async () => served.files.set(served.index.latest.url, (await releaseOf(await make('2024.6.3.1'))).file),
  ],
  'the index names a version that its file is not': [
    'otherFile',
    async () => {
      const { latest } = served.index;
      await sign({ ...served.index, latest: { ...latest, version: '2024.6.4.1' } });
    },
  ],
  'the pack is one with faults': [
    'badPack',
    async () => {
      const pack = await make('2024.6.3.1');
      const broken = { ...pack, meta: { ...pack.meta, homepage: 'javascript:alert(1)' } } as Pack;
      await publish(broken, { changes: { homepage: null } });
    },
  ],
  'somebody else signs': ['otherKey', async () => (served = await servePack({ pack: await make(SECOND) }))],
  'a new key is vouched for by nobody who may': [
    'brokenSuccession',
    async () => {
      const [before, key] = [served, await generateSigningKey()];
      await publish(await make('2024.6.3.1'), { key });
      const [one, two] = served.index.keys;
      const forged = { ...two!, signature: 'A'.repeat(86) };
      const index = { ...served.index, keys: [one!, forged] };
      served = { ...served, index, files: new Map([...before.files, ...(await signedIndex(index, key))]) };
    },
  ],
  'the id is another': ['otherPack', async () => sign({ ...served.index, id: 'tunnel' })],
  'the index is of a later format': ['newerFormat', () => sign({ ...served.index, format: 2 })],
  'a network wants a sign-in': ['notAnIndex', () => (odd['index.json'] = html)],
  'a network wants a sign-in for the pack': ['otherFile', () => (odd['.gz'] = html)],
  'the index is nothing': ['notAnIndex', () => served.files.set('index.json', new Uint8Array(0))],
  'the pack lies elsewhere': [
    'notAnIndex',
    () => sign({ ...served.index, latest: { ...served.index.latest, url: 'https://evil.example/pack.json' } }),
  ],
  'the index is gone': ['notFound', () => (odd['index.json'] = status(404))],
  'the index is gone for good': ['notFound', () => (odd['index.json'] = status(410))],
  'the host wants a name': ['refused', () => (odd['index.json'] = status(401))],
  'the host has enough': ['refused', () => (odd['index.json'] = status(429))],
  'the host is broken': ['serverError', () => (odd['index.json'] = status(500))],
  'the host is broken at the signature': ['serverError', () => (odd['.sig'] = status(503))],
  'the pack is gone': ['notFound', () => (odd['.gz'] = status(404))],
  'the index has a gigabyte': ['tooLarge', () => (odd['index.json'] = endless(2 ** 30))],
  'the signature has a gigabyte': ['tooLarge', () => (odd['.sig'] = endless(2 ** 30))],
  'the pack has no end': ['tooLarge', () => (odd['.gz'] = endless())],
  'there is no way there': ['unreachable', () => (odd['index.json'] = () => Promise.reject(new TypeError('no')))],
};

async function sign(index: unknown): Promise<void> {
  served = { ...served, files: new Map([...served.files, ...(await signedIndex(index, served.key))]) };
}

async function publishUnsigned(): Promise<void> {
  await sign({ ...served.index, keys: [] });
  served.files.delete('index.json.sig');
}

describe('the last good version stays, and the reader is told, when', () => {
  beforeEach(async () => publish(await make(SECOND)));

  test.each(Object.entries(FAULTS))('%s', async (_, [fault, arrange]) => {
    await arrange();
    expect(await check()).toEqual({ kind: 'failed', fault });
    expect(await library()).toEqual([FIRST, null]);
    expect((await loadPack('bridge'))?.meta.version).toBe(FIRST);
  });

  test.each([
    ['index.json', 2 * 65_536],
    ['.sig', 65_536],
  ])('an answer without an end is taken no further than it may go: %s', async (end, most) => {
    const flood = endless();
    odd[end] = flood;
    await check();
    // What the browser reads ahead comes on top.
    expect(flood.sent).toBeLessThanOrEqual(most + 2 * 65_536);
  });

  test.each<[string, Answer]>([
    ['', never],
    [' once it has begun', stalled],
  ])('the host says nothing for half a minute%s', async (_, answers) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(30_000);
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('late', 'TimeoutError')));
      return stop.signal;
    });
    odd['index.json'] = answers;
    expect(await check()).toEqual({ kind: 'failed', fault: 'late' });
    timeout.mockRestore();
  });

  test('the device is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    odd['index.json'] = () => Promise.reject(new TypeError('no'));
    expect(await check()).toEqual({ kind: 'failed', fault: 'offline' });
    vi.restoreAllMocks();
  });

  test.each(STORES)('the disk is full at the store of %s', async (store) => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, given);
    });
    const checked = await check();
    put.mockRestore();
    expect(checked).toEqual({ kind: 'failed', fault: 'noRoom' });
    expect(await library()).toEqual([FIRST, null]);
    // Tried again, it is taken.
    expect(await check()).toEqual({ kind: 'updated', version: SECOND });
    expect(await library()).toEqual([SECOND, FIRST]);
  });
});

const original = IDBObjectStore.prototype.put;

// Whoever is ended cleans up no more than one whose database fails at everything.
test.each([...STORES, 'none'])(
  'an update that is ended at the store of %s leaves what was there, and is taken later',
  async (at) => {
    await publish(await make(SECOND, { positions: [position('council-safe', '2024', { gist: NEW_GIST })] }));
    const end = () => {
      throw new DOMException('ended', 'InvalidStateError');
    };
    let isEnded = false;
    const spies = (['put', 'delete', 'clear'] as const).map((method) => {
      const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...given: unknown[]
      ) {
        isEnded ||= this.name === at && method !== 'delete';
        return isEnded ? end() : real.apply(this, given);
      } as never);
    });
    const result = await check();
    for (const spy of spies) spy.mockRestore();
    await sweep();
    if (at === 'none') {
      expect(result).toEqual({ kind: 'updated', version: SECOND });
    } else {
      expect(result).toEqual({ kind: 'failed', fault: 'notStored' });
      expect(await library()).toEqual([FIRST, null]);
      expect(await (await openDatabase()).getAllKeys('files')).toHaveLength(1);
      expect(await (await openDatabase()).count('importing')).toBe(0);
      expect(await check()).toEqual({ kind: 'updated', version: SECOND });
    }
    expect(await library()).toEqual([SECOND, FIRST]);
    expect((await loadPack('bridge'))?.positions['council-safe']?.gist).toBe(NEW_GIST);
  },
);

test('an index past its day is taken like any other, and its day is told', async () => {
  await publish(await make(SECOND), { changes: { expires: '2020-01-01' } });
  const checked = await checkSubscription(held, BY);
  expect(checked).toMatchObject({ result: { kind: 'updated' }, expires: '2020-01-01' });
  expect(findNotice({ ...held, ...checked }, Date.now())).toBe('expired 2020-01-01');
});

test('what was stored before the background was ended is known again, and taken as it is', async () => {
  const next = await make(SECOND);
  await publish(next);
  // Stored, but nobody lived to write that down.
  await storePack(next, JSON.stringify(next), BY);
  expect(await check()).toEqual({ kind: 'updated', version: SECOND });
  expect(await library()).toEqual([SECOND, FIRST]);
});

test('an index that has expired is told by its date, and its version taken', async () => {
  await publish(await make(SECOND), { changes: { expires: '2024-01-01' } });
  expect(await checkSubscription(held, BY)).toMatchObject({ result: { kind: 'updated' }, expires: '2024-01-01' });
});

describe('what the reader does while an update is on its way holds', () => {
  beforeEach(async () => publish(await make(SECOND)));

  async function checkWhile(act: () => Promise<unknown>): Promise<unknown> {
    odd['.gz'] = async () => {
      await act();
      return new Response(served.files.get(served.index.latest.url));
    };
    return check();
  }

  test('a pack that was removed does not come back, and leaves nothing', async () => {
    await checkWhile(() => changeRows((rows) => applyChange(rows, { kind: 'remove', id: 'bridge' })));
    expect(await readRows()).toEqual([]);
    expect(await (await openDatabase()).count('importing')).toBe(0);
  });

  test('a version that was taken by hand stays', async () => {
    const byHand = await make('2024.6.9.1');
    // After the difference was made, and before the version is to be stored.
    const lock = vi.spyOn(navigator.locks, 'request').mockImplementationOnce(async (...given: unknown[]) => {
      lock.mockRestore();
      await storePack(byHand, JSON.stringify(byHand), BY);
      return (navigator.locks.request as (...given: unknown[]) => Promise<unknown>).apply(navigator.locks, given);
    });
    expect(await check()).toEqual({ kind: 'current' });
    expect(await library()).toEqual(['2024.6.9.1', FIRST]);
  });
});
