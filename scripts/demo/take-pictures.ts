import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArticlePage, type Marks } from '../../tests/driver/article-page.ts';
import type { FoundBrowser } from '../../tests/driver/find-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../tests/driver/launch.ts';
import { PopupObject } from '../../tests/driver/popup-object.ts';

// High enough for a card, which takes at most 45% of the height, to show both sides of a conflict.
const VIEWPORT = { width: 1200, height: 1160, deviceScaleFactor: 1.5 };
const POPUP_WIDTH = 380;

/** The mention whose card is shown. */
const PICTURED = '12-point peace plan';

export interface Pictures {
  files: string[];
  marks: Marks;
}

/** Save pictures of the article, an open card and the popup in both themes, and tell what was marked. */
export async function takePictures(
  browser: FoundBrowser,
  extension: string,
  url: string,
  folder: string,
): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  let marks: Marks = {};
  for (const theme of ['light', 'dark'] as const) {
    const session = await launchWithExtension({ browser, extension, headless: true, theme, viewport: VIEWPORT });
    try {
      marks = await pictureTheme(session, url, (name) => {
        const file = `${join(folder, name)}-${theme}.png` as const;
        files.push(file);
        return file;
      });
    } finally {
      await session.close();
    }
  }
  return { files: files.sort(), marks };
}

async function pictureTheme(
  session: ExtensionBrowser,
  url: string,
  fileFor: (name: string) => `${string}.png`,
): Promise<Marks> {
  const article = new ArticlePage(await session.browser.newPage());
  await article.page.goto(url);
  await article.waitForMarks();
  const marks = await article.marks();
  await article.page.screenshot({ path: fileFor('article'), fullPage: true });

  await article.clickMark(PICTURED);
  await article.card.waitForText();
  await article.page.screenshot({ path: fileFor('card') });

  const popup = await PopupObject.open(session, article.page);
  await popup.page.setViewport({ ...VIEWPORT, width: POPUP_WIDTH, height: 100 });
  await popup.page.screenshot({ path: fileFor('popup'), fullPage: true });
  return marks;
}
