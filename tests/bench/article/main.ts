import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { getBrowser } from '../../driver/get-browser.ts';
import { printSpread, spreadOf } from '../statistics.ts';
import type { FoundArticle } from './in-page.ts';
import { f1Of, meanScore, type Score, scoreText } from './score.ts';

// The page as it was stored: nothing of it runs or is asked for, and its styles apply where they stand in it.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What one page gave: our own reading of it, and Readability's. */
interface Result {
  name: string;
  sure: boolean;
  cost: number;
  ours: Score;
  readability: Score;
}

/**
 * Find the articles of stored pages, and compare with the texts that they are known to have.
 *
 * @param args folders that hold for each page NAME.html and NAME.txt, its article without the title; `--verbose` lists
 * the pages, worst first
 */
export async function run(args: readonly string[]): Promise<void> {
  const folders = args.filter((argument) => !argument.startsWith('--'));
  if (folders.length === 0) throw new Error('bench: article takes folders of NAME.html and NAME.txt');
  const script = await bundle();
  const browser = await puppeteer.launch({
    executablePath: getBrowser('chromium').path,
    headless: true,
    args: ['--no-sandbox'],
  });
  try {
    for (const folder of folders) {
      const results: Result[] = [];
      const page = await browser.newPage();
      for (const name of namesIn(folder)) results.push(await measure(page, script, folder, name));
      await page.close();
      print(folder, results, args.includes('--verbose'));
    }
  } finally {
    await browser.close();
  }
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => file.slice(0, -'.html'.length)).sort();
}

async function measure(page: Page, script: string, folder: string, name: string): Promise<Result> {
  const expected = readFileSync(join(folder, `${name}.txt`), 'utf8');
  await open(page, readFileSync(join(folder, `${name}.html`)));
  const { text, sure, cost } = (await page.evaluate(`${script}; readArticle()`)) as FoundArticle;
  const theirs = (await page.evaluate(`${readability()}; ${READ_BY_READABILITY}`)) as string;
  return { name, sure, cost, ours: scoreText(text, expected), readability: scoreText(theirs, expected) };
}

/** Show a page under a policy that lets nothing of it run. */
async function open(page: Page, html: Buffer): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: 'domcontentloaded' });
  server.close();
  server.closeAllConnections();
}

// Its text as it would be laid out: without breaks between blocks the words at their ends would join.
const READ_BY_READABILITY = `(() => {
  const read = new Readability(document.cloneNode(true)).parse();
  const holder = document.createElement('div');
  holder.innerHTML = read?.content ?? '';
  document.body.replaceChildren(holder);
  return holder.innerText;
})()`;

function readability(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'bench', fileName: 'in-page' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('bench: nothing was bundled');
  return output.output[0].code;
}

function print(folder: string, results: readonly Result[], isVerbose: boolean): void {
  const sure = results.filter((result) => result.sure).length;
  console.log(`\narticle, ${folder}: ${results.length} pages, article surely found on ${sure}`);
  printScore('Counterpoint', meanScore(results.map(({ ours }) => ours)));
  printScore('Readability', meanScore(results.map((result) => result.readability)));
  console.log(`finding, ms: ${printSpread(spreadOf(results.map(({ cost }) => cost)))}`);
  if (!isVerbose) return;
  for (const { name, sure, ours, readability } of results.toSorted((a, b) => f1Of(a.ours) - f1Of(b.ours))) {
    console.log(`${name.padEnd(40)} ${figures(ours)}  Readability ${figures(readability)}${sure ? '' : '  not sure'}`);
  }
}

function printScore(name: string, score: Score & { f1: number }): void {
  console.log(`${name.padEnd(14)} F1 ${score.f1.toFixed(3)}  ${figures(score)}`);
}

function figures({ precision, recall }: Score): string {
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
}
