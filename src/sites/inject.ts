import { browser } from 'wxt/browser';
import type { PagePart } from '../messaging/protocol.ts';

// Built files; the bundler names them after the entrypoints.
const PAGE_SCRIPT = '/content-scripts/page.js';
const PAGE_STYLE = '/content-scripts/page.css';
const PARTS = {
  card: { js: '/card.js', css: null },
  'mark-painter': { js: '/mark-painter.js', css: '/assets/mark-painter.css' },
} as const satisfies Record<PagePart, object>;

/** Files of the page script as a dynamic registration takes them. */
export const PAGE_FILES = { js: [PAGE_SCRIPT.slice(1)], css: [PAGE_STYLE.slice(1)] };

/** Run the page script once in a tab. Rejects where the browser does not allow it. */
export async function injectPage(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [PAGE_STYLE] });
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
}

/** Bring a further script into the frame of a page script that needs it. */
export async function injectPart(part: PagePart, tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const { js, css } = PARTS[part];
  if (css) await browser.scripting.insertCSS({ target, files: [css] });
  await browser.scripting.executeScript({ target, files: [js] });
}
