import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getBrowser } from '../../tests/driver/get-browser.ts';
import { launchWithExtension, type Theme } from '../../tests/driver/launch.ts';
import { buildDemo } from '../demo/build-demo.ts';
import { readSample, serveSample } from '../demo/serve-sample.ts';
import { MARK_PAGES } from './mark-pages.ts';
import { PICTURES } from './pictures.ts';
import { saveSmall } from './save-small.ts';
import { type Picture, Studio } from './studio.ts';
import { STUDIO_PAGES } from './studio-pictures.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/images');
const FONTS = join(import.meta.dirname, 'fonts.conf');

/** The article of a year before, when some of the positions on peace talks were not on record yet. */
const OLDER = () => readSample().replaceAll('2025-06-03', '2024-06-03');

/** Take every picture of the documentation anew in both themes, or those whose names begin with one of the words. */
async function main(words: string[]): Promise<void> {
  const wanted = PICTURES.filter(({ name }) => words.length === 0 || words.some((word) => name.startsWith(word)));
  const browser = getBrowser('chromium');
  const extension = buildDemo(browser);
  const sample = await serveSample(0, { '/older': OLDER, ...pathsOf({ ...MARK_PAGES, ...STUDIO_PAGES }) });
  if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const theme of ['light', 'dark'] as const) {
      const session = await launchWithExtension({ browser, extension, headless: true, theme, fonts: FONTS });
      try {
        const studio = new Studio(session, theme, sample.url);
        for (const picture of wanted) await take(picture, studio, theme);
      } finally {
        await session.close();
      }
    }
  } finally {
    sample.close();
  }
}

async function take(picture: Picture, studio: Studio, theme: Theme): Promise<void> {
  const { page, clip } = await picture.take(studio);
  const path = join(FOLDER, `${picture.name}-${theme}.png`);
  await page.bringToFront();
  const taken = await page.screenshot({ captureBeyondViewport: false, ...(clip && { clip }) });
  const size = saveSmall(path, taken);
  console.log(`${String(Math.round(size / 1024)).padStart(5)} KB  ${relative(process.cwd(), path)}`);
  for (const each of await studio.session.browser.pages()) await each.close();
}

function pathsOf(pages: Record<string, string>): Record<string, () => string> {
  return Object.fromEntries(Object.entries(pages).map(([name, html]) => [`/${name}`, () => html]));
}

await main(process.argv.slice(2));
