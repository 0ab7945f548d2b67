import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packHandlers } from '../../../src/background/pack-handlers.ts';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { openDatabase } from '../../../src/packs/database.ts';
import { IndexCache, indexes } from '../../../src/packs/index-cache.ts';
import { library } from '../../../src/packs/library.ts';
import { buildIndex } from '../../../src/spotting/build-index.ts';
import { type EncodedIndex, encodeIndex } from '../../../src/spotting/encode-index.ts';
import { IndexError } from '../../../src/spotting/index-error.ts';
import { INDEX_FORMAT, type SpottingIndex } from '../../../src/spotting/index-format.ts';
import { spot } from '../../../src/spotting/spot.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));
vi.stubGlobal('IDBKeyRange', { bound: () => null });
vi.mock('../../../src/packs/database.ts', () => ({ openDatabase: vi.fn() }));
vi.mock('../../../src/packs/bundled-pack.ts', () => ({
  BUNDLED: 'ferry',
  loadBundledPack: async () => bundled,
  loadBundledOutline: async () => outlineOf(bundled),
}));

const TEXT = 'Ann Tolliver spoke.';
const pack = {
  meta: { id: 'ferry', version: '1.0.0.0' },
  actors: { ann: { id: 'ann', kind: 'person', label: 'Ann Tolliver' } },
  entries: {},
  positions: {},
  conflicts: {},
  spotting: [spottingSchema.parse({ target: 'ann', aliases: ['Ann Tolliver'] })],
} as unknown as Pack;

/** A pack as one that may have to be loaded. */
const of = (pack: Pack) => ({ meta: pack.meta, content: pack.content, load: async () => pack });

/** The pack that messages are about: of another content in each test, so that the cache of the last has none of it. */
let bundled: Pack;
let contents = 0;

interface Failures {
  /** What reading or writing throws. */
  get?: DOMException;
  put?: DOMException;
  /** Somebody holds a transaction: none of ours begins. */
  isHeld?: boolean;
}

/** A database of one store, which fails where it is told to. */
function makeDatabase(stored: unknown, { get, put, isHeld = false }: Failures = {}) {
  const own = keyOf(bundled);
  const turn = () => (isHeld ? new Promise<void>(() => {}) : Promise.resolve());
  const database = {
    stored,
    writes: 0,
    key: own,
    getAll: async () => [],
    transaction: (_: string, mode = 'readonly') => ({
      // A transaction that aborts fails as a whole, and leaves what was there.
      store: {
        getAllKeys: async () => (database.stored ? [database.key] : []),
        getAll: async () => {
          await turn();
          if (get) throw get;
          return database.stored ? [database.stored] : [];
        },
        delete: async () => {},
        put: async (index: unknown, key: string) => {
          // What the test before had stored without waiting for it may come as late as this.
          if (key !== own) return;
          database.writes++;
          await turn();
          if (put) throw put;
          Object.assign(database, { stored: index, key });
        },
      },
      done: put && mode === 'readwrite' ? Promise.reject(put) : turn(),
    }),
  };
  vi.mocked(openDatabase).mockResolvedValue(database as never);
  return database;
}

function keyOf({ content }: Pack, { format = INDEX_FORMAT, version = '9.8.7' } = {}): string {
  return `ferry@1.0.0.0 ${content} index ${format} by ${version}`;
}

const quota = new DOMException('the disk is full', 'QuotaExceededError');
const unreadable = new DOMException('a file is gone', 'UnknownError');
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const find = (index: SpottingIndex) => spot(index, [TEXT]).map(({ entry }) => entry);
/** What a database gives back that was told to keep an index. */
const encoded = await encodeIndex(buildIndex(pack));
const healthy = (): EncodedIndex => structuredClone(encoded);

beforeEach(() => {
  library.forget();
  warn.mockClear();
  bundled = { ...pack, content: `${contents++}` };
});
afterEach(() => {
  vi.useRealTimers();
});

test.each<[string, unknown, Failures, { warnings: number; writes: number }]>([
  ['nothing stored yet', undefined, {}, { warnings: 0, writes: 1 }],
  ['the disk is full', undefined, { put: quota }, { warnings: 1, writes: 1 }],
  ['the store cannot be read', undefined, { get: unreadable }, { warnings: 1, writes: 1 }],
  ['it can be neither read nor written', undefined, { get: unreadable, put: quota }, { warnings: 2, writes: 1 }],
  ['what is stored is no index', { broken: true }, {}, { warnings: 1, writes: 1 }],
  ['what is stored is no index, and the disk is full', { broken: true }, { put: quota }, { warnings: 2, writes: 1 }],
  ['what is stored is good', healthy(), {}, { warnings: 0, writes: 0 }],
])('%s: the index is had, and kept for this life', async (_title, stored, failures, { warnings, writes }) => {
  const database = makeDatabase(stored, failures);
  const cache = new IndexCache();
  expect(await cache.read(of(bundled), find)).toEqual(['ann']);
  expect(await cache.read(of(bundled), find)).toEqual(['ann']);
  await vi.waitFor(() => expect([warn.mock.calls.length, database.writes]).toEqual([warnings, writes]));
});

