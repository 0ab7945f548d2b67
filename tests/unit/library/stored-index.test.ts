import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { openDatabase } from '../../../src/library/database.ts';
import { libraryHandlers } from '../../../src/library/handlers.ts';
import { IndexCache, indexes } from '../../../src/library/index-cache.ts';
import { INDEX_FORMAT, type SpottingIndex } from '../../../src/spotting/index-format.ts';
import { spot } from '../../../src/spotting/spot.ts';

vi.mock('../../../src/library/database.ts', () => ({ openDatabase: vi.fn() }));
vi.mock('../../../src/library/bundled-pack.ts', () => ({ loadBundledPack: async () => bundled }));

const TEXT = 'Ann Tolliver spoke.';
const pack = {
  meta: { id: 'ferry', version: '1.0.0.0' },
  actors: { ann: { id: 'ann', kind: 'person', label: 'Ann Tolliver' } },
  entries: {},
  positions: {},
  conflicts: {},
  spotting: [spottingSchema.parse({ target: 'ann', aliases: ['Ann Tolliver'] })],
} as unknown as Pack;

/** The pack that messages are about: of another content in each test, so that the cache of the last has none of it. */
let bundled: Pack;
let contents = 0;

/** A database of one store, which fails where it is told to. */
function makeDatabase(stored: unknown, { get, put }: { get?: DOMException; put?: DOMException } = {}) {
  const database = {
    stored,
    writes: 0,
    key: `ferry@1.0.0.0 ${bundled.content} index ${INDEX_FORMAT}`,
    transaction: (_: string, mode = 'readonly') => ({
      // A transaction that aborts fails as a whole, and leaves what was there.
      store: {
        openCursor: async () => {
          if (get) throw get;
          return database.stored ? { key: database.key, value: database.stored } : null;
        },
        clear: async () => {},
        put: async (index: unknown, key: string) => {
          database.writes++;
          if (put) throw put;
          Object.assign(database, { stored: index, key });
        },
      },
      done: put && mode === 'readwrite' ? Promise.reject(put) : Promise.resolve(),
    }),
  };
  vi.mocked(openDatabase).mockResolvedValue(database as never);
  return database;
}

const quota = new DOMException('the disk is full', 'QuotaExceededError');
const unreadable = new DOMException('a file is gone', 'UnknownError');
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const find = (index: SpottingIndex) => spot(index, [TEXT]).map(({ entry }) => entry);

beforeEach(() => {
  warn.mockClear();
  bundled = { ...pack, content: `${contents++}` };
});

test.each<[string, unknown, Parameters<typeof makeDatabase>[1], { warnings: number; writes: number }]>([
  ['nothing stored yet', undefined, {}, { warnings: 0, writes: 1 }],
  ['the disk is full', undefined, { put: quota }, { warnings: 1, writes: 1 }],
  ['the store cannot be read', undefined, { get: unreadable }, { warnings: 1, writes: 1 }],
  ['it can be neither read nor written', undefined, { get: unreadable, put: quota }, { warnings: 2, writes: 1 }],
  ['what is stored is no index', { broken: true }, {}, { warnings: 1, writes: 1 }],
  ['what is stored is no index, and the disk is full', { broken: true }, { put: quota }, { warnings: 2, writes: 1 }],
])('%s: the index is built, and kept for this life', async (_title, stored, failures, { warnings, writes }) => {
  const database = makeDatabase(stored, failures);
  const cache = new IndexCache();
  expect(await cache.read(bundled, find)).toEqual(['ann']);
  expect(await cache.read(bundled, find)).toEqual(['ann']);
  expect([warn.mock.calls.length, database.writes]).toEqual([warnings, writes]);
});

test('a database that cannot be opened at all', async () => {
  vi.mocked(openDatabase).mockRejectedValue(new DOMException('private window', 'InvalidStateError'));
  expect(await new IndexCache().read(bundled, find)).toEqual(['ann']);
});

test('an index that was built anew and still fails is told to who asked', async () => {
  const database = makeDatabase(undefined);
  const fail = () => {
    throw new TypeError('no use');
  };
  await expect(new IndexCache().read(bundled, fail)).rejects.toThrow('no use');
  expect(database.writes).toBe(2);
});

describe('with a broken index stored', () => {
  const ask = {
    annotate: () => libraryHandlers.annotate({ page: 1, revision: 1, since: null, blocks: [TEXT] }, {} as never),
    explain: () => libraryHandlers.explain({ rule: 0 }, {} as never),
    lookUp: () => libraryHandlers.lookUp({ text: TEXT }, {} as never),
  };
  test.each<[keyof typeof ask, object]>([
    ['annotate', { mentions: [{ entry: 'ann' }], entries: { ann: { label: 'Ann Tolliver' } } }],
    ['explain', { entry: 'ann', text: 'Ann Tolliver' }],
    ['lookUp', { entry: 'ann' }],
  ])('%s builds it anew and answers; the next life finds it mended', async (message, value) => {
    const database = makeDatabase({ broken: true });
    expect(await ask[message]()).toMatchObject({ ok: true, value });
    expect(database.writes).toBe(1);
    expect(await new IndexCache().read(bundled, find)).toEqual(['ann']);
    expect(database.writes).toBe(1);
  });
});

test.each([1, 1_000_000])('rule %d is none: nothing is found, and nothing is built anew for it', async (rule) => {
  const database = makeDatabase(undefined);
  await indexes.get(bundled);
  const answer = await libraryHandlers.explain({ rule }, {} as never);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(database.writes).toBe(1);
});
