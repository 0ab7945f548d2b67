import type { Frame, Page } from 'puppeteer-core';
import { ArticlePage } from '../../driver/article-page.ts';

/** What can be seen of a page that an extension might have changed. */
export interface Snapshot {
  html: string;
  values: string[];
  selection: string;
}

/** An article page that also keeps account of what goes wrong on it. */
export class WatchedPage extends ArticlePage {
  /** Errors on the console and exceptions nobody caught, since the page was opened. */
  readonly problems: string[] = [];

  constructor(page: Page) {
    super(page);
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') this.problems.push(message.text());
    });
  }

  /** Wait until the page script has finished with the page once, whether or not it has found anything. */
  async waitUntilRead(frame: Page | Frame = this.page): Promise<void> {
    await this.page.bringToFront();
    await frame.waitForFunction(() => performance.getEntriesByName('counterpoint:marked').length > 0);
  }

  /** Every mark with its style and the letters before it, in the order of the alphabet: comparable between pages. */
  marked(frame: Page | Frame = this.page): Promise<string[]> {
    return frame.evaluate(() => {
      const highlighted = [...CSS.highlights]
        .filter(([name]) => name.startsWith('counterpoint-'))
        .flatMap(([name, highlight]) =>
          ([...highlight] as Range[]).map((range) => ({ style: name.slice('counterpoint-'.length), range })),
        );
      const wrapped = [...document.querySelectorAll<HTMLElement>('span[data-counterpoint]')].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return { style: element.dataset.counterpoint, range };
      });
      const told = [...highlighted, ...wrapped].map(({ style, range }) => {
        const before = document.createRange();
        const { startContainer: start } = range;
        const around = start instanceof Element ? start : start.parentElement;
        const block = around?.closest('p, h1, h2, h3, li, td, div');
        if (block) before.setStart(block, 0);
        before.setEnd(start, range.startOffset);
        const lead = block ? `${before}`.replaceAll(/\s+/g, ' ').slice(-12) : '';
        return `${style}: ${lead}[${range}]`;
      });
      return told.sort();
    });
  }

  /** The page as its own scripts and its reader can see it, shadow trees included. */
  snapshot(): Promise<Snapshot> {
    return this.page.evaluate(() => {
      const shadowRoots: ShadowRoot[] = [];
      const collect = (root: Document | ShadowRoot) => {
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          if (!shadowRoot || shadowRoot.host.hasAttribute('data-counterpoint-card')) continue;
          shadowRoots.push(shadowRoot);
          collect(shadowRoot);
        }
      };
      collect(document);
      const controls = [document, ...shadowRoots].flatMap((root) => [
        ...root.querySelectorAll<HTMLInputElement>('input, textarea, select'),
      ]);
      return {
        // Lit numbers its comments at random.
        html: document.documentElement.getHTML({ shadowRoots }).replaceAll(/lit\$\d+\$/g, 'lit$'),
        values: controls.map(({ name, value, checked }) => `${name}=${value}${checked ? ' checked' : ''}`),
        selection: String(document.getSelection()),
      };
    });
  }

  /** Call one of the functions that a fixture page offers to its test as `window.fixture`. */
  call(name: string, ...args: unknown[]): Promise<unknown> {
    return this.page.evaluate(
      (key, given) =>
        (globalThis as unknown as { fixture: Record<string, (...args: unknown[]) => unknown> }).fixture[key]!(...given),
      name,
      args,
    );
  }
}
