import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { SamplePublisher } from '../../scripts/demo/publish-sample.ts';
import type { AuthoredPack, Pack } from '../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import { fingerprint } from '../../src/publication/fingerprint.ts';
import { generateSigningKey } from '../../src/publication/signing.ts';
import { findNginx } from '../driver/get-nginx.ts';
import { PackHost } from '../driver/pack-host.ts';
import { type ServedPack, servePack } from '../support/published-pack.ts';
import { readPrivacyTable } from '../support/read-privacy-table.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { serveWithNginx } from '../support/serve-with-nginx.ts';
import { actor, authored, compiled, entry, position, source } from '../unit/knowledge/example-pack.ts';
import { callApi } from './support/call-api.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, useSession } from './support/session.ts';

const TITLE = 'Harbour notes';
const GIST = 'The council calls the table a beginning.';
const NEW_GIST = 'The council calls the table an end.';
const [FIRST, SECOND, THIRD] = ['2024.6.1.1', '2024.6.2.1', '2024.6.3.1'];
const STATUS = '#packs .subscription';

function makePack(version: string, changes: Partial<AuthoredPack> = {}): Promise<Pack> {
  return compiled({
    meta: {
      ...authored().meta,
      ...{ id: 'harbour', title: TITLE, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    },
    actors: [actor('council', { label: 'The harbour council' })],
    entries: [entry('the-table', { label: 'A table to sit at' })],
    positions: [position('council-on-table', '2024-04-02', { entry: 'the-table', gist: GIST })],
    spotting: [spottingSchema.parse({ target: 'the-table', aliases: [{ text: 'table', case: 'any' }] })],
    ...changes,
  });
}

const saying = (gist: string) => ({
  positions: [position('council-on-table', '2024-04-02', { entry: 'the-table', gist })],
});

describe.each(BROWSERS)('subscriptions in %s', (kind) => {
  const session = useSession(kind);
  let host: PackHost;
  let served: ServedPack;

  beforeEach(async () => {
    host = await PackHost.start();
    served = await servePack({ pack: await makePack(FIRST) });
    host.serve(served.files);
  });
  afterEach(async () => {
    // Ends the subscription as well.
    const change = { kind: 'remove', id: 'harbour' };
    await session.backstage.sendFromView({ to: 'background', type: 'changePack', request: { change } });
    await host.close();
  });

  async function publish(pack: Pack, more: Partial<Parameters<typeof servePack>[0]> = {}): Promise<void> {
    served = await servePack({ pack, before: served, ...more });
    host.serve(served.files);
  }

  /** Subscribe as a reader does, by the address. */
  async function subscribe(address = host.urlOf('index.json')): Promise<OptionsObject> {
    const options = await OptionsObject.open(session.browser);
    await options.lookAt(address);
    await options.waitForText('.offer', TITLE);
    await options.press(i18n.t('options.packs.subscribe.confirm'));
    await options.waitForText('.status', i18n.t('options.packs.subscribe.done'));
    await options.waitForText(STATUS, host.urlOf(''));
    return options;
  }

  const check = (options: OptionsObject) => options.press(`${i18n.t('options.packs.subscription.check')}: ${TITLE}`);
  const stored = async () => {
    const { subscriptions } = await session.backstage.stored();
    return subscriptions as { list: { nextAt: number | null }[]; requests: number };
  };

  it('show everything before anything is stored, and ask plainly', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.lookAt(host.urlOf('index.json'));
    await options.waitForText('.offer', GIST);
    const offer = await options.textOf('.offer');
    for (const text of ['The Ferry Gazette', await fingerprint(served.key.publicKey), 'CC-BY-4.0']) {
      expect(offer).toContain(text);
    }
    expect(await options.page.$$('#packs > .pack')).toHaveLength(1);
    expect(Object.keys(await session.backstage.stored())).toEqual(['subscriptions']);
    expect(await stored()).toEqual({ list: [], requests: 3 });
    await options.press(i18n.t('options.packs.subscribe.confirm'));
    await options.waitForText(STATUS, i18n.t('options.packs.result.current'));

    await publish(await makePack(SECOND, saying(NEW_GIST)));
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
    // By the page of the options and by the worker alike.
    expect(host.requests.map(({ path }) => path)).toEqual([
      ...['/index.json', '/index.json.sig', expect.stringMatching(/^\/packs\//)],
      ...['/index.json', '/index.json.sig', expect.stringMatching(/^\/packs\//)],
    ]);
    for (const { headers } of host.requests) {
      expect(headers.origin).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect((await stored()).requests).toBe(6);
    const popup = await session.openPopup(await session.openArticle());
    await popup.waitForText(i18n.t('limits.requests', [6]));
  });

  it('update pages that are open, and the reader can go back, and stays there', async () => {
    const options = await subscribe();
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    await article.clickMark('table');
    await article.card.waitForText(GIST);
    await article.page.keyboard.press('Escape');

    await publish(await makePack(SECOND, saying(NEW_GIST)));
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
    await article.waitForMarks('claim');
    await article.clickMark('table');
    await article.card.waitForText(NEW_GIST);
    await article.page.keyboard.press('Escape');

    await options.press(`${i18n.t('options.packs.restore', [FIRST])}: ${TITLE}`);
    await options.waitForText('.status', i18n.t('options.saved'));
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.result.current'));
    await article.waitForMarks('claim');
    await article.clickMark('table');
    await article.card.waitForText(GIST);
  });

  it('have the card tell what an update has done, where the reader wants it, and no more once they have gone back', async () => {
    const [stays, comes] = [
      position('council-on-ferry', '2024-04-01', { entry: 'the-table', gist: 'The ferry runs.' }),
      position('council-on-chairs', '2024-04-03', { entry: 'the-table', gist: 'There are chairs.' }),
    ];
    served = await servePack({ pack: await makePack(FIRST, { positions: [...saying(GIST).positions, stays] }) });
    host.serve(served.files);
    const options = await subscribe();
    await publish(await makePack(SECOND, { positions: [...saying(NEW_GIST).positions, stays, comes] }));
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
    const article = await session.openArticle();
    const told = async (gist: string) => {
      await article.waitForMarks('claim');
      await article.clickMark('table');
      await article.card.waitForText(gist);
      const panel = await article.card.dialog();
      const news = await panel.$$eval('.news', (all) =>
        all.map((one) => `${one.textContent}: ${one.closest('.position')?.querySelectorAll('p')[1]?.textContent}`),
      );
      await article.page.keyboard.press('Escape');
      return news;
    };
    expect(await told(NEW_GIST)).toEqual([]);
    await options.choose(i18n.t('options.card.news'));
    const [added, changed] = [i18n.t('news.added'), i18n.t('news.changed')];
    expect(await told(NEW_GIST)).toEqual([`${changed}: ${NEW_GIST}`, `${added}: There are chairs.`]);
    await options.press(`${i18n.t('options.packs.restore', [FIRST])}: ${TITLE}`);
    await options.waitForText('.status', i18n.t('options.saved'));
    expect(await told(GIST)).toEqual([]);
  });

  it('stop before something goes, tell it once in the popup, and show it', async () => {
    const options = await subscribe();
    await publish(await makePack(SECOND, { positions: [] }));
    await options.page.close();
    await session.backstage.sendFromView({ to: 'background', type: 'checkPack', request: { pack: 'harbour' } });

    const popup = await session.openPopup(await session.openArticle());
    await popup.waitForText('1 pack needs your attention');
    await popup.page.close();
    const again = await OptionsObject.open(session.browser);
    await again.waitForText(STATUS, i18n.t('options.packs.ask.removes'));
    host.takePaths();
    await again.press(`${i18n.t('options.packs.subscription.show')}: ${TITLE}`);
    await again.waitForText('.offer', '1 position removed');
    expect(await again.textOf('.offer')).toContain(GIST);
    const later = await session.openPopup(await session.openArticle());
    await later.waitForText(i18n.t('popup.promiseSubscribed'));
    expect(await later.page.$('.packs-wait')).toBeNull();
    await later.page.close();

    await again.press(i18n.t('options.packs.replace'));
    await again.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
  });

  it('take another key only from the last one, and with the reader’s word', async () => {
    const options = await subscribe();
    const key = await generateSigningKey();
    await publish(await makePack(SECOND), { key });
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.ask.newKey'));
    await options.press(`${i18n.t('options.packs.subscription.show')}: ${TITLE}`);
    await options.waitForText('.offer', await fingerprint(key.publicKey));
    await options.press(i18n.t('options.packs.replace'));
    await options.waitForText(STATUS, await fingerprint(key.publicKey));

    // Somebody who has the host, and not the key.
    served = await servePack({ pack: await makePack(THIRD) });
    host.serve(served.files);
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.fault.otherKey'));
    await options.waitForText(STATUS, i18n.t('options.packs.result.kept'));
    expect(await options.textOf('#packs > .pack:last-of-type')).toContain(SECOND);
  });

  it('follow no redirect', async () => {
    const options = await subscribe();
    host.files.set('/elsewhere.json', served.files.get('index.json')!);
    host.answers.set('/index.json', (_, response) => response.writeHead(302, { location: '/elsewhere.json' }).end());
    host.takePaths();
    await check(options);
    await options.waitForText(STATUS, i18n.t('options.packs.fault.unreachable'));
    expect(host.takePaths()).toEqual(['/index.json']);
  });

  it('are refused in words where there is nothing to subscribe to, and nothing is kept', async () => {
    const options = await OptionsObject.open(session.browser);
    const alert = '.pack-import [role="alert"]';
    await options.lookAt('http://packs.example/index.json');
    await options.waitForText(alert, i18n.t('options.packs.subscribe.notSecure', ['http://packs.example/index.json']));
    await options.lookAt('harbour');
    await options.waitForText(alert, i18n.t('options.packs.subscribe.notAnAddress', ['harbour']));
    await options.lookAt(host.urlOf('nothing.json'));
    await options.waitForText(alert, i18n.t('options.packs.fault.notFound'));
    host.answers.set('/index.json', (_, response) => response.end('<!doctype html><title>Sign in</title>'));
    await options.lookAt(host.urlOf('index.json'));
    await options.waitForText(alert, i18n.t('options.packs.fault.notAnIndex'));
    expect((await stored()).list).toEqual([]);
    expect(await options.page.$$('#packs > .pack')).toHaveLength(1);
  });

  it('of one pack from two hosts are two things: the second is refused, saying which is the first', async () => {
    const options = await subscribe();
    const other = await PackHost.start();
    other.serve((await servePack({ pack: await makePack(THIRD) })).files);
    await options.lookAt(other.urlOf('index.json'));
    const { host: first } = new URL(host.urlOf(''));
    await options.waitForText('.pack-import [role="alert"]', i18n.t('options.packs.subscribe.elsewhere', [first]));
    await other.close();
  });

  it('are checked by themselves when it is time, in a background that was asleep, and not in the first minute', async () => {
    const { page } = await subscribe();
    await publish(await makePack(SECOND, saying(NEW_GIST)));
    host.takePaths();
    const { list, requests } = await stored();
    expect(list[0]?.nextAt).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
    await session.backstage.store({ subscriptions: { requests, list: [{ ...list[0], nextAt: 1 }] } });
    const ring = () => callApi(page, 'alarms.create', 'packs', { when: Date.now() });
    const alarm = async () =>
      (await callApi<{ scheduledTime: number } | undefined>(page, 'alarms.get', 'packs'))?.scheduledTime;
    // The browser has just been started: the alarm is put off, and nobody is asked.
    await callApi(page, 'storage.session.set', { started: Date.now() });
    await ring();
    await vi.waitUntil(async () => ((await alarm()) ?? 0) > Date.now() + 30_000, { timeout: 8000 });
    expect(host.takePaths()).toEqual([]);

    await callApi(page, 'storage.session.set', { started: 1 });
    if (kind === 'chromium') await session.endBackground();
    await ring();
    await vi.waitUntil(async () => JSON.stringify(await stored()).includes('updated'), { timeout: 15_000 });
    expect(host.takePaths()).toHaveLength(3);
    const after = await stored();
    expect(after.list[0]?.nextAt).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
  });

  it('that the extension is ended in the middle of leave what was there, and are taken with the next check', async () => {
    const options = await subscribe();
    await publish(await makePack(SECOND, saying(NEW_GIST)));
    const file = `/${served.index.latest.url}`;
    const asked = Promise.withResolvers<void>();
    host.answers.set(file, () => asked.resolve());
    await check(options);
    await asked.promise;
    await session.setEnabled(false);
    await session.setEnabled(true);
    host.answers.delete(file);
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    await article.clickMark('table');
    await article.card.waitForText(GIST);
    await article.page.keyboard.press('Escape');

    const again = await OptionsObject.open(session.browser);
    await again.waitForText(STATUS, host.urlOf(''));
    expect(await again.textOf('#packs')).not.toContain(SECOND);
    await check(again);
    await again.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
    await article.page.reload();
    await article.waitForMarks('claim');
    await article.clickMark('table');
    await article.card.waitForText(NEW_GIST);
  });

  it.runIf(kind === 'chromium')(
    'that the background is ended in the middle of are given up, and made again by hand',
    async () => {
      const options = await subscribe();
      await publish(await makePack(SECOND, saying(NEW_GIST)));
      const file = `/${served.index.latest.url}`;
      const [asked, givenUp] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      host.answers.set(file, (_, response) => {
        response.on('close', () => givenUp.resolve());
        asked.resolve();
      });
      await check(options);
      await asked.promise;
      await session.endBackground();
      host.answers.delete(file);
      // What an earlier life of it was asked for is of no use to anybody.
      const again = await OptionsObject.open(session.browser);
      await check(again);
      await givenUp.promise;
      await again.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
      const contexts = await callApi<unknown[]>(again.page, 'runtime.getContexts', {
        contextTypes: ['OFFSCREEN_DOCUMENT'],
      });
      expect(contexts).toEqual([]);
    },
  );

  it('leave what PRIVACY.md says while they last, and nothing of the kind afterwards', async () => {
    const options = await subscribe();
    const table = new Set(readPrivacyTable().map(({ name }) => name));
    const names = async () => (await session.backstage.kept()).map(({ name }) => name);
    const kept = await names();
    expect(kept.filter((name) => !table.has(name))).toEqual([]);
    expect(kept).toEqual(
      expect.arrayContaining(['storage.local subscriptions', 'storage.session started', 'alarms packs']),
    );
    await options.press(`${i18n.t('options.packs.subscription.unsubscribe')}: ${TITLE}`);
    await options.page.waitForSelector(STATUS, { hidden: true });
    expect(await names()).not.toContain('alarms packs');
    expect((await stored()).list).toEqual([]);
    // The pack is the reader's.
    expect(await options.page.$$('#packs > .pack')).toHaveLength(2);
  });
});

const nginx = findNginx();
const [, block = ''] = /^```nginx\n(.*?)^```$/ms.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];
const HOSTS: [string, (folder: string) => Promise<FolderServer>][] = [
  ['a plain server', (folder) => serveFolder(folder, { as: 'plain' })],
  ['a server that packs on the way', (folder) => serveFolder(folder, { as: 'packing' })],
  ['nginx as docs/hosting.md sets it up', (folder) => serveWithNginx(nginx!, folder, block)],
];

describe.each(BROWSERS)('what pack publish has written, in %s', (kind) => {
  const session = useSession(kind);

  it.each(HOSTS.filter(([name]) => nginx || !name.startsWith('nginx')))(
    'comes and is updated from %s',
    async (_, serve) => {
      const publisher = new SamplePublisher();
      const [first, second] = await Promise.all([makePublishable(FIRST, GIST), makePublishable(SECOND, NEW_GIST)]);
      publisher.publish(first);
      const server = await serve(publisher.site);
      const options = await OptionsObject.open(session.browser);
      // The address of the page is as good as that of the index.
      await options.lookAt(`${server.origin}/`);
      await options.waitForText('.offer', GIST);
      await options.press(i18n.t('options.packs.subscribe.confirm'));
      await options.waitForText(STATUS, i18n.t('options.packs.result.current'));
      publisher.publish(second);
      await options.press(`${i18n.t('options.packs.subscription.check')}: ${TITLE}`);
      await options.waitForText(STATUS, i18n.t('options.packs.result.updated', [SECOND]));
      await options.press(`${i18n.t('options.packs.remove')}: ${TITLE}`);
      await options.page.waitForSelector(STATUS, { hidden: true });
      await server.stop();
      publisher.close();
    },
  );
});

/** A version that the editors' rules let pass as well. */
function makePublishable(version: string, gist: string): Promise<Pack> {
  const spotting = [spottingSchema.parse({ target: 'the-table', aliases: ['talks at the table'] })];
  return makePack(version, { ...saying(gist), spotting, sources: [source('gazette')] });
}

describe('the menu of a link, in chromium', () => {
  const session = useSession('chromium');

  it('leads to the pack that the link names', async () => {
    const host = await PackHost.start();
    host.serve((await servePack({ pack: await makePack(FIRST) })).files);
    const info = { menuItemId: 'subscribe', linkUrl: host.urlOf('index.json') };
    await callApi(await session.background(), 'contextMenus.onClicked.dispatch', info, { id: 1 });
    const { browser } = session.browser;
    const target = await browser.waitForTarget((one) => one.url().includes('options.html'));
    const page = (await target.page())!;
    await page.waitForFunction((text) => document.querySelector('.offer')?.textContent.includes(text), {}, GIST);
    expect(page.url()).toMatch(/#packs$/);
    await host.close();
  });
});

// In Firefox a program gives the permission; what the testing build is given by its manifest would not show.
describe('the permission, in firefox', () => {
  const session = useSession('firefox', { build: 'installed' });
  const LOCAL = 'http://127.0.0.1/*';

  it('comes with the look at a pack, and goes with what comes of it', async () => {
    const host = await PackHost.start();
    host.serve((await servePack({ pack: await makePack(FIRST) })).files);
    const options = await OptionsObject.open(session.browser);
    const isAllowed = () => callApi<boolean>(options.page, 'permissions.contains', { origins: [LOCAL] });
    const look = async () => {
      await options.lookAt(host.urlOf('index.json'));
      await options.waitForText('.offer', GIST);
      expect(await isAllowed()).toBe(true);
    };
    await look();
    // The host of a pack is no site to be marked.
    expect(await options.page.$eval('#sites', (section) => section.textContent)).not.toContain('127.0.0.1');
    await options.press(i18n.t('options.packs.cancel'));
    await vi.waitUntil(async () => !(await isAllowed()), { timeout: 8000 });

    await look();
    await options.press(i18n.t('options.packs.subscribe.confirm'));
    await options.waitForText(STATUS, i18n.t('options.packs.result.current'));
    expect(await isAllowed()).toBe(true);

    // Taken back in the browser's own settings.
    await callApi(options.page, 'permissions.remove', { origins: [LOCAL] });
    host.takePaths();
    await options.press(`${i18n.t('options.packs.subscription.check')}: ${TITLE}`);
    await options.waitForText(STATUS, i18n.t('options.packs.fault.notAllowed'));
    expect(host.takePaths()).toEqual([]);

    await look();
    await options.press(i18n.t('options.packs.replace'));
    await options.waitForText(STATUS, i18n.t('options.packs.result.updated', [FIRST]));
    await options.press(`${i18n.t('options.packs.subscription.unsubscribe')}: ${TITLE}`);
    await vi.waitUntil(async () => !(await isAllowed()), { timeout: 8000 });
    await host.close();
  });

  it('does not help against a certificate that does not hold', async () => {
    const host = await PackHost.start(makeCertificate());
    const options = await OptionsObject.open(session.browser);
    await options.lookAt(host.urlOf('index.json'));
    await options.waitForText('.pack-import [role="alert"]', i18n.t('options.packs.fault.unreachable'));
    expect(host.requests).toEqual([]);
    await host.close();
  });
});

/** Of a name that is not that of the host, by nobody whom a browser trusts. */
function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=packs.example', '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const pems = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pems;
}
