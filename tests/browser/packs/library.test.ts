import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import type { AuthoredPack, Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { openDatabase } from '../../../src/packs/database.ts';
import { Library } from '../../../src/packs/library.ts';
import { applyChange, changeRows, MAX_PACKS, readRows, readSources } from '../../../src/packs/shelf.ts';
import { deriveAnew, storePack } from '../../../src/packs/store-pack.ts';
import { sweep } from '../../../src/packs/sweep.ts';
import { readNews } from '../../../src/packs/version-changes.ts';
import { actor, authored, compiled, entry, position } from '../../unit/knowledge/example-pack.ts';

const bundled = vi.hoisted(() => ({ pack: null as unknown }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));
vi.mock('../../../src/packs/bundled-pack.ts', () => ({
  BUNDLED: 'ours',
  loadBundledPack: async () => bundled.pack,
  loadBundledOutline: async () => outlineOf(bundled.pack as Pack),
}));

const BY = '1.2.3';
const meta = (id: string, version = '2024.6.1.1') => ({
  ...authored().meta,
  ...{ id, title: `Pack ${id}`, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
});
const make = (id: string, version?: string, changes: Partial<AuthoredPack> = {}) =>
  compiled({
    meta: meta(id, version),
    spotting: [spottingSchema.parse({ target: 'bridge-safe', aliases: ['Norvik Bridge'] })],
    ...changes,
  });
const store = (pack: Pack, ...rest: [((part: number) => void)?, AbortSignal?]) =>
  storePack(pack, JSON.stringify(pack), BY, ...rest);
const ids = async () => (await new Library().packs()).map(({ meta: { id } }) => id).join(' ');
/** How many records of each store there are; beside an index lie its openings. */
const stock = async () => {
  const database = await openDatabase();
  return Promise.all(
    (['packs', 'files', 'summaries', 'entries', 'identities', 'sources', 'indexes', 'importing'] as const).map((name) =>
      database.count(name),
    ),
  );
};

beforeEach(async () => {
  await deleteDB('counterpoint');
  bundled.pack = await make('ours');
});

describe('a pack that is stored', () => {
  test('is there beside the one of the extension, with all that is asked of it, and nothing of it is parsed', async () => {
    const ferry = await make('ferry');
    const steps: number[] = [];
    await store(ferry, (part) => steps.push(part));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    expect(await stock()).toEqual([1, 1, 1, 1, 1, 1, 2, 0]);

    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const library = new Library();
    expect((await library.packs()).map((pack) => pack.meta.id)).toEqual(['ours', 'ferry']);
    const known = await library.summarize(['ferry/council', 'ours/council', 'ferry/nobody', 'constructor', 'x/y']);
    expect([...known.keys()].sort()).toEqual(['ferry/council', 'ours/council']);
    expect(await library.describe('ferry/bridge-safe')).toMatchObject({
      id: 'ferry/bridge-safe',
      positions: [{ id: 'ferry/council-safe', actor: { id: 'ferry/council' }, entry: { id: 'ferry/bridge-safe' } }],
      limits: { pack: 'Pack ferry' },
    });
    expect(await library.describe('ferry/constructor')).toBeUndefined();
    expect(get.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('files');
    get.mockRestore();
    expect(await (await library.packs())[1]!.load()).toEqual(ferry);
    const [row] = await readRows();
    expect(row?.current).not.toHaveProperty('sources');
    expect(await readSources(row!.current!)).toEqual(Object.values(ferry.sources));
  });

  test('again is the same; a new version leaves the last one to go back to, and lets the one before that go', async () => {
    for (const version of ['2024.6.1.1', '2024.6.1.1', '2024.6.2.1', '2024.6.3.1'])
      await store(await make('ferry', version));
    const versions = async () => {
      const [row] = await readRows();
      return [row?.current?.meta.version, row?.previous?.meta.version];
    };
    expect(await versions()).toEqual(['2024.6.3.1', '2024.6.2.1']);
    expect((await stock()).slice(0, 2)).toEqual([1, 2]);
    await changeRows((rows) => applyChange(rows, { kind: 'restore', id: 'ferry' }));
    expect(await versions()).toEqual(['2024.6.2.1', '2024.6.3.1']);
    const pack = (await new Library().packs())[1]!;
    expect([pack.meta.version, (await pack.load()).meta.version]).toEqual(['2024.6.2.1', '2024.6.2.1']);
  });

  test('is switched off, moved and removed', async () => {
    await store(await make('ferry'));
    await store(await make('tunnel'));
    expect(await ids()).toBe('ours ferry tunnel');
    const change = (one: Parameters<typeof applyChange>[1]) => changeRows((rows) => applyChange(rows, one));
    await change({ kind: 'move', id: 'tunnel', by: -1 });
    expect(await ids()).toBe('ours tunnel ferry');
    await change({ kind: 'switch', id: 'tunnel', isOn: false });
    expect(await ids()).toBe('ours ferry');
    expect(await new Library().describe('tunnel/council')).toBeUndefined();
    await change({ kind: 'remove', id: 'ferry' });
    await change({ kind: 'remove', id: 'tunnel' });
    await sweep();
    expect(await ids()).toBe('ours');
    expect(await stock()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('is not where there are as many as there may be, but a new version of one of them is', async () => {
    await store(await make('ferry'));
    const [ferry] = await readRows();
    const others = Array.from({ length: MAX_PACKS - 1 }, (_, i) => ({ ...ferry!, id: `other-${i}`, current: null }));
    await changeRows((rows) => [...rows, ...others]);
    const before = await stock();
    expect(await store(await make('tunnel'))).toBe(false);
    expect(await stock()).toEqual(before);
    expect(await store(await make('ferry', '2024.6.2.1'))).toBe(true);
  });

  test('that lay by to go back to is derived anew with the extension that adds it again', async () => {
    const first = await make('ferry');
    await storePack(first, JSON.stringify(first), '0.9');
    await store(await make('ferry', '2024.6.2.1'));
    const database = await openDatabase();
    for (const name of ['summaries', 'entries'] as const) await database.clear(name);
    expect(await store(first)).toBe(true);
    const [row] = await readRows();
    expect([row?.current?.meta.version, row?.current?.by]).toEqual(['2024.6.1.1', BY]);
    expect((await new Library().summarize(['ferry/council'])).size).toBe(1);
    expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
  });

  test('of another version of the extension is read whole, and derived anew', async () => {
    const ferry = await make('ferry');
    await storePack(ferry, JSON.stringify(ferry), '0.9');
    expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
    // What others have derived may be cut otherwise.
    const database = await openDatabase();
    const [key] = await database.getAllKeys('files');
    for (const store of ['summaries', 'entries'] as const) {
      await database.put(store, new TextEncoder().encode('{"council":{}}'), [key!, 'council']);
    }
    await deriveAnew(BY);
    expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
    expect((await readRows())[0]?.current?.by).toBe(BY);
    expect(await stock()).toEqual([1, 1, 1, 1, 1, 1, 2, 0]);
  });
});

test('a pack of before there were blocks is read whole, and derived anew', async () => {
  const ferry = await make('ferry');
  await store(ferry);
  const [row] = await readRows();
  await deleteDB('counterpoint');
  const stores = ['indexes', 'packs', 'files', 'entries', 'identities', 'names', 'sources', 'importing'];
  const older = await openDB('counterpoint', 4, {
    upgrade: (database) => stores.forEach((name) => void database.createObjectStore(name)),
  });
  const key = `ferry@2024.6.1.1 ${ferry.content}`;
  await older.put('packs', row, 'ferry');
  await older.put('files', JSON.stringify(ferry), key);
  await older.put('entries', { summary: {}, view: {}, same: [] }, [key, 'council']);
  older.close();
  expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
  expect((await new Library().summarize(['ferry/council'])).size).toBe(1);
  await deriveAnew(BY);
  expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
  expect((await readRows())[0]?.current?.by).toBe(BY);
});

describe('what an update has changed', () => {
  const NOW = Date.now();
  const saying = (gist: string) => ({ positions: [position('council-safe', '2024-04-02', { gist })] });
  const told = async (...packs: string[]) =>
    [...(await readNews(new Set(packs), NOW))].flatMap(([, { positions }]) =>
      [...positions].map(([ref, news]) => `${ref} ${news}`),
    );
  const changes = async () => (await openDatabase()).getAllKeys('changes');
  const restore = () => changeRows((rows) => applyChange(rows, { kind: 'restore', id: 'ferry' }));
  const [FIRST, SECOND, THIRD] = ['2024.6.1.1', '2024.6.2.1', '2024.6.3.1'];

  test('is nothing of a first version, and nothing where nobody asks for the pack', async () => {
    await store(await make('ferry'));
    expect(await changes()).toEqual([]);
    await store(await make('ferry', SECOND, saying('Otherwise.')));
    expect(await told('ferry')).toEqual(['ferry/council-safe changed']);
    expect(await told('tunnel', 'ours')).toEqual([]);
  });

  test('is told of the last update alone, and goes with its version', async () => {
    await store(await make('ferry', FIRST));
    await store(await make('ferry', SECOND, saying('Otherwise.')));
    const more = [...saying('Otherwise.').positions, position('union-unsafe', '2024-05-02', { actor: 'union' })];
    await store(await make('ferry', THIRD, { positions: more }));
    expect(await told('ferry')).toEqual(['ferry/union-unsafe added']);
    expect(await changes()).toHaveLength(2);
    await changeRows((rows) => applyChange(rows, { kind: 'remove', id: 'ferry' }));
    await sweep();
    expect(await changes()).toEqual([]);
  });

  test('is told no more once the reader has gone back, and again when they return', async () => {
    await store(await make('ferry', FIRST));
    await store(await make('ferry', SECOND, saying('Otherwise.')));
    await restore();
    expect(await told('ferry')).toEqual([]);
    await restore();
    expect(await told('ferry')).toEqual(['ferry/council-safe changed']);
  });

  test('outlasts a new version of the extension, which derives all else anew', async () => {
    await store(await make('ferry', FIRST));
    const next = await make('ferry', SECOND, saying('Otherwise.'));
    await storePack(next, JSON.stringify(next), '0.9');
    await deriveAnew(BY);
    expect(await told('ferry')).toEqual(['ferry/council-safe changed']);
  });

  test.each(['{', '{}'])(
    'is nothing where the version before is damaged, which keeps the next one out of nothing: %s',
    async (json) => {
      const warned = vi.spyOn(console, 'warn').mockReturnValue();
      await store(await make('ferry', FIRST));
      const database = await openDatabase();
      await database.put('files', json, (await database.getAllKeys('files'))[0]);
      await store(await make('ferry', SECOND, saying('Otherwise.')));
      expect(warned).toHaveBeenCalledOnce();
      expect(await told('ferry')).toEqual([]);
      expect((await readRows())[0]?.current?.meta.version).toBe(SECOND);
      warned.mockRestore();
    },
  );

  test('is nothing where a reader puts a pack in place of that of the extension', async () => {
    await store(await make('ours', SECOND, saying('Otherwise.')));
    expect(await told('ours')).toEqual([]);
  });
});

describe('a newer pack of the extension', () => {
  const versions = async () => (await new Library().packs()).map(({ meta }) => `${meta.id} ${meta.version}`);
  const decide = async (...changes: Parameters<typeof applyChange>[1][]) => {
    const known = await new Library().rows();
    for (const one of changes) await changeRows((rows) => applyChange(rows.length < known.length ? known : rows, one));
  };
  beforeEach(async () => store(await make('ferry')));

  test('takes the place of the one before, where its reader has put that', async () => {
    await decide({ kind: 'move', id: 'ferry', by: -1 });
    expect(await versions()).toEqual(['ferry 2024.6.1.1', 'ours 2024.6.1.1']);
    bundled.pack = await make('ours', '2024.7.1.1');
    expect(await versions()).toEqual(['ferry 2024.6.1.1', 'ours 2024.7.1.1']);
    expect(await new Library().describe('ours/council')).toBeDefined();
  });

  test('stays off where that was', async () => {
    await decide({ kind: 'switch', id: 'ours', isOn: false });
    bundled.pack = await make('ours', '2024.7.1.1');
    expect(await versions()).toEqual(['ferry 2024.6.1.1']);
    await decide({ kind: 'switch', id: 'ours', isOn: true });
    expect(await versions()).toContain('ours 2024.7.1.1');
  });

  test('leaves one that the reader has put in its place', async () => {
    await store(await make('ours', '2024.6.5.1'));
    bundled.pack = await make('ours', '2024.7.1.1');
    expect(await versions()).toEqual(['ferry 2024.6.1.1', 'ours 2024.6.5.1']);
    await decide({ kind: 'remove', id: 'ours' });
    expect(await versions()).toContain('ours 2024.7.1.1');
  });
});

describe('what fails or ends midway leaves what was there', () => {
  const isAsBefore = async () => {
    expect(await stock()).toEqual([1, 1, 1, 1, 1, 1, 2, 0]);
    expect(await new Library().describe('ferry/council')).toMatchObject({ label: 'The council' });
    expect((await readRows())[0]?.current?.meta.version).toBe('2024.6.1.1');
  };
  beforeEach(async () => store(await make('ferry')));

  test.each([0.1, 0.5, 1])('cancelled at %d', async (at) => {
    const stop = new AbortController();
    const next = await make('ferry', '2024.6.2.1');
    await expect(store(next, (part) => part >= at && stop.abort(), stop.signal)).rejects.toThrow(/abort/i);
    await isAsBefore();
  });

  test.each(['files', 'identities', 'sources', 'indexes', 'summaries', 'entries', 'changes', 'packs'])(
    'the disk is full at %s',
    async (full) => {
      const put = IDBObjectStore.prototype.put;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        if (this.name === full) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await expect(store(await make('ferry', '2024.6.2.1'))).rejects.toThrow('no room');
      spy.mockRestore();
      await sweep();
      await isAsBefore();
    },
  );

  test.each(['clear', 'put', 'getAll'] as const)('rows whose change fails at %s stay', async (step) => {
    const spy = vi.spyOn(IDBObjectStore.prototype, step).mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(
      changeRows((rows) => applyChange(rows, { kind: 'switch', id: 'ferry', isOn: false })),
    ).rejects.toThrow();
    spy.mockRestore();
    await isAsBefore();
  });

  test('rows stay when nobody knows how to change them', async () => {
    const lost = () => {
      throw new TypeError('lost');
    };
    await expect(changeRows(lost)).rejects.toThrow('lost');
    await isAsBefore();
  });

  test('what one that was killed has left is swept away at the next start', async () => {
    const database = await openDatabase();
    await database.put('importing', true, 'tunnel@1 x');
    await database.put('files', new Uint8Array([0x7b, 0x7d]), 'tunnel@1 x');
    await database.put('identities', {}, 'tunnel@1 x');
    const [council] = (await database.getAll('entries')).slice(0, 1);
    await database.put('entries', council!, ['tunnel@1 x', 'council']);
    await sweep();
    await isAsBefore();
  });
});

describe('what several packs say of the same', () => {
  const XI = 'Q15031';
  const disputed = { stance: 'oppose' as const, gist: 'The council says it is not.' };

  test('by Wikidata and by declaration, never by wording; disagreements where the time overlaps', async () => {
    bundled.pack = await make('ours', undefined, {
      actors: [actor('council', { wikidata: XI }), actor('union'), actor('ferry')],
    });
    await store(
      await make('ferry', undefined, {
        actors: [actor('board', { label: 'The council', wikidata: XI }), actor('union')],
        entries: [entry('safe', { sameAs: ['ours/bridge-safe'] })],
        positions: [position('board-on-safe', '2024-04', { actor: 'board', entry: 'safe', ...disputed })],
        spotting: [],
      }),
    );
    const library = new Library();
    const claim = await library.describeFully('ours/bridge-safe');
    expect(claim?.elsewhere?.map(({ id }) => id)).toEqual(['ferry/safe']);
    expect(claim?.disagreements).toMatchObject([
      { here: { id: 'ours/council-safe' }, there: { id: 'ferry/board-on-safe' }, packs: ['Pack ours', 'Pack ferry'] },
    ]);
    // Declared by one of them, it holds for both.
    expect((await library.describeFully('ferry/safe'))?.elsewhere?.map(({ id }) => id)).toEqual(['ours/bridge-safe']);
    expect((await library.describeFully('ours/council'))?.elsewhere?.map(({ id }) => id)).toEqual(['ferry/board']);
    expect(await library.describeFully('ours/union')).not.toHaveProperty('elsewhere');
    // Told together, the later says which it is the same as, and so does who holds its position.
    const together = await library.describeTogether(['ours/bridge-safe', 'ferry/safe']);
    expect(together.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['ours/bridge-safe', undefined],
      ['ferry/safe', 'ours/bridge-safe'],
    ]);
    expect(together[1]?.positions).toMatchObject([{ actor: { id: 'ferry/board', sameAs: 'ours/council' } }]);
  });

  test.each<[string, Parameters<typeof position>[2] & { edtf?: string }]>([
    ['at another time', { edtf: '2023-01-01', ...disputed }],
    ['with the same stance', { gist: 'It is.' }],
    ['by an actor that only has the same name', { actor: 'union', ...disputed }],
  ])('none %s', async (_, { edtf = '2024-04', ...change }) => {
    bundled.pack = await make('ours', undefined, {
      actors: [actor('council', { wikidata: XI }), actor('union'), actor('ferry')],
    });
    await store(
      await make('ferry', undefined, {
        actors: [actor('board', { wikidata: XI }), actor('union', { label: 'The council' })],
        entries: [entry('safe', { sameAs: ['ours/bridge-safe'] })],
        positions: [position('p', edtf, { actor: 'board', entry: 'safe', ...change })],
        spotting: [],
      }),
    );
    expect((await new Library().describeFully('ours/bridge-safe'))?.disagreements).toEqual([]);
  });

  test('what only stands at the same place is told, and is no disagreement', async () => {
    await store(await make('ferry', undefined, { positions: [position('council-safe', '2024-04-02', disputed)] }));
    const view = await new Library().describeFully('ours/bridge-safe', ['ferry/bridge-safe', 'gone/x']);
    expect([view?.elsewhere?.map(({ id }) => id), view?.disagreements]).toEqual([['ferry/bridge-safe'], []]);
  });
});

test('where the database cannot be read the pack of the extension is there, and after a while the others', async () => {
  await store(await make('ferry'));
  const library = new Library();
  const ids = async () => (await library.packs()).map(({ meta: { id } }) => id);
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  expect(await ids()).toEqual(['ours']);
  const tries = read.mock.calls.length;
  expect(await ids()).toEqual(['ours']);
  expect(read).toHaveBeenCalledTimes(tries);
  read.mockRestore();
  now.mockReturnValue(12_000);
  expect(await ids()).toEqual(['ours', 'ferry']);
  now.mockRestore();
});

describe('a search', () => {
  const label = (id: string, text: string) => [entry('bridge-safe', { label: `${text} of ${id}` }), entry('toll')];
  const search = async (text: string) => {
    const { total, fitting, nearest } = await new Library().search(text);
    return [total, fitting.map(({ id, pack }) => `${id} (${pack})`), nearest.map(({ id }) => id)];
  };

  test('looks into all packs that are on, by label and alias, and parses none', async () => {
    await store(await make('ferry', undefined, { entries: label('ferry', 'The safe bridge') }));
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await search('norvik')).toEqual([2, ['ours/bridge-safe (Pack ours)', 'ferry/bridge-safe (Pack ferry)'], []]);
    expect(await search('bridge of ferry')).toEqual([1, ['ferry/bridge-safe (Pack ferry)'], []]);
    expect(await search('safe brigde')).toMatchObject([0, [], expect.arrayContaining(['ferry/bridge-safe'])]);
    expect(get.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('files');
    await changeRows((rows) => applyChange(rows, { kind: 'switch', id: 'ferry', isOn: false }));
    expect((await search('bridge of ferry'))[0]).toBe(0);
    vi.restoreAllMocks();
  });

  test('answers a part of very many, and knows how many there are', async () => {
    const entries = Array.from({ length: 200 }, (_, at) => entry(`harbour-${at}`, { label: `Harbour ${at}` }));
    await store(await make('coast', undefined, { entries: [...entries, entry('bridge-safe')] }));
    const { total, fitting } = await new Library().search('harbour');
    expect([total, fitting.length]).toEqual([200, 30]);
  });

  test('tells each of very many, whatever block it lies in', async () => {
    const ids = Array.from({ length: 400 }, (_, at) => `harbour-${at}`);
    const entries = ids.map((id) => entry(id, { label: `The ${id}`, context: 'It lies at the coast. '.repeat(10) }));
    await store(await make('coast', undefined, { entries: [...entries, entry('bridge-safe')] }));
    const [, , summaries, views] = await stock();
    expect([summaries! > 5, views! > 5]).toEqual([true, true]);
    const library = new Library();
    const refs = ids.map((id) => `coast/${id}`);
    expect([...(await library.summarize(refs))].map(([ref, { label }]) => [ref, label])).toEqual(
      ids.map((id) => [`coast/${id}`, `The ${id}`]),
    );
    expect((await library.describeAll(refs)).map(({ label }) => label)).toEqual(ids.map((id) => `The ${id}`));
    expect((await library.summarize(['coast/a', 'coast/harbour-', 'coast/zzz'])).size).toBe(0);
  });

  test('works on a pack that was stored before there were names', async () => {
    const ferry = await make('ferry', undefined, { entries: label('ferry', 'Old') });
    await store(ferry);
    await (await openDatabase()).clear('names');
    expect(await search('old of ferry')).toEqual([1, ['ferry/bridge-safe (Pack ferry)'], []]);
  });
});
