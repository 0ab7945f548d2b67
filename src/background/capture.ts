import { type Browser, browser } from 'wxt/browser';
import { capturedPageSchema } from '../messaging/captured-page.ts';
import { storeCapture } from '../projects/captures.ts';

const SCRIPT = '/capture-page.js';
/** What the page says instead, where nothing was taken. */
export type NothingTaken = 'private' | 'unreachable' | 'empty' | 'notStored';
/** Pixels of the window; smaller ones fit any screen that has windows. */
const SIZE = { width: 460, height: 640 };

type Tab = Pick<Browser.tabs.Tab, 'id' | 'incognito'>;

/**
 * Takes the article of a tab, and what is selected in it, for a pack of its reader's own, and opens a small window that asks
 * for the rest. Of a private window nothing is taken. The reader's click allows to run a script there.
 * @param frameId the frame that holds the selection
 */
export async function captureTab({ id, incognito }: Tab, frameId = 0): Promise<void> {
  const taken = incognito ? 'private' : id === undefined ? 'unreachable' : await takeFrom(id, frameId);
  await openWindow(taken);
}

/** The id of what was taken, or why there is nothing. */
async function takeFrom(tabId: number, frameId: number): Promise<string | NothingTaken> {
  let result: unknown;
  try {
    const target = { tabId, frameIds: [frameId] };
    const [injected] = await browser.scripting.executeScript({ target, files: [SCRIPT] });
    result = injected?.result;
  } catch {
    return 'unreachable';
  }
  const parsed = capturedPageSchema.safeParse(result);
  if (!parsed.success) return 'unreachable';
  if (parsed.data.text === '') return 'empty';
  return storeCapture(parsed.data).catch((error: unknown) => {
    console.warn('Counterpoint: what was taken from a page could not be stored', error);
    return 'notStored' as const;
  });
}

async function openWindow(taken: string): Promise<void> {
  const url = browser.runtime.getURL(`/capture.html#${taken}` as '/capture.html');
  // Phones have no windows.
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...SIZE });
  else await browser.tabs.create({ url });
}
