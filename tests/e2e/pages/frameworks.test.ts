import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFrameworkPages, FRAMEWORKS, type FrameworkPages, putFrameworkPages } from '../support/framework-pages.ts';
import { BROWSERS, LISTED, UNLISTED, useSession } from '../support/session.ts';
import type { Snapshot, WatchedPage } from '../support/watched-page.ts';

// What the framework does to the page, one step after the other, each on top of the last.
const STEPS = ['tick', 'reorder', 'insert', 'rewrite', 'tick', 'close', 'emphasize', 'remove', 'open', 'reorder'];

let pages: FrameworkPages;
beforeAll(async () => {
  pages = await buildFrameworkPages();
});

describe.each(BROWSERS)('pages that render again in %s', (kind) => {
  const session = useSession(kind);
  // What is on record is none of these tests' affair.
  beforeEach(() => session.backstage.store({ settings: { unrecorded: true } }));

  it.each(FRAMEWORKS)(
    '%s goes through every change as without the extension, and marks are right after it',
    async (framework) => {
      putFrameworkPages(session.web, pages);
      const plain = await session.openArticle(`${UNLISTED}${framework}.html`);
      const snapshots = await goThroughChanges(plain);
      const article = await session.openArticle(`${LISTED}${framework}.html`);
      await article.waitUntilRead();
      // Marks stand before the framework takes the page over; Lit has nothing to show before.
      expect(Object.keys(await article.marks()).length > 0).toBe(framework !== 'lit');
      expect(await goThroughChanges(article)).toEqual(snapshots);
      expect(article.problems).toEqual(plain.problems);

      const expected = await (await session.openCopy(article)).marked();
      expect(expected.join()).toMatch(/\[Wang Yi\].*\[Russia\]/);
      await article.page.bringToFront();
      await expect.poll(() => article.marked()).toEqual(expected);
      await article.clickMark('NATO');
      await article.page.waitForFunction(() => location.hash === '#answer');
    },
  );
});

/** Have the framework take the page over, use its form, select some text and take every step; what it was like then. */
async function goThroughChanges(article: WatchedPage): Promise<Snapshot[]> {
  const { page } = article;
  await page.bringToFront();
  await article.call('hydrate');
  await page.type('>>> [name="note"]', 'to ask');
  await page.click('>>> [name="agree"]');
  await page.click('>>> button');
  await page.evaluate(() => {
    const root = document.querySelector('story-page')?.shadowRoot ?? document;
    const [first, last] = ['nato', 'xi'].map((id) => root.querySelector(`[data-id="${id}"]`)!);
    document.getSelection()!.setBaseAndExtent(first!.firstChild!, 4, last!.firstChild!, 6);
  });
  const used = await article.snapshot();
  expect(used.html).toMatch(/Pressed (<!--.*-->)?1 times/);
  expect(used.values).toEqual(['note=to ask', 'free=NATO, as I see it', 'agree=on checked']);
  expect(used.selection).toContain('NATO');
  const snapshots = [used];
  for (const step of STEPS) {
    await article.call('step', step);
    snapshots.push(await article.snapshot());
  }
  return snapshots;
}