describe('an index with damaged parts is built anew, and stored in place of the other', () => {
  const fill = (part: ArrayBufferView, value: (byte: number, at: number) => number) => {
    const bytes = new Uint8Array(part.buffer);
    for (const [at, byte] of bytes.entries()) bytes[at] = value(byte, at);
  };
  const DAMAGES: [title: string, damage: (stored: EncodedIndex) => unknown][] = [
    ['0xFF everywhere', ({ json, tables }) => [json, ...tables].map((part) => fill(part, () => 0xff))],
    ['zeros everywhere', ({ json, tables }) => [json, ...tables].map((part) => fill(part, () => 0))],
    ['tables of 0xFF', ({ tables }) => tables.map((part) => fill(part, () => 0xff))],
    [
      'every byte another',
      ({ json, tables }) => [json, ...tables].map((part) => fill(part, (byte, at) => byte ^ (1 + ((at * 7919) % 255)))),
    ],
    ['one bit', ({ tables }) => fill(tables[0]!, (byte, at) => (at === 0 ? byte ^ 1 : byte))],
    ['one letter of the json', ({ json }) => fill(json, (byte, at) => (at === 60 ? byte ^ 1 : byte))],
    ['a table cut', (stored) => stored.tables.splice(0, 1, stored.tables[0]!.slice(1))],
    [
      'all tables cut',
      ({ tables }) => tables.splice(0, tables.length, ...tables.map((table) => table.slice(0, table.length / 2))),
    ],
    ['the json cut', (stored) => Object.assign(stored, { json: stored.json.slice(0, 50) })],
    ['a table missing', (stored) => stored.tables.pop()],
    ['tables as lists', (stored) => Object.assign(stored, { tables: stored.tables.map((table) => [...table]) })],
    [
      'tables of another type',
      (stored) => Object.assign(stored, { tables: stored.tables.map((table) => Float64Array.from(table)) }),
    ],
    ['no tables', (stored) => Reflect.deleteProperty(stored, 'tables')],
    ['no sum', (stored) => Reflect.deleteProperty(stored, 'sum')],
    ['no json', (stored) => Reflect.deleteProperty(stored, 'json')],
    ['json as text', (stored) => Object.assign(stored, { json: '{}' })],
    ['nothing in it', (stored) => Object.keys(stored).map((key) => Reflect.deleteProperty(stored, key))],
  ];
  test.each(DAMAGES)('%s', async (_, damage) => {
    const stored = healthy();
    damage(stored);
    const database = makeDatabase(stored);
    expect(await new IndexCache().read(of(bundled), find)).toEqual(['ann']);
    await vi.waitFor(() => expect(database.stored).toEqual(healthy()));
    expect(await new IndexCache().read(of(bundled), find)).toEqual(['ann']);
    expect([warn.mock.calls.length, database.writes]).toEqual([1, 1]);
  });

  test.each<[title: string, other: Parameters<typeof keyOf>[1]]>([
    ['of another format', { format: INDEX_FORMAT + 1 }],
    ['of another version of the extension', { version: '9.8.6' }],
  ])('one %s is not looked at', async (_, other) => {
    const database = makeDatabase({ broken: true });
    database.key = keyOf(bundled, other);
    expect(await new IndexCache().read(of(bundled), find)).toEqual(['ann']);
    await vi.waitFor(() => expect([database.key, database.stored]).toEqual([keyOf(bundled), healthy()]));
    expect(warn).not.toHaveBeenCalled();
  });
});

test('a database that cannot be opened at all', async () => {
  vi.mocked(openDatabase).mockRejectedValue(new DOMException('private window', 'InvalidStateError'));
  expect(await new IndexCache().read(of(bundled), find)).toEqual(['ann']);
});

