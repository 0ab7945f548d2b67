import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { getBrowser } from '../../driver/get-browser.ts';
import { launchWithExtension } from '../../driver/launch.ts';
import { StudioObject } from '../../driver/studio-object.ts';
import { draftedProject } from '../../fixtures/studio-project.ts';
import { makeDocuments } from './make-documents.ts';
import { traceTasks } from './trace-tasks.ts';

const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3-testing');
const DOCUMENTS = 50;
const WORDS = 2000;
/** What a reader feels, ms. */
const LONG = 50;
const SENTENCE = 'The council says that the bridge is safe for another ten years.';

/**
 * The tasks of the studio with a large project that keep a processor for more than 50 ms, and the longest one: while it is
 * read, opened, gone through by keys, and typed into. Each step is traced by itself.
 */
export async function run(): Promise<void> {
  const browser = getBrowser('chromium');
  const viewport = { width: 1366, height: 768 };
  const session = await launchWithExtension({
    browser,
    extension: EXTENSION,
    headless: true,
    measuring: true,
    viewport,
  });
  try {
    const studio = await StudioObject.open(session);
    const { page } = studio;
    const report = (what: string, work: () => Promise<void>) => reportTasks(page, what, work);
    await studio.makeProject('A large project');
    const { content, texts } = draftedProject(makeDocuments(DOCUMENTS, WORDS));
    await studio.seed({ sources: content.sources!, drafts: content.drafts! }, texts);
    const project = studio.project();
    await page.click('.studio-home');
    await page.waitForSelector('.project');

    await report(`${DOCUMENTS} documents of ${WORDS} words read`, () => studio.openProject('A large project'));
    if (studio.project() !== project) throw new Error('another project was opened');

    await report('the step opened', async () => {
      await studio.goTo('curate');
      await page.waitForSelector('[role="option"]');
      await page.click('[role="option"]');
    });

    await report('40 suggestions gone through by key', async () => {
      for (let i = 0; i < 40; i++) await studio.press('j');
    });

    await report(`${SENTENCE.length} letters typed for a draft`, () => page.type('[data-field="gist"]', SENTENCE));

    await page.type('[data-field="about"]', 'The bridge');
    await report('a statement accepted', async () => {
      for (const key of ['Escape', 'a'] as const) await studio.press(key);
      await studio.waitForCount('accepted', 1);
    });

    await report('a position chosen', async () => {
      await page.click('.state-choice > button:nth-child(2)');
      await page.waitForSelector('[role="option"]');
      await page.click('[role="option"]');
    });

    await report(`${SENTENCE.length} letters typed into a position`, () => page.type('[data-field="gist"]', SENTENCE));
  } finally {
    await session.close();
  }
}

async function reportTasks(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  const tasks = await traceTasks(page, async () => {
    await work();
    // The answers of the rules come a moment later.
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });
  const longest = tasks.reduce((one, other) => (other.worked > one.worked ? other : one));
  const long = tasks.filter(({ worked }) => worked > LONG).map(({ worked }) => Math.round(worked));
  const print = (ms: number) => ms.toFixed(1);
  console.log(
    `studio: ${what}: ${long.length ? `tasks of ${long.join(', ')} ms` : 'no long task'}; the longest ${print(longest.worked)} ms, on the clock ${print(longest.duration)}`,
  );
}
