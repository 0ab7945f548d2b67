import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../src/tools/browser/launch.ts';
import { LISTED, onFreshPage, UNLISTED } from './fresh-page.ts';
import { openMarked } from './product.ts';

const EDITS = 10_000;

/** Time of 10,000 edits of the article's text, ms: with the product's marks standing, and on a page without it. */
export async function measureStorm(
  browser: ExtensionBrowser,
  article: number,
): Promise<{ marked: number; plain: number }> {
  const marked = await onFreshPage(browser, async (page) => {
    await openMarked(page, article);
    return storm(page);
  });
  const plain = await onFreshPage(browser, async (page) => {
    await page.goto(`${UNLISTED}/${article}`);
    return storm(page);
  });
  return { marked, plain };
}

/** Edits every text node of the article in turn; the time includes what observers do at the end of the task. */
function storm(page: Page): Promise<number> {
  return page.evaluate(async (edits) => {
    const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const began = performance.now();
    for (let i = 0; i < edits; i++) nodes[i % nodes.length]?.appendData('.');
    await Promise.resolve();
    return performance.now() - began;
  }, EDITS);
}

/** Heap of a tab after a collection, bytes, beside a tab whose extension has nothing to do; Chromium only. */
export async function measureHeap(browser: ExtensionBrowser, article: number, isMarked: boolean): Promise<number> {
  return onFreshPage(browser, async (page) => {
    if (isMarked) await openMarked(page, article);
    else await page.goto(`${LISTED}/${article}`);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  });
}
