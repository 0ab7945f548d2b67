import type { Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { ExtensionBrowser } from './launch.ts';

/** The browser's id of the tab that a page is in, which it is brought to the front for. */
export async function tabOf(session: ExtensionBrowser, page: Page): Promise<number> {
  const helper = await session.openExtensionPage('popup.html');
  await page.bringToFront();
  const tab = await helper.evaluate(activeTab);
  await helper.close();
  return tab;
}

async function activeTab(): Promise<number> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
  const [tab] = await (scope.browser ?? scope.chrome).tabs.query({ active: true, currentWindow: true });
  return tab!.id!;
}
