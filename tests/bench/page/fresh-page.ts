import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';

/** A listed publisher: the product runs on its pages. The second one is not listed. */
export const LISTED = 'http://www.aljazeera.com';
export const UNLISTED = 'http://news.example';

/** Use a page that nothing has run on yet, and close it. */
export async function onFreshPage<T>({ browser }: ExtensionBrowser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}
