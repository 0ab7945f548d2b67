import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serialize } from 'node:v8';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { buildPack } from '../../../src/cli/pack/build-pack.ts';
import { buildIndex, type IndexInput } from '../../../src/spotting/build-index.ts';
import { findBrowser } from '../../driver/find-browser.ts';
import { printSpread, spreadOf } from '../statistics.ts';
import { makeNames } from './corpus.ts';
import type { InPage } from './in-page.ts';

const PACK = path.join(import.meta.dirname, '../../../assets/knowledge/ukraine-diplomacy');

/** UTF-16 units of the pages: smallest 16 k, median 64 k, largest 496 k, as measured on news sites. */
const SIZES = [16_000, 24_000, 40_000, 56_000, 64_000, 72_000, 100_000, 200_000, 496_000];
const MEDIAN_PAGE = 64_000;

declare const inPage: InPage;

/** Measures spotting in Chromium and prints the figures beside those of its peers. */
export async function run(): Promise<void> {
  const server = await serve(await bundle());
  const chromium = findBrowser('chromium');
  if (!chromium) throw new Error('bench: no Chromium found');
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox'],
    protocolTimeout: 600_000,
  });
  try {
    console.log(`spotting in ${await browser.version()}; milliseconds, min / median / max`);
    await measure(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url);
  const pack = await loadPack();

  console.log(
    `\nscan, warm, ${SIZES.length} pages of 16 k to 496 k units (median of 60 rounds each; the middle is the median page)`,
  );
  for (const names of [1_000, 10_000, 100_000]) {
    report(`${names} names`, await page.evaluate((n, sizes) => inPage.scan(n, sizes, 60), names, SIZES));
  }
  report(
    '1000 names and the pack',
    await page.evaluate((n, sizes, input) => inPage.scanWithPack(n, sizes, 60, input), 1_000, SIZES, pack),
  );

  console.log('\nlinear in the text, 1000 names and the pack');
  for (const units of [1_000, 10_000, 100_000, 1_000_000, 10_000_000]) {
    const rounds = units > 1_000_000 ? 3 : 20;
    const [spent] = await page.evaluate(
      (sizes, n, input) => inPage.scanWithPack(1_000, sizes, n, input),
      [units],
      rounds,
      pack,
    );
    console.log(
      `${String(units).padStart(10)} units  ${spent!.toFixed(2).padStart(9)} ms  ${((spent! / units) * 1e6).toFixed(1)} ns a unit`,
    );
  }

  console.log('\nindex of 100000 names');
  report('build', await page.evaluate(() => inPage.build(100_000, 7)));
  console.log(`${'size'.padEnd(50)} ${(serialize(namesIndex(100_000)).length / 1e6).toFixed(2)} MB`);
  report('load from IndexedDB, cold page', await measureLoads(browser, url));

  console.log(`\npeers at 1000 names however capitalised, one page of ${MEDIAN_PAGE} units`);
  const peers = await page.evaluate((units) => inPage.peers(1_000, units, 60), MEDIAN_PAGE);
  for (const [name, figures] of Object.entries(peers)) report(name, figures);
  const markPage = await open(browser, url);
  const mark = await markPage.evaluate((units) => inPage.mark(1_000, units), MEDIAN_PAGE);
  report('mark.js .mark(), once', [mark]);
  printRatios(peers, mark);
}

function printRatios(peers: Record<string, number[]>, mark: number): void {
  const medianOf = (name: string) => spreadOf(peers[name]!).median;
  const ours = Object.keys(peers).filter((name) => name.startsWith('Counterpoint'));
  const libraries = Object.keys(peers).filter((name) => !ours.includes(name) && !name.startsWith('RegExp'));
  const best = libraries.reduce((a, b) => (medianOf(a) <= medianOf(b) ? a : b));
  for (const name of ours.slice(0, 2)) {
    const mine = medianOf(name);
    console.log(
      `${name}: ${(medianOf(best) / mine).toFixed(1)} times the speed of ${best}, ${(mark / mine).toFixed(0)} times that of mark.js`,
    );
  }
}

async function measureLoads(browser: Browser, url: string): Promise<number[]> {
  const writer = await open(browser, url);
  await writer.evaluate(() => inPage.store(100_000));
  await writer.close();
  const loads: number[] = [];
  for (let round = 0; round < 7; round++) {
    const reader = await open(browser, url);
    loads.push(await reader.evaluate(() => inPage.load()));
    await reader.close();
  }
  return loads;
}

function report(name: string, figures: readonly number[]): void {
  console.log(`${name.padEnd(50)} ${printSpread(spreadOf(figures))}`);
}

function namesIndex(count: number) {
  const names = makeNames(count);
  return buildIndex({
    spotting: names.map((name, number) => ({
      target: `name-${number}`,
      aliases: [{ text: [name], lang: 'en', type: 'name', case: 'initial' }],
      patterns: [],
    })),
    actors: Object.fromEntries(names.map((_, number) => [`name-${number}`, { kind: 'person' }])),
    entries: {},
  });
}

/** What spotting needs of the bundled pack, as plain data. */
async function loadPack(): Promise<IndexInput> {
  const built = await buildPack(PACK);
  if (!built.ok) throw new Error('bench: the bundled pack has problems; run npm run pack');
  const { spotting, actors, entries } = built.pack;
  return {
    spotting,
    actors: Object.fromEntries(Object.entries(actors).map(([id, { kind }]) => [id, { kind }])),
    entries: Object.fromEntries(Object.keys(entries).map((id) => [id, {}])),
  };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** The code that runs in the page, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: path.join(import.meta.dirname, 'in-page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: 'in-page',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('bench: nothing was bundled');
  return output.output[0].code;
}

async function serve(code: string): Promise<Server> {
  const server = createServer((request, response) => {
    // An isolated page has a clock of 5 microseconds, others one of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (request.url === '/in-page.js') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(code);
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end('<!doctype html><body><script src="/in-page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
