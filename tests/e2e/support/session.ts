import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Settings } from '../../../src/settings/schema.ts';
import type { ArticlePage } from '../../driver/article-page.ts';
import type { BrowserKind } from '../../driver/find-browser.ts';
import { getBrowser } from '../../driver/get-browser.ts';
import { type ExtensionBrowser, type LaunchSettings, launchWithExtension } from '../../driver/launch.ts';
import { PanelObject } from '../../driver/panel-object.ts';
import { PopupObject } from '../../driver/popup-object.ts';
import { Backstage } from './backstage.ts';
import { callApi } from './call-api.ts';
import { type BuildChange, changeBuild } from './change-build.ts';
import { allowPrivateWindows, type MenuPress, pressMenuInFirefox, setEnabled } from './extensions-page.ts';
import { FixtureWeb } from './fixture-web.ts';
import { translateBuild } from './translate-build.ts';
import { WatchedPage } from './watched-page.ts';

export const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];

/** A listed publisher, and a host that no list holds; both are answered by the fixture web. */
export const LISTED = 'http://www.aljazeera.com/';
export const UNLISTED = 'http://news.example/';

/** The claim of the sample article on which the pack records a conflict. */
export const PLAN = '12-point peace plan';
export const PLAN_LABEL = 'China’s 12-point peace plan';

const OUTPUT = join(import.meta.dirname, '../../../.output');
// Well under the time a test has, so that a failure names what was waited for.
const WAIT_MS = 8000;

const VIEWPORT = { width: 1200, height: 900 };

/** What a spec works with; made before its tests, clean for each, gone after them. */
export class Session {
  browser!: ExtensionBrowser;
  backstage!: Backstage;
  web!: FixtureWeb;
  isInstalled = true;
  /** The page that is the backstage; the popup, which asks the page in front about itself, when left out. */
  stage: string | undefined;

  async openArticle(url = `${LISTED}sample.html`): Promise<WatchedPage> {
    const article = await this.openTab();
    await article.page.goto(url);
    return article;
  }

  /** Open an article without waiting for it: something that it needs is held back. */
  async openUnfinished(url: string): Promise<WatchedPage> {
    const article = await this.openTab();
    void article.page.goto(url).catch(() => undefined);
    return article;
  }

  private async openTab(): Promise<WatchedPage> {
    const page = await this.browser.browser.newPage();
    page.setDefaultTimeout(WAIT_MS);
    return new WatchedPage(page);
  }

  /** Open a page that holds what an article holds now, without its scripts: what the marks on that should be. */
  async openCopy(article: WatchedPage): Promise<WatchedPage> {
    const { html } = await article.snapshot();
    const plain = html
      .replace(/<script.*?<\/script>/gs, '')
      .replace(/<span class="counterpoint-mark"[^>]*>(.*?)<\/span>/gs, '$1');
    this.web.put('/copy.html', `<!doctype html><html>${plain}</html>`);
    const copy = await this.openArticle(`${LISTED}copy.html`);
    await copy.waitUntilRead();
    return copy;
  }

  openPopup(article: ArticlePage): Promise<PopupObject> {
    return PopupObject.open(this.browser, article.page);
  }

  /** Open the panel as a page of its own, at the width of a side panel. */
  async openPanel(article: ArticlePage): Promise<PanelObject> {
    const panel = await PanelObject.open(this.browser, article.page);
    await panel.page.setViewport({ width: 400, height: 800 });
    return panel;
  }

