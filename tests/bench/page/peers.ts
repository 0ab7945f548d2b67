import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../src/tools/browser/launch.ts';
import { LISTED, onFreshPage } from './fresh-page.ts';

/** `.mark()` takes minutes on the largest pages. */
const PATIENCE = 300_000;
const ATTEMPTS = 3;

/** Load each article with one peer on it, so many times; times by article, ms. */
export async function measurePeer(
  browser: ExtensionBrowser,
  peer: 'floor' | 'mark' | 'markRegExp',
  articles: readonly number[],
  rounds: number,
): Promise<number[][]> {
  const times: number[][] = [];
  for (const article of articles) {
    const row: number[] = [];
    for (let round = 0; round < rounds; round++) row.push(await measure(browser, peer, article));
    times.push(row);
  }
  return times;
}

/** Open an article with one peer on it, which is done by then. */
export async function openWithPeer(page: Page, article: number, peer: string): Promise<void> {
  await page.goto(`${LISTED}/${article}#${peer}`);
  await page.waitForFunction(() => document.documentElement.dataset.peer === 'done', { timeout: PATIENCE });
}

/** The patterns of mark.js overflow the stack of a fresh page now and then: it is given another. */
async function measure(browser: ExtensionBrowser, peer: string, article: number): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const duration = await measureOnce(browser, peer, article);
    if (duration !== null) return duration;
  }
  throw new Error(`${peer} fails on article ${article}`);
}

function measureOnce(browser: ExtensionBrowser, peer: string, article: number): Promise<number | null> {
  return onFreshPage(browser, async (page) => {
    await openWithPeer(page, article, peer);
    return page.evaluate(() => performance.getEntriesByName('peer')[0]?.duration ?? null);
  });
}
