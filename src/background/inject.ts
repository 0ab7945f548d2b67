import { browser } from 'wxt/browser';
import type { PagePart } from '../messaging/protocol.ts';
import { PAGE_FILES } from './page-script.ts';

const PARTS = {
  'late-parts': { js: '/late-parts.js', css: null },
  card: { js: '/card.js', css: null },
  'mark-painter': { js: '/mark-painter.js', css: '/marks.css' },
} as const satisfies Record<PagePart, object>;

/** Run the page script once in a tab. Rejects where the browser does not allow it. */
export async function injectPage(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: PAGE_FILES.css, origin: 'USER' });
  await browser.scripting.executeScript({ target, files: PAGE_FILES.js.map((file) => `/${file}` as const) });
}

/** Bring a further script into the frame of a page script that needs it. */
export async function injectPart(part: PagePart, tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const { js, css } = PARTS[part];
  if (css) await browser.scripting.insertCSS({ target, files: [css], origin: 'USER' });
  await browser.scripting.executeScript({ target, files: [js] });
}
