import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import { authored, compiled, entry, position } from '../unit/knowledge/example-pack.ts';
import { callApi } from './support/call-api.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, useSession } from './support/session.ts';

const TITLE = 'Harbour notes';
/** So many that storing them takes several transactions, between which it can be ended. */
const ENTRIES = 4000;

/** A large pack that knows the table of the sample article, too. */
async function makePack(version: string): Promise<string> {
  const meta = { ...authored().meta, id: 'harbour', title: TITLE, version };
  const entries = Array.from({ length: ENTRIES }, (_, i) => entry(`claim-${i}`, { label: `Claim ${i}` }));
  const spotting = entries.map(({ id }) =>
    spottingSchema.parse({ target: id, aliases: [{ text: id === 'claim-0' ? 'table' : `notice ${id}`, case: 'any' }] }),
  );
  return canonicalJson(
    await compiled({
      meta: { ...meta, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
      // What nothing is recorded of is not marked.
      ...{ entries, spotting, positions: [position('council-on-it', '2024', { entry: 'claim-0' })] },
    }),
  );
}

/** How much lies in the database beside indexes, and whether anything is being stored. */
async function countStored(): Promise<Record<string, number>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('counterpoint'));
  const counts: Record<string, number> = {};
  for (const store of ['files', 'entries', 'identities', 'importing']) {
    counts[store] = await done(database.transaction(store).objectStore(store).count());
  }
  database.close();
  return counts;
}

describe.each(BROWSERS)('a pack that is being added in %s', (kind) => {
  const session = useSession(kind, { backgroundRest: 2500 });
  const NOTHING = { files: 0, entries: 0, identities: 0, importing: 0 };
  const change = (request: object) =>
    session.backstage.sendFromView({ to: 'background', type: 'changePack', request: { change: request } });
  const sweep = () => change({ kind: 'switch', id: 'ukraine-diplomacy', isOn: true });
  const expectStored = (stored: object) =>
    vi.waitFor(async () => expect(await session.backstage.run(countStored)).toEqual(stored), { timeout: 8000 });

  beforeEach(async () => {
    await change({ kind: 'remove', id: 'harbour' });
    await sweep();
    await expectStored(NOTHING);
  });

  async function offer(json: string): Promise<OptionsObject> {
    const options = await OptionsObject.open(session.browser);
    await options.choosePack('harbour.json', json);
    await options.waitForText('.offer', TITLE);
    return options;
  }

  /** Wait until so much of it is stored. */
  async function waitForPart(page: Page, part: number): Promise<void> {
    await page.waitForFunction((least) => (document.querySelector('progress')?.value ?? -1) >= least, {}, part);
  }

  async function isMarked(word: string): Promise<boolean> {
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    return (await article.marks()).claim!.includes(word);
  }

  it.each([0, 0.1, 0.5, 0.6])('leaves nothing where its page is closed at %d, and can be added again', async (part) => {
    const json = await makePack('2024.6.1.1');
    const options = await offer(json);
    await options.press(i18n.t('options.packs.confirm'));
    await waitForPart(options.page, part);
    await options.page.close();
    await sweep();
    await expectStored(NOTHING);
    expect(await isMarked('table')).toBe(false);

    const again = await offer(json);
    await again.press(i18n.t('options.packs.confirm'));
    await again.waitForText('.status', i18n.t('options.packs.packAdded'));
    expect(await isMarked('table')).toBe(true);
  });

  it('is added although the background ends meanwhile', async () => {
    const options = await offer(await makePack('2024.6.1.1'));
    await options.press(i18n.t('options.packs.confirm'));
    for (const part of [0, 0.1, 0.5]) {
      await waitForPart(options.page, part).catch(() => undefined);
      // Firefox lets the background live while a page of the extension is busy.
      if (kind === 'chromium') await session.endBackground();
    }
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    expect(await isMarked('table')).toBe(true);
  });

  it('is told to have no room, and leaves the version before as it is', async () => {
    const first = await offer(await makePack('2024.6.1.1'));
    await first.press(i18n.t('options.packs.confirm'));
    await first.waitForText('.status', i18n.t('options.packs.packAdded'));
    const before = await session.backstage.run(countStored);
    await first.page.close();

    const options = await offer(await makePack('2024.6.2.1'));
    await options.page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
        if (this.name === 'entries') throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await options.press(i18n.t('options.packs.replace'));
    await options.waitForText('.status', i18n.t('options.packs.noRoom'));
    await expectStored(before);
    expect(await isMarked('table')).toBe(true);
  });

  it('is not asked for in a private window', async () => {
    await session.allowPrivateWindows();
    const view = await session.browser.openExtensionPage('popup.html');
    const url = `${session.browser.origin}options.html`;
    const known = new Set(await session.browser.browser.pages());
    // Chromium opens a page of an extension in an ordinary window whatever is asked.
    await callApi(view, 'windows.create', { incognito: true, url }).catch(() => undefined);
    const find = async () =>
      (await session.browser.browser.pages()).find((page) => page.url() === url && !known.has(page));
    const page = await vi.waitUntil(find, { timeout: kind === 'chromium' ? 2000 : 8000 }).catch(() => undefined);
    if (kind === 'chromium' && !page) return;
    await page!.waitForSelector('.pack-import');
    const isPrivate = await page!.evaluate(() => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { extension: { inIncognitoContext: boolean } }
      >;
      return (scope.browser ?? scope.chrome).extension.inIncognitoContext;
    });
    const says = await page!.$eval('.pack-import', (box) => box.textContent);
    expect(isPrivate).toBe(kind === 'firefox');
    expect(says.includes(i18n.t('options.packs.notPrivate'))).toBe(isPrivate);
    expect(await page!.$$('.pack-import input')).toHaveLength(isPrivate ? 0 : 1);
  });
});
