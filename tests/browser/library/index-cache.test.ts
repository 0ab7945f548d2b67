import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { IndexCache } from '../../../src/library/index-cache.ts';
import { buildIndex } from '../../../src/spotting/build-index.ts';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { spot } from '../../../src/spotting/spot.ts';

const ann = spottingSchema.parse({ target: 'ann', aliases: [{ text: 'Ann Tolliver' }] });
const ben = spottingSchema.parse({ target: 'ben', aliases: [{ text: 'Ann Tolliver' }] });
const pack = {
  meta: { id: 'ferry', version: '1.0.0.0' },
  actors: { ann: { kind: 'person' }, ben: { kind: 'person' } },
  entries: {},
  spotting: [ann],
  content: 'a',
} as unknown as Pack;

const texts = (index: SpottingIndex) => spot(index, ['Ann Tolliver spoke.']).map(({ entry }) => entry);

const inDatabase = async <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
  const database = await openDB('counterpoint', 1, { upgrade: (db) => void db.createObjectStore('indexes') });
  try {
    return await use(database);
  } finally {
    database.close();
  }
};

beforeEach(() => inDatabase((database) => database.clear('indexes')));

describe('the index of a pack', () => {
  test('is built once for all who ask at once', async () => {
    const cache = new IndexCache();
    const indexes = await Promise.all([cache.get(pack), cache.get(pack), cache.get(pack)]);
    expect(new Set(indexes).size).toBe(1);
    expect(texts(indexes[0]!)).toEqual(['ann']);
  });

  test('outlives the background: the next one takes what is stored', async () => {
    await new IndexCache().get(pack);
    // Told apart from one that was built anew by what it finds.
    await inDatabase(async (database) => {
      const [key] = await database.getAllKeys('indexes');
      await database.put('indexes', buildIndex({ ...pack, spotting: [ben] }), key);
    });
    expect(texts(await new IndexCache().get(pack))).toEqual(['ben']);
  });

  test('is the stored one as well when that was read before the pack was there', async () => {
    await new IndexCache().get(pack);
    const cache = new IndexCache();
    const read = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
    cache.preload();
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    expect(texts(await cache.get(pack))).toEqual(['ann']);
    expect(read).toHaveBeenCalledOnce();
    read.mockRestore();
  });

  test('is not the one read beforehand when that is of another version', async () => {
    await new IndexCache().get({ ...pack, content: 'older', spotting: [ben] });
    const cache = new IndexCache();
    cache.preload();
    expect(texts(await cache.get(pack))).toEqual(['ann']);
    expect(texts(await cache.get({ ...pack, content: 'newer', spotting: [ben] }))).toEqual(['ben']);
  });

  test('is built anew for another version of the pack, and the old one is let go', async () => {
    await new IndexCache().get(pack);
    await new IndexCache().get({ ...pack, content: 'b', spotting: [ben] });
    expect(await inDatabase((database) => database.getAllKeys('indexes'))).toEqual([expect.stringContaining(' b ')]);
  });

  test('is built anew when what was stored cannot be used', async () => {
    await new IndexCache().get(pack);
    await inDatabase(async (database) => {
      const [key] = await database.getAllKeys('indexes');
      await database.put('indexes', { broken: true }, key);
    });
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    expect(await new IndexCache().read(pack, texts)).toEqual(['ann']);
    expect(texts(await new IndexCache().get(pack))).toEqual(['ann']);
  });

  test('is there even where nothing can be stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    expect(texts(await new IndexCache().get(pack))).toEqual(['ann']);
    open.mockRestore();
  });
});
