import { browser } from 'wxt/browser';
import type { PopupTab } from './tab.ts';

/** What keeps extensions out of a page that they might read by its address; a key of the texts under `popup.reason`. */
export type Barrier = 'pdf' | 'closedPage';

/** The picture that Firefox gives the tab of a PDF. */
const PDF_ICON = /^chrome:.*\/pdf\.svg$/;

/** By its picture, which the browser tells together with the address. */
export function barrierByIcon(icon: string | undefined): Barrier | null {
  return PDF_ICON.test(icon ?? '') ? 'pdf' : null;
}

/**
 * By asking the page for its type, which needs the right to run there: Chromium lets extensions into the page around its
 * viewer of PDFs. Of a page that nobody is let into the browser does not say why.
 */
export async function askForBarrier({ id }: PopupTab): Promise<Barrier | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: id },
      injectImmediately: true,
      func: () => document.contentType,
    });
    return answer?.result === 'application/pdf' ? 'pdf' : null;
  } catch {
    return 'closedPage';
  }
}
