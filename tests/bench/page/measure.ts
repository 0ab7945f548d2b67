import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../src/tools/browser/launch.ts';

/** What one load of one page cost, ms. */
export interface Load {
  /** Main-thread time of reading, making ranges and registering them. */
  work: number;
  longestSlice: number;
  /** From the start of the page script to the first painted mark. */
  toFirstMark: number;
}

const PUBLISHER = 'http://www.aljazeera.com';

/** Load an article with the product on it and read what its testing build has left on the page's timeline. */
export async function measureProduct({ browser }: ExtensionBrowser, number: number): Promise<Load> {
  return onFreshPage(browser, async (page) => {
    await page.goto(`${PUBLISHER}/${number}`);
    await page.waitForFunction(() => performance.getEntriesByName('counterpoint:marked').length > 0);
    return page.evaluate(() => {
      const slices = performance.getEntriesByName('counterpoint:slice').map(({ duration }) => duration);
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return {
        work: slices.reduce((sum, slice) => sum + slice, 0),
        longestSlice: Math.max(...slices),
        toFirstMark: at('counterpoint:first-mark') - at('counterpoint:start'),
      };
    });
  });
}

/** Load an article with one peer on it; its time, ms. */
export async function measurePeer({ browser }: ExtensionBrowser, number: number, peer: string): Promise<number> {
  return onFreshPage(browser, async (page) => {
    await page.goto(`${PUBLISHER}/${number}#${peer}`);
    await page.waitForFunction(() => document.documentElement.dataset.peer === 'done', { timeout: 300_000 });
    return page.evaluate(() => performance.getEntriesByName('peer')[0]?.duration ?? Number.NaN);
  });
}

async function onFreshPage<T>(browser: ExtensionBrowser['browser'], use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}
