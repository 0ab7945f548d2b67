import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../../src/knowledge/canonical-json.ts';
import { printPlace } from '../../../src/knowledge/problem.ts';
import type { AuthoredPack, Pack } from '../../../src/knowledge/schema/pack.ts';
import { checkPack } from '../../../src/packs/check-pack.ts';
import { openDatabase } from '../../../src/packs/database.ts';
import type { Stored } from '../../../src/packs/import/answer-imports.ts';
import { PackImporter } from '../../../src/packs/import/pack-importer.ts';
import { readRows } from '../../../src/packs/shelf.ts';
import { storePack } from '../../../src/packs/store-pack.ts';
import { sweep } from '../../../src/packs/sweep.ts';
import { actor, authored, compiled } from '../../unit/knowledge/example-pack.ts';

// Each test has a real worker; what it may not have is told by another in its place.
const replaced = vi.hoisted(() => ({ start: null as (() => Worker) | null }));
vi.mock('../../../src/packs/import/start-worker.ts', async (load) => {
  const { startWorker } = await load<typeof import('../../../src/packs/import/start-worker.ts')>();
  return { startWorker: () => (replaced.start ?? startWorker)() };
});

const BY = '1.2.3';
// Well over what it takes on a busy machine.
const WAIT = { timeout: 15_000 };
const make = (id: string, version = '2024.6.1.1', changes: Partial<AuthoredPack> = {}) =>
  compiled({
    ...changes,
    meta: {
      ...authored().meta,
      ...{ id, title: `Pack ${id}`, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    },
  });
const fileOf = (pack: unknown) => new File([canonicalJson(pack)], 'pack.json');
const titles = async () => (await readRows()).map(({ current }) => current?.meta.title);
/** How many records there are but for the readers' rows, with those that are being written. */
const stock = async () => {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames].filter((name) => name !== 'packs');
  return (await Promise.all(stores.map((name) => database.count(name)))).reduce((sum, count) => sum + count, 0);
};

const importers: PackImporter[] = [];
const start = () => {
  const importer = new PackImporter();
  importers.push(importer);
  return importer;
};
const offer = async (pack: Pack, importer = start()) => {
  const told = await importer.examineFile(fileOf(pack));
  if (told.kind !== 'offer') throw new Error(JSON.stringify(told));
  return { importer, offer: told.offer };
};

/** A pack that takes long enough to be stored that something can happen meanwhile. */
const makeLarge = async () => {
  const crew = Array.from({ length: 4000 }, (_, at) => actor(`hand-${at}`, { label: `Hand number ${at}` }));
  return make('ferry', '2024.6.1.1', { actors: [...authored().actors, ...crew] });
};
/** Store a pack, and do something as soon as a part of it is there. */
const interrupt = (importer: PackImporter, act: () => void): Promise<Stored> => {
  let isFirst = true;
  return importer.store(BY, (part) => {
    if (!isFirst || part < 0.5) return;
    isFirst = false;
    act();
  });
};

beforeEach(async () => {
  replaced.start = null;
  await deleteDB('counterpoint');
});
afterEach(() => {
  for (const importer of importers.splice(0)) importer.stop();
});

describe('a pack from a file', () => {
  test('is told of, and stored when it is wanted; its sources are there to be asked for', async () => {
    const pack = await make('ferry');
    const { importer, offer: told } = await offer(pack);
    expect(told).toMatchObject({ meta: pack.meta, counts: { positions: 1 }, sources: { count: 2 }, before: null });
    expect(told).not.toHaveProperty('pack');
    expect([await titles(), await stock()]).toEqual([[], 0]);
    expect(await importer.sources()).toEqual(Object.values(pack.sources));
    const parts: number[] = [];
    expect(await importer.store(BY, (part) => parts.push(part))).toBe('stored');
    expect([parts, parts.at(-1)]).toEqual([parts.toSorted((a, b) => a - b), 1]);
    expect(await titles()).toEqual(['Pack ferry']);
    const again = await offer(await make('ferry', '2024.6.2.1'));
    expect(again.offer.before).toMatchObject({ version: '2024.6.1.1', isSame: false });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['that was changed', async () => ({ ...(await make('ferry')), content: 'a'.repeat(64) })],
    ['that names what is not there', async () => ({ ...(await make('ferry')), sources: {} })],
    ['of another kind', async () => ({ meta: { format: 1 }, sources: [] })],
    ['that is no pack', async () => [1, 2]],
  ])('%s is refused with the same places and reasons as anywhere', async (_, value) => {
    const bad = await value();
    const told = await start().examineFile(fileOf(bad));
    const checked = await checkPack(JSON.parse(JSON.stringify(bad)));
    expect(checked.ok).toBe(false);
    expect(told).toMatchObject({ kind: 'badFile', why: 'faulty' });
    const { problems } = told as { problems: Parameters<typeof printPlace>[0][] };
    const expected = (checked as unknown as { problems: typeof problems }).problems;
    expect(problems).toEqual(expected);
    expect(problems.map(printPlace)).toEqual(expected.map(printPlace));
  });

  test.each<[string, BlobPart[], string]>([
    ['no JSON', ['{'], 'notJson'],
    ['a damaged gzip', [new Uint8Array([0x1f, 0x8b, 1, 2, 3])], 'broken'],
    ['a pack of a later format', ['{"meta":{"format":2}}'], 'newer'],
  ])('%s is told', async (_, content, why) => {
    expect(await start().examineFile(new File(content, 'x'))).toMatchObject({ kind: 'badFile', why });
  });

  test('nobody has looked at is not stored', async () => {
    expect(await start().store(BY, () => {})).toBe('notStored');
    expect([await titles(), await stock()]).toEqual([[], 0]);
  });
});

