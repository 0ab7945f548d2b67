import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './launch.ts';
import { tabOf } from './tab-of.ts';

export type PanelView = 'overview' | 'matrix' | 'timeline' | 'voices' | 'compare';

/** What the matrix says, a line for each filled cell: `actor on: claim`, and the stances in words. */
export type MatrixWords = Record<string, string[]>;

interface WithSidebar {
  browser: { sidebarAction: { isOpen(of: object): Promise<boolean> } };
}

/** The side panel, in its place beside a page or as a page of its own. */
export class PanelObject {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Open the panel of the tab that a page is in, as a page of its own. Wait until it knows what to show. */
  static async open(session: ExtensionBrowser, article: Page): Promise<PanelObject> {
    const tab = await tabOf(session, article);
    const panel = new PanelObject(await session.openExtensionPage(`sidepanel.html?tab=${tab}`));
    await panel.page.bringToFront();
    await panel.page.waitForSelector('.limits-line');
    return panel;
  }

  /**
   * Wait until the browser shows the panel in its place beside a page. Firefox keeps what is in its sidebar from
   * programs: there, the same panel is opened once more as a page of its own.
   */
  static async waitBeside(session: ExtensionBrowser, article: Page): Promise<PanelObject> {
    if (session.kind === 'firefox') {
      const panel = await PanelObject.open(session, article);
      await panel.page.waitForFunction(() => (globalThis as unknown as WithSidebar).browser.sidebarAction.isOpen({}));
      return panel;
    }
    const target = await session.browser.waitForTarget((found) => found.url() === `${session.origin}/sidepanel.html`);
    await article.bringToFront();
    return new PanelObject(await target.asPage());
  }

  /** Show one of the views. */
  async show(view: PanelView): Promise<void> {
    await this.click(`#tab-${view}`);
    await this.page.waitForSelector(`#tab-${view}[aria-selected="true"]`);
  }

  /** Press the button that has these words. */
  async press(label: string): Promise<void> {
    await this.click(`button::-p-text(${label})`);
  }

  /** Press whatever is there first. */
  async click(selector: string): Promise<void> {
    // In its place beside a page, it would take that page's place at the front.
    if (new URL(this.page.url()).search) await this.page.bringToFront();
    const control = await this.page.waitForSelector(selector);
    await control!.click();
  }

  textOf(selector: string): Promise<string> {
    return this.page
      .waitForSelector(selector)
      .then((element) => element!.evaluate(({ textContent }) => textContent ?? ''));
  }

  /** Wait until the first of these holds a text. */
  async waitForText(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted) ?? false,
      {},
      selector,
      text,
    );
  }

  /** What the focus is on, as it is read out. */
  focused(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }

  /** The matrix as it is drawn: where each sign stands against the names on both edges, and which stance it draws. */
  drawnMatrix(): Promise<MatrixWords> {
    return this.page.evaluate(() => {
      const middle = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      const nearest = (names: NodeListOf<Element>, along: 'x' | 'y', at: number) =>
        [...names].reduce((best, each) =>
          Math.abs(middle(each)[along] - at) < Math.abs(middle(best)[along] - at) ? each : best,
        ).textContent;
      const [actors, claims] = [
        document.querySelectorAll('.matrix-actors > div'),
        document.querySelectorAll('.matrix-claims > div'),
      ];
      return Object.fromEntries(
        [...document.querySelectorAll('.matrix-cells [role="button"]')].map((cell) => {
          const { x, y } = middle(cell);
          const stances = [...cell.querySelectorAll('[class^="glyph-"]')].map((sign) =>
            sign.classList[0]!.slice('glyph-'.length),
          );
          return [`${nearest(actors, 'y', y)} on: ${nearest(claims, 'x', x)}`, stances];
        }),
      );
    });
  }

  /** The matrix as its table shows it. */
  tabledMatrix(): Promise<MatrixWords> {
    return this.page.evaluate(() => {
      const claims = [...document.querySelectorAll('.table thead th')].map(({ textContent }) => textContent);
      const rows = [...document.querySelectorAll('.table tbody tr')];
      const cells = rows.flatMap((row) =>
        [...row.children].map((cell, column) => ({
          name: `${row.children[0]!.textContent} on: ${claims[column]}`,
          stances: [...cell.querySelectorAll('.stance-word > span')].map(({ textContent }) => textContent),
        })),
      );
      return Object.fromEntries(
        cells.filter(({ stances }) => stances.length > 0).map((cell) => [cell.name, cell.stances]),
      );
    });
  }
}
