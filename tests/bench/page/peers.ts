import type { ExtensionBrowser } from '../../../src/tools/browser/launch.ts';
import { LISTED, onFreshPage } from './fresh-page.ts';

/** `.mark()` takes minutes on the largest pages. */
const PATIENCE = 300_000;

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
    for (let round = 0; round < rounds; round++) row.push(await measureOnce(browser, peer, article));
    times.push(row);
  }
  return times;
}

function measureOnce(browser: ExtensionBrowser, peer: string, article: number): Promise<number> {
  return onFreshPage(browser, async (page) => {
    await page.goto(`${LISTED}/${article}#${peer}`);
    await page.waitForFunction(() => document.documentElement.dataset.peer === 'done', { timeout: PATIENCE });
    return page.evaluate(() => performance.getEntriesByName('peer')[0]?.duration ?? Number.NaN);
  });
}
