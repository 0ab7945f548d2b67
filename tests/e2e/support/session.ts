import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ArticlePage } from '../../../src/tools/browser/article-page.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../../src/tools/browser/launch.ts';
import { PopupObject } from '../../../src/tools/browser/popup-object.ts';
import type { BrowserKind } from '../../../src/tools/find-browser.ts';
import { getBrowser } from '../../../src/tools/get-browser.ts';
import { Backstage } from './backstage.ts';
import { FixtureWeb } from './fixture-web.ts';
import { WatchedPage } from './watched-page.ts';

export const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];

/** A listed publisher, and a host that no list holds; both are answered by the fixture web. */
export const LISTED = 'http://www.aljazeera.com/';
export const UNLISTED = 'http://news.example/';

/** The claim of the sample article on which the pack records a conflict. */
export const PLAN = '12-point peace plan';

const OUTPUT = join(import.meta.dirname, '../../../.output');
// Well under the time a test has, so that a failure names what was waited for.
const WAIT_MS = 8000;

const VIEWPORT = { width: 1200, height: 900 };

/** What a spec works with; made before its tests, clean for each, gone after them. */
export class Session {
  browser!: ExtensionBrowser;
  backstage!: Backstage;
  web!: FixtureWeb;

  async openArticle(url = `${LISTED}sample.html`): Promise<WatchedPage> {
    const page = await this.browser.browser.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const article = new WatchedPage(page);
    await page.goto(url);
    return article;
  }

  /** Open a page that holds what an article holds now, without its scripts: what the marks on that should be. */
  async openCopy(article: WatchedPage): Promise<WatchedPage> {
    const { html } = await article.snapshot();
    this.web.put('/copy.html', `<!doctype html><html>${html.replace(/<script.*?<\/script>/gs, '')}</html>`);
    const copy = await this.openArticle(`${LISTED}copy.html`);
    await copy.waitUntilRead();
    return copy;
  }

  openPopup(article: ArticlePage): Promise<PopupObject> {
    return PopupObject.open(this.browser, article.page);
  }

  async closePages(): Promise<void> {
    for (const page of await this.browser.browser.pages()) if (!this.backstage.isPage(page)) await page.close();
  }
}

/** Start a browser with the testing build for the tests of a `describe`. */
export function useSession(kind: BrowserKind): Session {
  const session = new Session();
  beforeAll(async () => {
    session.web = await FixtureWeb.start();
    session.browser = await launchWithExtension({
      browser: getBrowser(kind),
      extension: join(OUTPUT, `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3-testing`),
      headless: true,
      viewport: VIEWPORT,
      proxyPort: session.web.port,
    });
    session.backstage = await Backstage.open(session.browser);
  });
  afterEach(async () => {
    await session.closePages();
    await session.backstage.reset();
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.web?.close();
  });
  return session;
}
