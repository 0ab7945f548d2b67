import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { getBrowser } from '../../driver/get-browser.ts';
import { launchWithExtension } from '../../driver/launch.ts';
import { StudioObject } from '../../driver/studio-object.ts';
import { draftedProject } from '../../fixtures/studio-project.ts';
import { makeDocuments } from './make-documents.ts';

const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3-testing');
const DOCUMENTS = 50;
const WORDS = 2000;
const SENTENCE = 'The council says that the bridge is safe for another ten years.';

/** Long tasks (over 50 ms) of the studio with a large project: while it is read, opened, gone through by keys, and typed into. */
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
    await studio.makeProject('A large project');
    const { content, texts } = draftedProject(makeDocuments(DOCUMENTS, WORDS));
    await studio.seed({ sources: content.sources!, drafts: content.drafts! }, texts);
    const { page } = studio;
    await page.evaluate(watch);
    await report(page, `read, ${DOCUMENTS} documents of ${WORDS} words`);

    await studio.goTo('curate');
    await page.waitForSelector('[role="option"]');
    await page.click('[role="option"]');
    await report(page, 'opened');

    for (let i = 0; i < 40; i++) await studio.press('j');
    await report(page, '40 suggestions gone through by key');

    await page.type('[data-field="gist"]', SENTENCE);
    await report(page, `${SENTENCE.length} letters typed for a draft`);

    await page.type('[data-field="about"]', 'The bridge');
    for (const key of ['Escape', 'a'] as const) await studio.press(key);
    await studio.waitForCount('accepted', 1);
    await report(page, 'a statement accepted');

    await page.click('.state-choice > button:nth-child(2)');
    await page.waitForSelector('[role="option"]');
    await page.click('[role="option"]');
    await report(page, 'a position chosen');

    await page.type('[data-field="gist"]', SENTENCE);
    await report(page, `${SENTENCE.length} letters typed into a position`);
  } finally {
    await session.close();
  }
}

declare global {
  /** Lengths of the long tasks since they were last asked for, ms. */
  var longTasks: number[];
}

function watch(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
}

async function report(page: Page, what: string): Promise<void> {
  const tasks = await page.evaluate(async () => {
    // Entries come a moment after their tasks, and so do the answers of the rules.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return longTasks.splice(0);
  });
  console.log(`studio: ${what}: ${tasks.length ? `long tasks of ${tasks.join(', ')} ms` : 'no long task'}`);
}
