import { browser } from 'wxt/browser';

// Built files; the bundler names them after the entrypoints.
const PAGE_SCRIPT = '/content-scripts/page.js';
const PAGE_STYLE = '/content-scripts/page.css';
const CARD_SCRIPT = '/card.js';

/** Files of the page script as a dynamic registration takes them. */
export const PAGE_FILES = { js: [PAGE_SCRIPT.slice(1)], css: [PAGE_STYLE.slice(1)] };

/** Run the page script once in a tab. Rejects where the browser does not allow it. */
export async function injectPage(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [PAGE_STYLE] });
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
}

/** Bring the card script into the frame of a page script that found something. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CARD_SCRIPT] });
}
