import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../driver/find-browser.ts';
import { getBrowser } from '../../driver/get-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../driver/launch.ts';
import { type BenchArticle, makeArticle, makeArticles } from '../page/articles.ts';
import { LISTED, onFreshPage } from '../page/fresh-page.ts';
import { printLine } from '../page/print.ts';
import { type Load, measureLoad, openMarked } from '../page/product.ts';
import { serveArticles } from '../page/serve.ts';
import { printSpread, spreadOf } from '../statistics.ts';
import {
  attachToBackground,
  endBackground,
  measureBackgroundHeap,
  measureBackgroundWork,
  watchAnswers,
} from './background.ts';
import { importPacks } from './library-page.ts';
import { type MadePack, makePack } from './make-packs.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output');
const PACKS = 20;
/** In all packs together 20,000 entries and 100,000 names. */
const EACH = { entries: 1000, names: 5 };
/** As much as one pack may hold. */
const LARGEST = { entries: 20_000, names: 10 };

/** A live blog late in the day, nearly all of which is its article. */
const LIVE = { name: '600 KB live', html: makeArticle(600 * 1024, 560 * 1024, 'live', 12) };

const ROUNDS = 5;
/** Firefox ends the background after so long, ms. */
const FIREFOX_REST = 1000;
/** The articles that are opened with the background asleep: small ones, where waking up is most of it. */
const ASLEEP = [0, 1, 2, 3, 4, 5, 6, 7];

/** The bundled pack alone, or with the packs of a reader; each in a browser of its own. */
interface Side {
  name: string;
  browser: ExtensionBrowser;
  helper: Page;
}

/** What a library of twenty packs costs beside the bundled pack alone, by turns in one run, in both browsers. */
export async function run(): Promise<void> {
  const packs = await Promise.all(Array.from({ length: PACKS }, (_, number) => makePack(number, EACH)));
  const largest = await makePack(PACKS, LARGEST);
  const articles = nameSome(makeArticles(), packs);
  const { server, port } = await serveArticles([...articles, ...nameSome([LIVE], packs)]);
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      console.log(
        `\npacks, ${kind}: the bundled pack alone and with ${PACKS} more, by turns; ms as min / median / max`,
      );
      const sides = [await launch(kind, port, 'alone'), await launch(kind, port, `with ${PACKS} packs`)];
      try {
        const times = await importPacks(sides[1]!.browser, packs);
        printLine('to add each of them: checking', printSpread(spreadOf(times.map(({ checking }) => checking))));
        printLine('to add each of them: storing', printSpread(spreadOf(times.map(({ storing }) => storing))));
        await printLoads(sides, articles);
        await printLive(sides, articles.length);
        if (kind === 'chromium') await printBackground(sides, articles);
        await printImport(sides[0]!, largest);
      } finally {
        for (const { browser } of sides) await browser.close();
      }
    }
  } finally {
    server.close();
  }
}

/** Each article names four people of two of the packs, as one of a reader's subjects may. */
function nameSome(articles: readonly BenchArticle[], packs: readonly MadePack[]): BenchArticle[] {
  return articles.map(({ name, html }, at) => {
    const people = [packs[(2 * at) % PACKS]!, packs[(2 * at + 1) % PACKS]!].flatMap((pack) => pack.people);
    return { name, html: html.replace('two aides', people.join(', ')) };
  });
}

async function launch(kind: BrowserKind, proxyPort: number, name: string): Promise<Side> {
  const browser = await launchWithExtension({
    browser: getBrowser(kind),
    extension: join(OUTPUT, `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3-testing`),
    headless: true,
    viewport: { width: 1200, height: 900 },
    proxyPort,
    measuring: true,
    backgroundRest: FIREFOX_REST,
  });
  // A page that does nothing of itself: what the options do when they are shown would be measured with the rest.
  return { name, browser, helper: await browser.openExtensionPage('welcome.html') };
}

async function printLoads(sides: readonly Side[], articles: readonly BenchArticle[]): Promise<void> {
  const awake = sides.map((): number[] => []);
  const asleep = sides.map((): number[] => []);
  // What was just stored or built is not what is measured.
  for (const { browser } of sides) for (let warm = 0; warm < 3; warm++) await measureLoad(browser, 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const number of articles.keys()) {
      for (const [at, { browser }] of sides.entries()) {
        awake[at]!.push((await measureLoad(browser, number)).toFirstMark);
      }
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const number of ASLEEP) {
      for (const [at, { browser, helper }] of sides.entries()) {
        await endBackground(browser, helper);
        asleep[at]!.push((await measureLoad(browser, number)).toFirstMark);
      }
    }
  }
  for (const [what, figures] of Object.entries({ awake, asleep })) {
    for (const [at, { name }] of sides.entries()) {
      printLine(`to first mark, background ${what}, ${name}`, printSpread(spreadOf(figures[at]!)));
    }
    const [alone, many] = figures.map((row) => spreadOf(row).median);
    printLine(`  many packs over one, of the medians`, (many! / alone!).toFixed(2));
  }
}

/** Of a long page the first screens are marked before it is answered whole. @param live number of the article */
async function printLive(sides: readonly Side[], live: number): Promise<void> {
  const loads = sides.map((): Record<'awake' | 'asleep', Load[]> => ({ awake: [], asleep: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { browser }] of sides.entries()) loads[at]!.awake.push(await measureLoad(browser, live));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { browser, helper }] of sides.entries()) {
      await endBackground(browser, helper);
      loads[at]!.asleep.push(await measureLoad(browser, live));
    }
  }
  for (const state of ['awake', 'asleep'] as const) {
    for (const [at, { name }] of sides.entries()) {
      const spread = (pick: (load: Load) => number) => printSpread(spreadOf(loads[at]![state].map(pick)));
      const about = `${LIVE.name}, background ${state}, ${name}`;
      printLine(
        `${about}: to first mark`,
        spread(({ toFirstMark }) => toFirstMark),
      );
      printLine(
        `${about}: until it is answered whole`,
        spread(({ toKnown }) => toKnown),
      );
    }
  }
}

async function printBackground(sides: readonly Side[], articles: readonly BenchArticle[]): Promise<void> {
  for (const { name, browser, helper } of sides) {
    await endBackground(browser, helper);
    await measureLoad(browser, 0);
    const session = await attachToBackground(browser);
    const work: number[] = [];
    for (let round = 0; round < 2; round++) {
      for (const number of articles.keys()) {
        work.push(await measureBackgroundWork(session, () => measureLoad(browser, number)));
      }
    }
    printLine(`work of the background for a page, ${name}`, printSpread(spreadOf(work)));
    const { objects, all } = await measureBackgroundHeap(session);
    await session.detach();
    printLine(`heap of the background, ${name}`, `${inMegabytes(objects)}, with its tables ${inMegabytes(all)}`);
  }
}

const inMegabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Add the largest pack that is allowed while a page asks the background all the time. */
async function printImport({ browser, helper }: Side, pack: MadePack): Promise<void> {
  await onFreshPage(browser, async (article) => {
    await openMarked(article, 0);
    const watch = await watchAnswers(helper, article);
    const [times] = await importPacks(browser, [pack]);
    const { longest, count } = await watch.stop();
    const { checking, storing } = times!;
    printLine(
      `to add a pack of ${LARGEST.entries * LARGEST.names} forms: checking, storing`,
      `${(checking / 1000).toFixed(2)} s, ${(storing / 1000).toFixed(2)} s`,
    );
    printLine(`longest of ${count} answers of the background meanwhile`, `${longest.toFixed(0)} ms`);
    await article.goto(`${LISTED}/0`);
  });
}
