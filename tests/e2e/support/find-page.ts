import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { ExtensionBrowser } from '../../driver/launch.ts';

const WAIT_MS = 8000;

/** Wait for a page of the extension that opens by itself. Firefox does not tell its address, but the page does. */
export async function findPage({ browser, origin }: ExtensionBrowser, file: string): Promise<Page> {
  const isIt = (page: Page) =>
    page.evaluate((wanted) => location.href.startsWith(wanted), `${origin}/${file}`).catch(() => false);
  const found = await vi.waitUntil(
    async () => {
      for (const page of await browser.pages()) if (await isIt(page)) return page;
      return null;
    },
    { timeout: 10_000, interval: 200 },
  );
  found.setDefaultTimeout(WAIT_MS);
  return found;
}