describe('what is ended in the middle leaves nothing', () => {
  test('while it is checked', async () => {
    const importer = start();
    const told = importer.examineFile(fileOf(await make('ferry')));
    importer.stop();
    expect(await told).toMatchObject({ kind: 'badFile', why: 'stopped' });
    expect([await titles(), await stock()]).toEqual([[], 0]);
  });

  test('while it is stored, as its reader cancels', async () => {
    const { importer } = await offer(await makeLarge());
    expect(await interrupt(importer, () => importer.stop())).toBe('notStored');
    await vi.waitFor(async () => expect(await stock()).toBe(0), WAIT);
    expect(await titles()).toEqual([]);
  });

  test('while it is stored, as the page goes: what is half there goes with the next sweep', async () => {
    const { startWorker } = await vi.importActual<typeof import('../../../src/packs/import/start-worker.ts')>(
      '../../../src/packs/import/start-worker.ts',
    );
    const worker = startWorker();
    replaced.start = () => worker;
    const { importer } = await offer(await makeLarge());
    await new Promise<void>((resolve) => {
      void interrupt(importer, () => {
        worker.terminate();
        resolve();
      });
    });
    expect(await stock()).toBeGreaterThan(0);
    await vi.waitFor(async () => {
      await sweep();
      expect(await stock()).toBe(0);
    }, WAIT);
    expect(await titles()).toEqual([]);
  });

  test.each(['cannot be started', 'dies'])(
    'a worker that %s is told while it checks, and while it stores',
    async () => {
      const worker = new EventTarget() as unknown as Worker;
      const died = () =>
        worker.onerror?.(Object.assign(new Event('error', { cancelable: true }), { message: 'gone' }) as ErrorEvent);
      Object.assign(worker, { postMessage: () => queueMicrotask(died), terminate: () => {} });
      replaced.start = () => worker;
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      expect(await start().examineFile(fileOf({}))).toMatchObject({ why: 'stopped', problems: [{ path: [] }] });
      expect(await start().examineAddress('https://packs.example/index.json', [])).toMatchObject({
        ...{ kind: 'badAddress', why: 'stopped', at: 'packs.example' },
      });
      expect(await start().store(BY, () => {})).toBe('notStored');
      expect(await start().sources()).toEqual([]);
      warn.mockRestore();
    },
  );
});

describe('two at once', () => {
  test('are stored one after the other', async () => {
    const [ferry, tunnel] = [await offer(await make('ferry')), await offer(await make('tunnel'))];
    const stored = await Promise.all([ferry, tunnel].map(({ importer }) => importer.store(BY, () => {})));
    expect(stored).toEqual(['stored', 'stored']);
    expect((await titles()).sort()).toEqual(['Pack ferry', 'Pack tunnel']);
  });

  test('of which one is ended: the other is stored', async () => {
    const [ferry, tunnel] = [await offer(await makeLarge()), await offer(await make('tunnel'))];
    let second: Promise<Stored> | undefined;
    const first = interrupt(ferry.importer, () => {
      second = tunnel.importer.store(BY, () => {});
      ferry.importer.stop();
    });
    expect([await first, await second]).toEqual(['notStored', 'stored']);
    expect(await titles()).toEqual(['Pack tunnel']);
    await vi.waitFor(async () => {
      const keys = await (await openDatabase()).getAllKeys('files');
      expect(keys.map((key) => key.split('@')[0])).toEqual(['tunnel']);
    }, WAIT);
  });

  test('beside one that is stored otherwise, as from the studio', async () => {
    const ferry = await offer(await make('ferry'));
    const tunnel = await make('tunnel');
    const stored = [ferry.importer.store(BY, () => {}), storePack(tunnel, JSON.stringify(tunnel), BY)] as const;
    expect(await Promise.all(stored)).toEqual(['stored', true]);
    expect((await titles()).sort()).toEqual(['Pack ferry', 'Pack tunnel']);
  });
});
