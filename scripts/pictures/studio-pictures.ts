import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewport } from 'puppeteer-core';
import { PopupObject } from '../../tests/driver/popup-object.ts';
import { StudioObject } from '../../tests/driver/studio-object.ts';
import { COUNCIL_PAGE, LATER_ARTICLE, MINUTES_DOCX } from '../../tests/fixtures/quarry.ts';
import { DESKTOP, PHONE, type Picture, type Studio } from './studio.ts';
import { textOf } from './texts.ts';

const TITLE = 'The quarry of Larkfield';
const CLAIM = 'Growth of the quarry';
/** The size in which the window for what is taken while reading is opened. */
const CAPTURE = { width: 460, height: 640 };
/** Of the later article, what is taken. */
const TAKEN = 'I will not vote for a hole in the hill';

/** Articles that pictures of the studio need, by the last part of their address. */
export const STUDIO_PAGES: Record<string, string> = { vote: LATER_ARTICLE };

/** What is accepted beforehand: its words, the key of its stance, and in other words. */
const ACCEPTED = [
  ['two hundred jobs', '1', 'The quarry gives work to two hundred people.'],
  ['would drain the springs', '2', 'The quarry would take the water of the village.'],
] as const;

/** The studio with a project made from two documents, and the window in which a page is taken into it. */
export const STUDIO_PICTURES: Picture[] = [
  {
    name: 'studio-documents',
    take: async (studio) => ({ page: (await openProject(studio, DESKTOP)).page }),
  },
  ...[
    { suffix: '', viewport: DESKTOP },
    { suffix: '-phone', viewport: PHONE },
  ].map(
    ({ suffix, viewport }): Picture => ({
      name: `studio-curate${suffix}`,
      async take(studio) {
        const author = await openProject(studio, viewport);
        await author.goTo('curate');
        await author.choose('must not grow any further');
        await author.page.waitForSelector('.form-pane [data-field="gist"]');
        return { page: author.page };
      },
    }),
  ),
  {
    name: 'studio-check',
    async take(studio) {
      const author = await openProject(studio, DESKTOP);
      await author.goTo('check');
      await author.waitForText('.check-records h3', CLAIM);
      return { page: author.page };
    },
  },
  {
    name: 'studio-take-along',
    async take(studio) {
      const author = await openProject(studio, DESKTOP);
      await author.goTo('takeAlong');
      await author.page.waitForSelector('[aria-labelledby="try-title"]');
      return { page: author.page };
    },
  },
  {
    name: 'capture',
    async take(studio) {
      await (await openProject(studio, DESKTOP)).page.close();
      const article = await studio.openWeb(DESKTOP, 'vote');
      await article.evaluate(select, TAKEN);
      const popup = await PopupObject.open(studio.session, article);
      const { browser, origin } = studio.session;
      const opened = browser.waitForTarget((target) => target.url().startsWith(`${origin}/capture.html`));
      await popup.pressButton(textOf('capture.addPage'));
      const page = await (await opened).asPage();
      await page.setViewport(CAPTURE);
      await page.waitForSelector('form select');
      return { page };
    },
  },
];

/** The project, opened at its documents; made by the first picture that needs it. */
async function openProject(studio: Studio, viewport: Viewport): Promise<StudioObject> {
  const author = await StudioObject.open(studio.session);
  await author.page.setViewport(DESKTOP);
  await author.page.waitForSelector('.new-project');
  const isMade = await author.page.evaluate(() => document.querySelector('.project') !== null);
  if (isMade) await author.openProject(TITLE);
  else await makeProject(author);
  await author.page.setViewport(viewport);
  await author.page.waitForSelector('.document-item');
  return author;
}

async function makeProject(author: StudioObject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quarry-'));
  try {
    const files = Object.entries({ 'quarry.html': COUNCIL_PAGE, 'minutes.docx': MINUTES_DOCX }).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    await author.makeProject(TITLE);
    await author.chooseFiles('#step', ...files);
    await author.waitForDrafted(files.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await author.goTo('curate');
  for (const [at, [words, stance, gist]] of ACCEPTED.entries()) {
    await author.accept(words, CLAIM, stance, gist);
    await author.waitForCount('accepted', at + 1);
  }
  await author.waitForSaved();
  await author.goTo('documents');
}

/** Select words of a page, as a reader does. */
function select(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    getSelection()!.setBaseAndExtent(node, start, node, start + words.length);
    return;
  }
}
