import { join, relative } from 'node:path';
import { ArticlePage } from '../../tests/driver/article-page.ts';
import { type FoundBrowser, findBrowser } from '../../tests/driver/find-browser.ts';
import { getBrowser } from '../../tests/driver/get-browser.ts';
import { launchWithExtension } from '../../tests/driver/launch.ts';
import { buildDemo } from './build-demo.ts';
import { type DemoOptions, HELP, readOptions } from './options.ts';
import { printMarks } from './print-marks.ts';
import { serveSample } from './serve-sample.ts';
import { showSubscription } from './subscribe.ts';
import { takePictures } from './take-pictures.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Build the extension, serve the sample article, and show it in a browser or in pictures. */
async function main({ browser: kind, headless, subscribe, port }: DemoOptions): Promise<void> {
  const browser = kind
    ? getBrowser(kind)
    : (findBrowser('chromium') ?? findBrowser('firefox') ?? getBrowser('chromium'));
  const extension = buildDemo(browser);
  if (subscribe) {
    const files = await showSubscription({ browser, extension, headless, folder: join(ROOT, '.output', 'demo') });
    console.log(`\nPictures:\n${listFiles(files)}`);
    return;
  }
  const sample = await serveSample(port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: choose another with --port.`) : error;
  });
  try {
    if (headless) await showPictures(browser, extension, sample.url);
    else await showWindow(browser, extension, sample.url);
  } finally {
    sample.close();
  }
}

async function showPictures(browser: FoundBrowser, extension: string, url: string): Promise<void> {
  console.log(`Reading the sample article with ${browser.path} ...`);
  const { files, marks } = await takePictures(browser, extension, url, join(ROOT, '.output', 'demo'));
  console.log(`\nMarked, the first mention in each section:\n${printMarks(marks)}`);
  console.log(`\nPictures:\n${listFiles(files)}`);
}

function listFiles(files: readonly string[]): string {
  return files.map((file) => `  ${relative(process.cwd(), file)}`).join('\n');
}

async function showWindow(browser: FoundBrowser, extension: string, url: string): Promise<void> {
  const session = await launchWithExtension({ browser, extension, headless: false });
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void session.close());
  const [page] = await session.browser.pages();
  const article = new ArticlePage(page ?? (await session.browser.newPage()));
  await article.page.goto(url);
  await article.waitForMarks();
  console.log(`\nMarked, the first mention in each section:\n${printMarks(await article.marks())}`);
  console.log(`\nThe sample article is open at ${url}`);
  console.log('Click an underlined name or claim; the toolbar button has the switches.');
  console.log('Close the browser, or press Ctrl-C here, to end.');
  await closed;
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options) await main(options);
  else console.log(HELP);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
