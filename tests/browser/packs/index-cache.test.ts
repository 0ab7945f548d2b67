import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { BUNDLED } from '../../../src/packs/bundled-pack.ts';
import { openDatabase } from '../../../src/packs/database.ts';
import { IndexCache } from '../../../src/packs/index-cache.ts';
import { readRows, readSources } from '../../../src/packs/shelf.ts';
import { buildIndex } from '../../../src/spotting/build-index.ts';
import { encodeIndex } from '../../../src/spotting/encode-index.ts';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { TextOpenings } from '../../../src/spotting/openings.ts';
import { spot } from '../../../src/spotting/spot.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));

const ann = spottingSchema.parse({ target: 'ann', aliases: [{ text: 'Ann Tolliver' }] });
const ben = spottingSchema.parse({ target: 'ben', aliases: [{ text: 'Ann Tolliver' }] });
const pack = {
  meta: { id: 'ferry', version: '1.0.0.0' },
  actors: { ann: { kind: 'person' }, ben: { kind: 'person' } },
  entries: {},
  spotting: [ann],
  content: 'a',
} as unknown as Pack;

/** A pack as one that may have to be loaded. */
const of = (pack: Pack) => ({ meta: pack.meta, content: pack.content, load: async () => pack });

const texts = (index: SpottingIndex) => spot(index, ['Ann Tolliver spoke.']).map(({ entry }) => entry);

const inDatabase = async <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
  const database = await openDB('counterpoint', 5, { upgrade: (db) => void db.createObjectStore('indexes') });
  try {
    return await use(database);
  } finally {
    database.close();
  }
};

/** Begin with a life of the background that has stored the index of a pack. */
const storeIndexOf = async (indexed: Pack) => {
  expect(await new IndexCache().rebuild(of(indexed))).toBe(true);
};

beforeEach(() => inDatabase((database) => database.clear('indexes')));

describe('the index of a pack', () => {
  test('is built once for all who ask at once', async () => {
    const cache = new IndexCache();
    const indexes = await Promise.all([1, 2, 3].map(() => cache.read(of(pack), (index) => index)));
    expect(new Set(indexes).size).toBe(1);
    expect(texts(indexes[0]!)).toEqual(['ann']);
  });

  test('outlives the background: the next one takes what is stored', async () => {
    await storeIndexOf(pack);
    // Told apart from one that was built anew by what it finds.
    const encoded = await encodeIndex(buildIndex({ ...pack, spotting: [ben] }));
    await inDatabase(async (database) => {
      const [key] = await database.getAllKeys('indexes');
      await database.put('indexes', encoded, key);
    });
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ben']);
  });

  test('is the stored one as well when that was read before the pack was there', async () => {
    const ours = { ...pack, meta: { ...pack.meta, id: BUNDLED } };
    await storeIndexOf(ours);
    const cache = new IndexCache();
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    cache.preload();
    // Of the index, and of the openings of all packs.
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(await cache.read(of(ours), texts)).toEqual(['ann']);
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });

  test('is not the one read beforehand when that is of another version', async () => {
    await storeIndexOf({ ...pack, content: 'older', spotting: [ben] });
    const cache = new IndexCache();
    cache.preload();
    expect(await cache.read(of(pack), texts)).toEqual(['ann']);
    expect(await cache.read(of({ ...pack, content: 'newer', spotting: [ben] }), texts)).toEqual(['ben']);
  });

  test('is built anew for another version of the pack, and the old one is let go', async () => {
    await storeIndexOf(pack);
    await new IndexCache().read(of({ ...pack, content: 'b', spotting: [ben] }), texts);
    const keys = () => inDatabase((database) => database.getAllKeys('indexes'));
    await vi.waitFor(async () => expect(await keys()).toContainEqual(expect.stringMatching(/^ferry@.* b /)));
    expect((await keys()).filter((key) => `${key}`.startsWith('ferry@'))).toHaveLength(1);
  });

  test('is built anew when what was stored is damaged, and stored again', async () => {
    await storeIndexOf(pack);
    const inStore = () => inDatabase(async (database) => (await database.getAll('indexes'))[0]);
    const healthy = await inStore();
    await inDatabase(async (database) => {
      const [key] = await database.getAllKeys('indexes');
      const damaged = structuredClone(healthy);
      damaged.tables[0][0] ^= 1;
      await database.put('indexes', damaged, key);
    });
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
    await vi.waitFor(async () => expect(await inStore()).toEqual(healthy));
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
  });

  test('is there even where nothing can be stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
    open.mockRestore();
  });
});

