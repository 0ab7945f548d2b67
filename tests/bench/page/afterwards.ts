import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';
import { LISTED, onFreshPage, UNLISTED } from './fresh-page.ts';
import { openMarked } from './product.ts';

const EDITS = 10_000;

/** In how many tasks the edits come: all at once, and as a page makes them that never rests, laid out after each. */
export const STORMS = { 'at once': 1, 'in 100 tasks, laid out after each': 100 } as const;

/**
 * How many times as long 10,000 edits of an article's text take on a page that an extension is on, which `open` makes
 * ready, as on a page that it has nothing to do with.
 */
export async function measureStorm(
  browser: ExtensionBrowser,
  article: number,
  tasks: number,
  open: (page: Page, article: number) => Promise<unknown>,
): Promise<number> {
  const used = await onFreshPage(browser, async (page) => {
    await open(page, article);
    return storm(page, tasks);
  });
  const plain = await onFreshPage(browser, async (page) => {
    await page.goto(`${UNLISTED}/${article}`);
    return storm(page, tasks);
  });
  return used / plain;
}

/**
 * Edits every text node of the article in turn, with no rest between the tasks: the time from first to last is that of
 * the main thread, with all that observers and the drawing of frames take of it.
 */
function storm(page: Page, tasks: number): Promise<number> {
  return page.evaluate(
    async (edits, parts) => {
      const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const { port1, port2 } = new MessageChannel();
      const nextTask = () =>
        new Promise((resolve) => {
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      const began = performance.now();
      for (let i = 0; i < edits; i++) {
        nodes[i % nodes.length]?.appendData('.');
        if ((i + 1) % (edits / parts) !== 0) continue;
        if (parts > 1) document.body.getBoundingClientRect();
        await nextTask();
      }
      return performance.now() - began;
    },
    EDITS,
    tasks,
  );
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

/** Longest task of the main thread, ms, while a page was opened and marked, and of the page alone; Chromium only. */
export async function measureLongestTask(
  browser: ExtensionBrowser,
  article: number,
): Promise<{ marked: number; plain: number }> {
  const marked = await onFreshPage(browser, async (page) => {
    await openMarked(page, article);
    return longestTask(page);
  });
  const plain = await onFreshPage(browser, async (page) => {
    await page.goto(`${UNLISTED}/${article}`);
    return longestTask(page);
  });
  return { marked, plain };
}

/** 0 when there was none over 50 ms, which is all that a page can learn of its tasks. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(Math.max(0, ...list.getEntries().map(({ duration }) => duration)));
        });
        observer.observe({ type: 'longtask', buffered: true });
        // Where there was none, nobody calls back: two frames later it is plain.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}
