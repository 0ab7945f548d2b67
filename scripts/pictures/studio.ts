import type { Page, Viewport } from 'puppeteer-core';
import { ArticlePage } from '../../tests/driver/article-page.ts';
import type { ExtensionBrowser, Theme } from '../../tests/driver/launch.ts';
import { PanelObject, type PanelView } from '../../tests/driver/panel-object.ts';

/** The claim whose card and positions are shown. */
export const PICTURED = '12-point peace plan';
export const PICTURED_LABEL = 'China’s 12-point peace plan';

// Windows that people have.
export const DESKTOP = { width: 1280, height: 680 } satisfies Viewport;
export const LAPTOP = { width: 1366, height: 768 } satisfies Viewport;
export const TABLET = { width: 768, height: 720 } satisfies Viewport;
export const PHONE = { width: 360, height: 740, hasTouch: true, isMobile: true } satisfies Viewport;

/** What is to be saved: a page as it is seen, or a part of it. CSS pixels. */
export interface Shot {
  page: Page;
  clip?: { x: number; y: number; width: number; height: number };
}

/** A picture, and how to come by it. Saved as its name with the theme. */
export interface Picture {
  name: string;
  take(studio: Studio): Promise<Shot>;
}

/** A browser with the extension in one theme, and the sample web that its pictures are of. */
export class Studio {
  readonly session: ExtensionBrowser;
  readonly theme: Theme;
  private readonly web: string;

  constructor(session: ExtensionBrowser, theme: Theme, web: string) {
    this.session = session;
    this.theme = theme;
    this.web = web;
  }

  /** Open a page of the sample web in a window of a size, and wait until it is marked. */
  async openArticle(viewport: Viewport, path = ''): Promise<ArticlePage> {
    const article = new ArticlePage(await this.openWeb(viewport, path));
    await article.waitForMarks();
    return article;
  }

  /** Open a page of the sample web in which nothing needs to be marked. */
  async openWeb(viewport: Viewport, path: string): Promise<Page> {
    const page = await this.session.browser.newPage();
    await page.setViewport(viewport);
    await page.goto(this.web + path);
    return page;
  }

  /** Open the panel of the sample article at one of its views. */
  async openPanel(viewport: Viewport, view: PanelView): Promise<PanelObject> {
    const article = await this.openArticle(DESKTOP);
    const panel = await PanelObject.open(this.session, article.page);
    await panel.page.setViewport(viewport);
    await panel.page.waitForSelector('.found');
    if (view !== 'overview') await panel.show(view);
    return panel;
  }

  /** Open one of the extension's own pages, with a touch screen where the window has one. */
  async openPage(viewport: Viewport, file: string, shows: string): Promise<Page> {
    const page = await this.session.openExtensionPage(file);
    await page.setViewport(viewport);
    await page.waitForSelector(shows);
    return page;
  }
}
