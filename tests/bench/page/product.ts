import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';
import { LISTED, onFreshPage } from './fresh-page.ts';

/** What one load of one page cost, ms. */
export interface Load {
  /** Main-thread time of reading, asking for visibility, making ranges and registering them. */
  work: number;
  longestSlice: number;
  /** From the start of the page script to the first painted mark. */
  toFirstMark: number;
  /** From there until the page is answered whole. */
  toKnown: number;
}

/** Load an article with the product on it and read what its testing build has left on the page's timeline. */
export function measureLoad(browser: ExtensionBrowser, article: number): Promise<Load> {
  return onFreshPage(browser, async (page) => {
    await openMarked(page, article);
    return page.evaluate(() => {
      const slices = performance.getEntriesByName('counterpoint:slice').map(({ duration }) => duration);
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return {
        work: slices.reduce((sum, slice) => sum + slice, 0),
        longestSlice: Math.max(...slices),
        toFirstMark: at('counterpoint:first-mark') - at('counterpoint:start'),
        toKnown: at('counterpoint:known') - at('counterpoint:start'),
      };
    });
  });
}

/** The same after the background was ended, as the browser ends it after half a minute of rest; Chromium only. */
export async function measureLoadAsleep(browser: ExtensionBrowser, article: number): Promise<Load> {
  const target = await browser.browser.waitForTarget((other) => other.type() === 'service_worker');
  await (await target.worker())?.close();
  return measureLoad(browser, article);
}

/** Open an article of the listed publisher and wait until all its marks are painted. */
export async function openMarked(page: Page, article: number): Promise<void> {
  await page.goto(`${LISTED}/${article}`);
  // Of a long page the first screens are marked before.
  await page.waitForFunction(() => {
    const at = (name: string) => performance.getEntriesByName(`counterpoint:${name}`);
    const known = at('known')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return at('marked').some(({ startTime }) => startTime >= known);
  });
}
