import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExtensionBrowser, launchWithExtension } from '../../../src/tools/browser/launch.ts';
import type { BrowserKind } from '../../../src/tools/find-browser.ts';
import { getBrowser } from '../../../src/tools/get-browser.ts';
import { printSpread, spreadOf } from '../statistics.ts';
import { makeArticles } from './articles.ts';
import { type Load, measurePeer, measureProduct } from './measure.ts';
import { buildPeerExtension } from './peer-extension.ts';
import { serveArticles } from './serve.ts';
import { loadBundledTerms } from './terms.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output');
const ROUNDS = 3;

// `.mark()` searches the page once for each term: on large pages it would take minutes.
const LARGEST_FOR_MARK = 64;

/** The cost of marking a page, beside the least that reading it costs and beside mark.js, in both browsers. */
export async function run(): Promise<void> {
  const articles = makeArticles();
  const terms = await loadBundledTerms();
  const peers = await buildPeerExtension(terms);
  const { server, port } = await serveArticles(articles);
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      console.log(`\npage, ${kind}: ${articles.length} articles, ${ROUNDS} cold loads each; ms as min / median / max`);
      const loads = await withBrowser(kind, productFolder(kind), port, (browser) =>
        measureLoads(browser, articles.length),
      );
      await withBrowser(kind, peers, port, async (browser) => {
        const floors = await measurePeers(
          browser,
          articles.map((_, number) => number),
          'floor',
          ROUNDS,
        );
        const small = articles.flatMap(({ name }, number) =>
          Number.parseInt(name, 10) <= LARGEST_FOR_MARK ? number : [],
        );
        console.table(
          Object.fromEntries(
            articles.map(({ name }, number) => {
              const work = spreadOf((loads[number] ?? []).map((load) => load.work));
              const floor = spreadOf(floors.get(number) ?? []);
              const slice = spreadOf((loads[number] ?? []).map((load) => load.longestSlice));
              const first = spreadOf((loads[number] ?? []).map((load) => load.toFirstMark));
              const row = { work, floor, 'longest slice': slice, 'to first mark': first };
              const printed = Object.fromEntries(
                Object.entries(row).map(([key, spread]) => [key, printSpread(spread)]),
              );
              return [name, { ...printed, 'work/floor': (work.median / floor.median).toFixed(2) }];
            }),
          ),
        );
        const medians = (rows: number[][]) => rows.map((row) => spreadOf(row).median);
        const all = (pick: (load: Load) => number) => spreadOf(medians(loads.map((row) => row.map(pick))));
        const floor = spreadOf(medians([...floors.values()]));
        const work = all((load) => load.work);
        console.log(`work           ${printSpread(work)}`);
        console.log(`floor          ${printSpread(floor)}`);
        console.log(`work / floor   ${(work.median / floor.median).toFixed(2)} (of the medians)`);
        console.log(`longest slice  ${printSpread(all((load) => load.longestSlice))}`);
        console.log(`to first mark  ${printSpread(all((load) => load.toFirstMark))}`);
        const regExp = await measurePeers(
          browser,
          articles.map((_, number) => number),
          'markRegExp',
          1,
        );
        console.log(`mark.js markRegExp, ${terms.length} terms  ${printSpread(spreadOf([...regExp.values()].flat()))}`);
        const mark = await measurePeers(browser, small, 'mark', 1);
        console.log(
          `mark.js mark, pages to ${LARGEST_FOR_MARK} KB    ${printSpread(spreadOf([...mark.values()].flat()))}`,
        );
      });
    }
  } finally {
    server.close();
    await rm(peers, { recursive: true });
  }
}

const productFolder = (kind: BrowserKind) => join(OUTPUT, `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3-testing`);

async function withBrowser<T>(
  kind: BrowserKind,
  extension: string,
  proxyPort: number,
  use: (browser: ExtensionBrowser) => Promise<T>,
): Promise<T> {
  const viewport = { width: 1200, height: 900 };
  const browser = await launchWithExtension({
    browser: getBrowser(kind),
    extension,
    headless: true,
    viewport,
    proxyPort,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function measureLoads(browser: ExtensionBrowser, count: number): Promise<Load[][]> {
  // The first load builds the index; readers pay that once.
  await measureProduct(browser, 0);
  const loads: Load[][] = [];
  for (let number = 0; number < count; number++) {
    const rounds: Load[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureProduct(browser, number));
    loads.push(rounds);
  }
  return loads;
}

async function measurePeers(
  browser: ExtensionBrowser,
  numbers: readonly number[],
  peer: string,
  rounds: number,
): Promise<Map<number, number[]>> {
  const times = new Map<number, number[]>();
  for (const number of numbers) {
    const row: number[] = [];
    for (let round = 0; round < rounds; round++) row.push(await measurePeer(browser, number, peer));
    times.set(number, row);
  }
  return times;
}
