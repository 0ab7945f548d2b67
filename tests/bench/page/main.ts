import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from '../../driver/find-browser.ts';
import { getBrowser } from '../../driver/get-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../driver/launch.ts';
import { printSpread, spreadOf } from '../statistics.ts';
import { measureHeap, measureLongestTask, measureStorm, STORMS } from './afterwards.ts';
import { makeArticles } from './articles.ts';
import { buildPeerExtension } from './peer-extension.ts';
import { measurePeer, openWithPeer } from './peers.ts';
import { printLine, printLoads } from './print.ts';
import { type Load, measureLoad, measureLoadAsleep, openMarked } from './product.ts';
import { serveArticles } from './serve.ts';
import { loadBundledTerms } from './terms.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output');
const ROUNDS = 5;

// `.mark()` searches the page once for each term: on large pages it would take minutes.
const LARGEST_FOR_MARK = 24;

const articles = makeArticles();
const all = articles.map((_, number) => number);
const small = all.filter((number) => Number.parseInt(articles[number]?.name ?? '', 10) <= LARGEST_FOR_MARK);
const middle = all[all.length >> 1] ?? 0;

const KINDS = ['chromium', 'firefox'] as const;

/**
 * The cost of marking a page, beside the least that reading it costs and beside mark.js.
 *
 * @param args the browsers to measure in; none for both
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const terms = await loadBundledTerms();
  const peers = await buildPeerExtension(terms);
  const { server, port } = await serveArticles(articles);
  try {
    for (const kind of KINDS.filter((one) => args.length === 0 || args.includes(one))) {
      console.log(`\npage, ${kind}: ${articles.length} articles, ${ROUNDS} cold loads each; ms as min / median / max`);
      const product = join(OUTPUT, `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3-testing`);
      const loads = await withBrowser(kind, product, port, measureLoads);
      await withBrowser(kind, peers, port, async (browser) => {
        printLoads(articles, loads, await measurePeer(browser, 'floor', all, ROUNDS));
        await printStorms(browser, 'with an idle observer', (page, article) => openWithPeer(page, article, 'watch'));
        const regExp = await measurePeer(browser, 'markRegExp', all, 1);
        printLine(`mark.js markRegExp, ${terms.length} terms`, printSpread(spreadOf(regExp.flat())));
        const mark = await measurePeer(browser, 'mark', small, 1);
        printLine(
          `mark.js mark, ${mark.flat().length} of the pages to ${LARGEST_FOR_MARK} KB`,
          printSpread(spreadOf(mark.flat())),
        );
      });
      await withBrowser(kind, product, port, printAfterwards);
      if (kind === 'chromium') await printHeap(product, peers, port);
    }
  } finally {
    server.close();
    await rm(peers, { recursive: true });
  }
}

async function measureLoads(browser: ExtensionBrowser): Promise<Load[][]> {
  // The first load builds the index; readers pay that once.
  await measureLoad(browser, 0);
  const loads: Load[][] = [];
  for (const number of all) {
    const rounds: Load[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureLoad(browser, number));
    loads.push(rounds);
  }
  return loads;
}

async function printAfterwards(browser: ExtensionBrowser): Promise<void> {
  await measureLoad(browser, 0);
  await printStorms(browser, 'marked', openMarked);
  if (browser.kind !== 'chromium') return;
  const longest = { marked: [] as number[], plain: [] as number[] };
  for (const number of all) {
    const { marked, plain } = await measureLongestTask(browser, number);
    longest.marked.push(marked);
    longest.plain.push(plain);
  }
  printLine('longest task over 50 ms, marked', printSpread(spreadOf(longest.marked)));
  printLine('longest task over 50 ms, the page alone', printSpread(spreadOf(longest.plain)));
  const asleep: number[] = [];
  for (const number of all) asleep.push((await measureLoadAsleep(browser, number)).toFirstMark);
  printLine('to first mark, background asleep', printSpread(spreadOf(asleep)));
}

async function printStorms(
  browser: ExtensionBrowser,
  what: string,
  open: Parameters<typeof measureStorm>[3],
): Promise<void> {
  for (const [name, tasks] of Object.entries(STORMS)) {
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) ratios.push(await measureStorm(browser, middle, tasks, open));
    printLine(`10,000 edits ${name}, ${what}, over those without`, printSpread(spreadOf(ratios)));
  }
}

async function printHeap(product: string, peers: string, port: number): Promise<void> {
  const heap = (extension: string, isMarked: boolean) =>
    withBrowser('chromium', extension, port, (browser) => measureHeap(browser, middle, isMarked));
  const extra = (await heap(product, true)) - (await heap(peers, false));
  printLine('heap of a tab over an idle content script', `${(extra / 1024 / 1024).toFixed(2)} MB`);
}

async function withBrowser<T>(
  kind: BrowserKind,
  extension: string,
  proxyPort: number,
  use: (browser: ExtensionBrowser) => Promise<T>,
): Promise<T> {
  const browser = await launchWithExtension({
    browser: getBrowser(kind),
    extension,
    headless: true,
    viewport: { width: 1200, height: 900 },
    proxyPort,
    measuring: true,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