describe('the openings of an index', () => {
  const key = 'openings ferry@1.0.0.0 a index';
  const stored = () =>
    inDatabase(async (database) => {
      const keys = (await database.getAllKeys('indexes')).map(String);
      const found = keys.find((one) => one.startsWith(key));
      return found === undefined ? undefined : { found, value: await database.get('indexes', found) };
    });
  /** Have the index used once, and its openings stored beside it. */
  const use = async () => {
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
    await vi.waitFor(async () => expect(await new IndexCache().openings()).toHaveProperty('size', 1));
  };

  test('are stored with it, and tell which texts it is for', async () => {
    await use();
    const [openings] = [...(await new IndexCache().openings()).values()];
    expect(TextOpenings.of(['Yesterday ann tolliver spoke.']).hasAny(openings!)).toBe(true);
    expect(TextOpenings.of(['Ann and Tolliver spoke.']).hasAny(openings!)).toBe(false);
  });

  test.each<[string, (value: { sum: string; openings: Uint32Array }) => unknown]>([
    ['missing', () => undefined],
    ['of another sum', (value) => ({ ...value, sum: value.sum.replace(/./, 'x') })],
    ['damaged', (value) => ({ ...value, openings: value.openings.map((opening) => opening ^ 1) })],
    ['cut', (value) => ({ ...value, openings: value.openings.slice(1) })],
    ['of another type', (value) => ({ ...value, openings: [...value.openings] })],
    ['a text', () => 'openings'],
  ])('are told of by nobody when they are %s, and put right with the next use of the index', async (_, damage) => {
    await use();
    const { found, value } = (await stored())!;
    await inDatabase(async (database) => {
      const damaged = damage(value);
      if (damaged === undefined) await database.delete('indexes', found);
      else await database.put('indexes', damaged, found);
    });
    expect(await new IndexCache().openings()).toHaveProperty('size', 0);
    await use();
    expect(await stored()).toEqual({ found, value });
  });

  test('are none where the database cannot be read', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    expect(await new IndexCache().openings()).toHaveProperty('size', 0);
    open.mockRestore();
  });
});

describe('the database', () => {
  const remove = () => deleteDB('counterpoint');

  test('is let go when somebody deletes it, and opened again', async () => {
    await storeIndexOf(pack);
    await remove();
    await storeIndexOf(pack);
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
  });

  test('is let go when somebody upgrades it', async () => {
    await openDatabase();
    (await openDB('counterpoint', 6)).close();
    await remove();
  });

  test('of a newer version is left as it is, and the index is built each time', async () => {
    await remove();
    (await openDB('counterpoint', 6, { upgrade: (database) => void database.createObjectStore('more') })).close();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await new IndexCache().rebuild(of(pack))).toBe(false);
    expect(await new IndexCache().read(of(pack), texts)).toEqual(['ann']);
    const newer = await openDB('counterpoint');
    expect([newer.version, ...newer.objectStoreNames]).toEqual([6, 'more']);
    newer.close();
    warn.mockRestore();
    await remove();
  });

  test('without its store is made anew', async () => {
    await remove();
    (await openDB('counterpoint', 5)).close();
    await storeIndexOf(pack);
  });

  test('of an older version gets what it lacks', async () => {
    await remove();
    (await openDB('counterpoint', 1, { upgrade: (database) => void database.createObjectStore('indexes') })).close();
    expect([...(await openDatabase()).objectStoreNames]).toContain('packs');
    await storeIndexOf(pack);
  });

  test('of an older version keeps what it has', async () => {
    await remove();
    const before = ['indexes', 'packs', 'files', 'entries', 'identities', 'importing'];
    const older = await openDB('counterpoint', 2, {
      upgrade: (database) => before.forEach((store) => void database.createObjectStore(store)),
    });
    await older.put('files', '{}', 'a pack');
    older.close();
    const database = await openDatabase();
    const added = ['changes', 'names', 'sourceOutlines', 'sources', 'summaries'];
    expect([...database.objectStoreNames]).toEqual([...before, ...added].sort());
    expect(await database.get('files', 'a pack')).toBe('{}');
    await remove();
  });

  test('of before sources had a store moves them there, and keeps all else of the rows', async () => {
    await remove();
    const stores = ['indexes', 'packs', 'files', 'entries', 'identities', 'names', 'importing'];
    const older = await openDB('counterpoint', 3, {
      upgrade: (database) => stores.forEach((store) => void database.createObjectStore(store)),
    });
    const version = (number: string, sources?: string[]) => ({
      ...{ meta: { id: 'ferry', version: number }, content: `c${number}`, size: 7, by: '1.2.3' },
      ...(sources && { sources: sources.map((id) => ({ id })) }),
    });
    const rows = [
      { id: 'ours', isOn: false, place: 0, current: null, previous: null },
      { id: 'ferry', isOn: true, place: 1, current: version('2', ['a', 'b']), previous: version('1', ['a']) },
      { id: 'odd', isOn: true, place: 2, current: null },
    ];
    for (const row of rows) await older.put('packs', row, row.id);
    older.close();
    const moved = await readRows();
    // What is derived of them lies otherwise by now.
    const byNobody = (number: string) => ({ ...version(number), by: '' });
    expect(moved).toEqual([
      rows[0],
      { id: 'ferry', isOn: true, place: 1, current: byNobody('2'), previous: byNobody('1') },
      { ...rows[2], previous: null },
    ]);
    const [, ferry] = moved;
    expect(await readSources(ferry!.current!)).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(await readSources(ferry!.previous!)).toEqual([{ id: 'a' }]);
    await remove();
  });
});
