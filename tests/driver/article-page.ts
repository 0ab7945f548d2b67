import type { Page } from 'puppeteer-core';
import { CardObject } from './card-object.ts';

/** Texts of the marks in the order they were painted, by highlight name without the common prefix. */
export type Marks = Record<string, string[]>;

const PREFIX = 'counterpoint-';

/**
 * A page in the browser as a reader sees it: what is marked, and what happens when something is clicked. To wait for
 * something brings the page to the front, since browsers let a hidden page rest.
 */
export class ArticlePage {
  readonly page: Page;
  readonly card: CardObject;

  constructor(page: Page) {
    this.page = page;
    this.card = new CardObject(page);
  }

  /** The registry of highlights is shared between the extension and the page, so the page's own script can read it. */
  marks(): Promise<Marks> {
    return this.page.evaluate((prefix) => {
      const marks: Record<string, string[]> = {};
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith(prefix)) continue;
        marks[name.slice(prefix.length)] = [...highlight].map((range) => range.toString());
      }
      return marks;
    }, PREFIX);
  }

  /** Wait until something is marked; of one highlight when named. */
  async waitForMarks(name = ''): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      (prefix) => [...CSS.highlights.keys()].some((key) => key.startsWith(prefix)),
      {},
      PREFIX + name,
    );
  }

  /** Wait until nothing is marked; of one highlight and its variants when named. */
  async waitForNoMarks(name = ''): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      (prefix) => ![...CSS.highlights.keys()].some((key) => key.startsWith(prefix)),
      {},
      PREFIX + name,
    );
  }

  /** Wait until so many marks of one highlight are there. */
  async waitForCount(name: string, isEnough: 'exactly' | 'more than', count: number): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      (key, compare, wanted) => {
        const size = CSS.highlights.get(key)?.size ?? 0;
        return compare === 'exactly' ? size === wanted : size > wanted;
      },
      {},
      PREFIX + name,
      isEnough,
      count,
    );
  }

  /** Scroll the first mark with this text into view and click in the middle of its first line. */
  async clickMark(text: string): Promise<void> {
    const { x, y } = await this.findMark(text);
    await this.page.mouse.click(x, y);
  }

  /** Scroll the first mark with this text into view and tap it. */
  async tapMark(text: string): Promise<void> {
    const { x, y } = await this.findMark(text);
    await this.page.touchscreen.tap(x, y);
  }

  /** Scroll the first mark with this text into view and let the mouse rest on it. */
  async hoverMark(text: string): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.findMark(text);
    await this.page.mouse.move(x - 2, y);
    await this.page.mouse.move(x, y);
  }

  /** Scroll the first mark with this text into view; the middle of its first line, CSS pixels of the viewport. */
  private async findMark(text: string): Promise<{ x: number; y: number }> {
    const point = await this.page.evaluate(
      (prefix, wanted) => {
        for (const [name, highlight] of CSS.highlights) {
          if (!name.startsWith(prefix)) continue;
          for (const range of highlight) {
            if (range.toString() !== wanted) continue;
            (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const line = (range as Range).getClientRects()[0];
            return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
          }
        }
        return null;
      },
      PREFIX,
      text,
    );
    if (!point) throw new Error(`Nothing marked reads "${text}"`);
    return point;
  }

  /** The document as HTML, to see that it is left as it was. */
  html(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }
}