  /** End the background as the browser does when it has nothing to do; the next message has to wake it. */
  async endBackground(): Promise<void> {
    if (this.browser.kind === 'firefox') return this.backstage.waitForNoBackground();
    const { browser, extensionId } = this.browser;
    const worker = browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(extensionId));
    await (await worker?.worker())?.close();
  }

  /** Tell the background in Chromium that a reader has pressed the keys of a command; no program presses them. */
  async press(article: ArticlePage, command: string): Promise<void> {
    await this.pressIn(await this.backstage.tabOf(article.page), command);
  }

  /** The same for a tab that cannot be brought to the front. */
  async pressIn(tabId: number, command: string): Promise<void> {
    await callApi(await this.background(), 'commands.onCommand.dispatch', command, { id: tabId });
  }

  /** Tell the extension that an entry of its own was pressed in the menu of a page, which no program can open. */
  async pressMenu(article: ArticlePage, press: MenuPress): Promise<void> {
    const tab = await callApi<object>(this.backstage.page, 'tabs.get', await this.backstage.tabOf(article.page));
    if (this.browser.kind === 'firefox') await pressMenuInFirefox(this.browser, article.page.url(), press);
    else await callApi(await this.background(), 'contextMenus.onClicked.dispatch', press, tab);
  }

  /** Whether there is an entry of ours in the menus: a change of one that is not there is refused. */
  hasMenuEntry(id: string): Promise<boolean> {
    return callApi(this.backstage.page, 'contextMenus.update', id, { enabled: true }).then(
      () => true,
      () => false,
    );
  }

  /** Go to the next mark of a page or the one before, as the keys for that do in either browser. */
  async step(article: ArticlePage, by: 1 | -1, entering = false): Promise<void> {
    const tabId = await this.backstage.tabOf(article.page);
    const message = { to: 'page', type: 'step', request: { by, entering } };
    await this.backstage.sendToTab(tabId, message);
  }

  /** The running background; only Chromium lets a program into it. */
  async background(): Promise<WebWorker> {
    const { browser, origin } = this.browser;
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
    );
    return (await target.worker())!;
  }

  /** What a page keeps in memory, garbage aside; null in Firefox, which does not tell. */
  async countKept(page: Page): Promise<{ nodes: number; listeners: number } | null> {
    if (this.browser.kind === 'firefox') return null;
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return { nodes: Nodes, listeners: JSEventListeners };
  }

  /** Choose how marks are shown, as readers do in the options. */
  choosePainter(painter: Settings['painter']): Promise<unknown> {
    return this.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { painter } },
    });
  }

  /** Remove the extension from the browser; what tests do behind the scenes goes with it. */
  async uninstall(): Promise<void> {
    this.isInstalled = false;
    await this.browser.browser.uninstallExtension(this.browser.extensionId);
  }

  /** Install the extension once more, after it was removed or over the copy that is there, as an update does. */
  async installAgain(): Promise<void> {
    this.isInstalled = false;
    await this.browser.browser.installExtension(extensionFolder(this.browser.kind, 'testing'));
  }

  /** Switch the extension off or on, as readers do on the browser's own page of extensions. */
  async setEnabled(on: boolean): Promise<void> {
    this.isInstalled = false;
    await setEnabled(this.browser, on);
    if (on) await this.openBackstage();
  }

  /** Let the extension run in private windows, as readers do on the browser's own page of extensions; it starts anew. */
  async allowPrivateWindows(): Promise<void> {
    this.isInstalled = false;
    await allowPrivateWindows(this.browser);
    await this.openBackstage();
  }

  /** What tests do behind the scenes goes when the extension does, and is to be had again when that is back. */
  async openBackstage(): Promise<void> {
    this.backstage = await Backstage.open(this.browser, this.stage);
    this.isInstalled = true;
  }

  async closePages(): Promise<void> {
    for (const page of await this.browser.browser.pages()) if (!this.backstage.isPage(page)) await page.close();
  }
}

interface SessionSettings extends Pick<LaunchSettings, 'backgroundRest'> {
  /** What the extension speaks, as the name of its texts; English when left out. */
  language?: string;
  /** What is otherwise in the build than in the one for tests. */
  change?: BuildChange;
  /** The page of the extension that is the backstage. */
  stage?: string;
  /** What readers install, whose card is closed to programs as well; the testing build when left out. */
  build?: 'installed' | 'testing';
}

/** Start a browser with the testing build for the tests of a `describe`. */
export function useSession(
  kind: BrowserKind,
  { language, change, stage, build: chosen = 'testing', ...settings }: SessionSettings = {},
): Session {
  const session = new Session();
  session.stage = stage;
  const changes = change ?? (language === undefined ? undefined : translateBuild(language));
  beforeAll(async () => {
    session.web = await FixtureWeb.start();
    const build = extensionFolder(kind, chosen);
    session.browser = await launchWithExtension({
      browser: getBrowser(kind),
      extension: changes ? changeBuild(build, changes) : build,
      headless: true,
      viewport: VIEWPORT,
      proxyPort: session.web.port,
      ...settings,
    });
    session.backstage = await Backstage.open(session.browser, stage);
  });
  afterEach(async () => {
    await session.closePages();
    if (session.isInstalled) await session.backstage.reset();
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.web?.close();
  });
  return session;
}

/** Folder of a build: what readers install, or the one for tests, which also runs on this machine's own pages. */
export function extensionFolder(kind: BrowserKind, build: 'installed' | 'testing'): string {
  const name = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(OUTPUT, build === 'testing' ? `${name}-testing` : name);
}
