import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';
import { LISTED, onFreshPage } from './fresh-page.ts';

/** `.mark()` takes minutes on the largest pages. */
const PATIENCE = 300_000;

/** Load each article with one peer on it, so many times; times by article, ms, without those at which it failed. */
export async function measurePeer(
  browser: ExtensionBrowser,
  peer: 'floor' | 'mark' | 'markRegExp',
  articles: readonly number[],
  rounds: number,
): Promise<number[][]> {
  const times: number[][] = [];
  for (const article of articles) {
    const row: number[] = [];
    for (let round = 0; round < rounds; round++) row.push(...present(await measureOnce(browser, peer, article)));
    times.push(row);
  }
  return times;
}

const present = (time: number | null) => (time === null ? [] : [time]);

/** Open an article with one peer on it, which is done by then. */
export async function openWithPeer(page: Page, article: number, peer: string): Promise<void> {
  await page.goto(`${LISTED}/${article}#${peer}`, { timeout: PATIENCE });
  await page.waitForFunction(() => document.documentElement.dataset.peer === 'done', { timeout: PATIENCE });
}

/** Null when the peer fails. */
function measureOnce(browser: ExtensionBrowser, peer: string, article: number): Promise<number | null> {
  return onFreshPage(browser, async (page) => {
    await openWithPeer(page, article, peer);
    return page.evaluate(() => performance.getEntriesByName('peer')[0]?.duration ?? null);
  });
}