describe('a database that does not answer is left after a while', () => {
  test.each<[title: string, hold: () => void]>([
    ['it does not open', () => vi.mocked(openDatabase).mockReturnValue(new Promise(() => {}))],
    ['somebody holds a transaction', () => void makeDatabase(healthy(), { isHeld: true })],
  ])('%s: the index is built, and nobody waits for it to be stored', async (_, hold) => {
    vi.useFakeTimers();
    hold();
    const cache = new IndexCache();
    cache.preload();
    const found = cache.read(of(bundled), find);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await found).toEqual(['ann']);
    expect(await cache.read(of(bundled), find)).toEqual(['ann']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a fault while an index is in use', () => {
  const contradiction = new IndexError('automaton.fail');
  const failing = (error: Error, times: number) => {
    let left = times;
    return vi.fn((index: SpottingIndex) => {
      if (left-- > 0) throw error;
      return find(index);
    });
  };

  test('that is not the index’s is told as it is, and nothing is built anew', async () => {
    const database = makeDatabase(healthy());
    const use = failing(new TypeError('no use'), 1);
    await expect(new IndexCache().read(of(bundled), use)).rejects.toThrow('no use');
    expect([use.mock.calls.length, database.writes]).toEqual([1, 0]);
  });

  test('that is a stored index’s has it built anew, once', async () => {
    const database = makeDatabase(healthy());
    expect(await new IndexCache().read(of(bundled), failing(contradiction, 1))).toEqual(['ann']);
    await vi.waitFor(() => expect(database.writes).toBe(1));
  });

  test('that comes again is told', async () => {
    const database = makeDatabase(healthy());
    const use = failing(contradiction, 9);
    const cache = new IndexCache();
    await expect(cache.read(of(bundled), use)).rejects.toThrow('automaton.fail');
    await expect(cache.read(of(bundled), use)).rejects.toThrow('automaton.fail');
    await vi.waitFor(() => expect([use.mock.calls.length, database.writes]).toEqual([3, 1]));
  });

  test('that is met by several who ask has it built anew once for all', async () => {
    const database = makeDatabase(healthy());
    const cache = new IndexCache();
    const uses = [failing(contradiction, 1), failing(contradiction, 1), failing(contradiction, 1)];
    expect(await Promise.all(uses.map((use) => cache.read(of(bundled), use)))).toEqual([['ann'], ['ann'], ['ann']]);
    await vi.waitFor(() => expect(database.writes).toBe(1));
  });

  test('that comes later, from work that takes its time', async () => {
    makeDatabase(healthy());
    const use = failing(contradiction, 1);
    expect(await new IndexCache().read(of(bundled), async (index) => use(index))).toEqual(['ann']);
  });
});

test('an index that cannot be built is tried again by the next who asks', async () => {
  makeDatabase(undefined);
  const cache = new IndexCache();
  const broken = { ...bundled, spotting: null } as unknown as Pack;
  await expect(cache.read(of(broken), find)).rejects.toThrow(TypeError);
  expect(await cache.read(of({ ...broken, spotting: pack.spotting }), find)).toEqual(['ann']);
});

describe('a reader has the index built anew', () => {
  test.each<[title: string, stored: unknown, failures: Failures, answer: object]>([
    ['over a good one', healthy(), {}, { ok: true, value: null }],
    ['over a broken one', { broken: true }, {}, { ok: true, value: null }],
    ['with a full disk', healthy(), { put: quota }, { ok: false, error: { code: 'failed' } }],
  ])('%s', async (_, stored, failures, answer) => {
    const database = makeDatabase(stored, failures);
    const before = await indexes.read(of(bundled), (index) => index);
    expect(await packHandlers.rebuildIndex({}, {} as never)).toMatchObject(answer);
    const now = await indexes.read(of(bundled), (index) => index);
    expect(now).not.toBe(before);
    expect(find(now)).toEqual(['ann']);
    if (!failures.put) expect(database.stored).toEqual(healthy());
  });

  test('while somebody holds a transaction: told after a while', async () => {
    vi.useFakeTimers();
    makeDatabase(healthy(), { isHeld: true });
    const answer = packHandlers.rebuildIndex({}, {} as never);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});

describe('with a broken index stored', () => {
  const sender = { tabId: 1, frameId: 0, url: undefined, tabUrl: undefined, incognito: false };
  const ask = {
    annotate: () => packHandlers.annotate({ page: 1, revision: 1, headings: [], since: null, blocks: [TEXT] }, sender),
    explain: () => packHandlers.explain({ entry: 'ferry/ann', rule: 0 }, sender),
    lookUp: () => packHandlers.lookUp({ text: TEXT }, sender),
  };
  test.each<[keyof typeof ask, object]>([
    ['annotate', { mentions: [{ entry: 'ferry/ann' }], entries: { 'ferry/ann': { label: 'Ann Tolliver' } } }],
    ['explain', { entry: 'ferry/ann', text: 'Ann Tolliver' }],
    ['lookUp', { entry: 'ferry/ann' }],
  ])('%s builds it anew and answers; the next life finds it mended', async (message, value) => {
    const database = makeDatabase({ broken: true });
    expect(await ask[message]()).toMatchObject({ ok: true, value });
    await vi.waitFor(() => expect(database.stored).toEqual(healthy()));
    expect(await new IndexCache().read(of(bundled), find)).toEqual(['ann']);
    expect(database.writes).toBe(1);
  });
});

test.each([1, 1_000_000])('rule %d is none: nothing is found, and nothing is built anew for it', async (rule) => {
  const database = makeDatabase(undefined);
  await indexes.read(of(bundled), find);
  const answer = await packHandlers.explain({ entry: 'ferry/ann', rule }, {} as never);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  await vi.waitFor(() => expect(database.writes).toBe(1));
});
