import { beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import type { PackInfo } from '../../src/messaging/protocol.ts';
import { actor, authored, compiled, entry, position } from '../unit/knowledge/example-pack.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, useSession } from './support/session.ts';

const TITLE = 'Harbour notes';
const [FIRST, SECOND] = ['2024.6.1.1', '2024.6.2.1'];
const STORES = [
  ...['files', 'identities', 'names', 'sources', 'sourceOutlines', 'indexes'],
  ...['summaries', 'entries', 'changes', 'importing'],
];
/** So many people that something can happen while they are stored. */
const CREW = Array.from({ length: 12_000 }, (_, at) => actor(`hand-${at}`, { label: `Hand number ${at}` }));

async function makePack(version: string): Promise<string> {
  const pack = await compiled({
    meta: {
      ...authored().meta,
      ...{ id: 'harbour', title: TITLE, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    },
    actors: [actor('council', { label: 'The harbour council' }), ...CREW],
    entries: [entry('the-table', { label: 'A table to sit at' })],
    positions: [position('council-on-table', '2024-04-02', { entry: 'the-table', gist: 'The council wants one.' })],
    spotting: [spottingSchema.parse({ target: 'the-table', aliases: [{ text: 'table', case: 'any' }] })],
  });
  return canonicalJson(pack);
}

describe.each(BROWSERS)('a pack whose storing is cut off in %s', (kind) => {
  const session = useSession(kind, { backgroundRest: 2500 });

  const change = (request: object) =>
    session.backstage.sendFromView({ to: 'background', type: 'changePack', request: { change: request } });
  const removed = () => change({ kind: 'remove', id: 'harbour' });
  beforeEach(removed);

  const versions = async () => {
    const answer = await session.backstage.sendFromView({ to: 'background', type: 'packs', request: {} });
    return (answer as { value: PackInfo[] }).value.flatMap(({ id, meta }) => (id === 'harbour' ? meta.version : []));
  };

  /** What is stored of a version, as the names of the stores. */
  const storedOf = (version: string): Promise<string[]> =>
    session.backstage.run(
      async ([stores, wanted]) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => {
            request.onsuccess = () => resolve(request.result);
          });
        const database = await done(indexedDB.open('counterpoint'));
        const found: string[] = [];
        for (const store of stores) {
          const keys = await done(database.transaction(store).objectStore(store).getAllKeys());
          for (const key of keys) if (`${key}`.includes(`harbour@${wanted}`)) found.push(store);
        }
        database.close();
        return found;
      },
      [STORES, version] as const,
    );

  async function offer(version: string): Promise<OptionsObject> {
    const options = await OptionsObject.open(session.browser);
    await options.choosePack('harbour.json', await makePack(version));
    await options.waitForText('.offer', version);
    return options;
  }

  async function confirm(options: OptionsObject, isNew: boolean): Promise<void> {
    await options.press(i18n.t(isNew ? 'options.packs.confirm' : 'options.packs.replace'));
  }

  async function add(version: string): Promise<void> {
    const options = await offer(version);
    await confirm(options, true);
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    await options.page.close();
  }

  /** Half of it is written, and nothing of the version counts. */
  async function storeHalf(version: string, isNew: boolean): Promise<OptionsObject> {
    const options = await offer(version);
    await confirm(options, isNew);
    await options.page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 0.5);
    return options;
  }

  async function marks(): Promise<string[]> {
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    return (await article.marks()).claim!;
  }

  it('as the page goes: the version before counts, and what is half there goes with the next change', async () => {
    await add(FIRST);
    const options = await storeHalf(SECOND, false);
    await options.page.close();
    expect(await versions()).toEqual([FIRST]);
    expect(await marks()).toContain('table');
    expect(await storedOf(SECOND)).not.toEqual([]);

    await change({ kind: 'move', id: 'harbour', by: 1 });
    await vi.waitUntil(async () => (await storedOf(SECOND)).length === 0, { timeout: 8000 });
    expect(await storedOf(FIRST)).toContain('files');
    expect(await versions()).toEqual([FIRST]);
  });

  it('as the page goes: it can be added again', async () => {
    const options = await storeHalf(FIRST, true);
    await options.page.close();
    expect(await versions()).toEqual([]);
    await add(FIRST);
    expect(await versions()).toEqual([FIRST]);
    expect(await storedOf(FIRST)).not.toContain('importing');
    expect(await marks()).toContain('table');
  });

  it('as the background ends: it is stored all the same, and the next one knows it', async () => {
    const options = await storeHalf(FIRST, true);
    await session.endBackground();
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    expect(await versions()).toEqual([FIRST]);
    expect(await marks()).toContain('table');
  });

  it('as the reader cancels: nothing of it is left', async () => {
    const options = await storeHalf(FIRST, true);
    await options.press(i18n.t('options.packs.cancel'));
    await vi.waitUntil(async () => (await storedOf(FIRST)).length === 0, { timeout: 8000 });
    expect(await versions()).toEqual([]);
  });

  // Firefox lets no test into the worker of an extension's page; tests/browser/packs/library.test.ts asks the same of each store.
  it.skipIf(kind === 'firefox').each(['files', 'indexes', 'entries', 'packs'])(
    'as the disk is full at %s: it is said, and nothing of it is left',
    async (full) => {
      await add(FIRST);
      const options = await offer(SECOND);
      const [worker] = options.page.workers();
      await worker!.evaluate((store) => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
          if (this.name === store) throw new DOMException('The disk is full', 'QuotaExceededError');
          return put.apply(this, given);
        };
      }, full);
      await confirm(options, false);
      await options.waitForText('.status', i18n.t('options.packs.noRoom'));
      expect(await versions()).toEqual([FIRST]);
      expect(await marks()).toContain('table');
      // What was written with the rest goes with the next change, should even that not have been possible.
      await change({ kind: 'move', id: 'harbour', by: 1 });
      await vi.waitUntil(async () => (await storedOf(SECOND)).length === 0, { timeout: 8000 });
      expect(await storedOf(FIRST)).toContain('files');
    },
  );
});
