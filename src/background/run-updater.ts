import { browser } from 'wxt/browser';
import { keepAwake } from './keep-awake.ts';

/** Chromium's documents that nobody sees, which the types of the extension's API do not know. */
interface WithOffscreen {
  offscreen?: {
    createDocument(about: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

const PAGE = '/offscreen.html';
const SCRIPT = '/pack-updater.js';

/**
 * What a worker answers to a message: it fetches, checks and stores packs, so that pages do not wait for the background
 * meanwhile. The background of Chromium cannot start one, but has a page of its own do it.
 */
export async function runUpdater(message: unknown): Promise<unknown> {
  const letSleep = keepAwake();
  try {
    return await (import.meta.env.FIREFOX ? askWorker(message) : askPage(message));
  } finally {
    letSleep();
  }
}

/** Start the worker, and end it with its answer. */
export function askWorker(message: unknown): Promise<unknown> {
  const worker = new Worker(SCRIPT);
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message: error }) => reject(new Error(`the updater failed: ${error}`));
  worker.postMessage(message);
  return promise.finally(() => worker.terminate());
}

async function askPage(message: unknown): Promise<unknown> {
  const { offscreen } = browser as unknown as WithOffscreen;
  if (!offscreen) throw new Error('the browser has no page for the updater');
  const justification = 'Starts the worker that fetches and checks new versions of packs.';
  // One that an earlier life of the background has left would go on with a check that nobody waits for, and there may be but one.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument({ url: PAGE, reasons: ['WORKERS'], justification });
  try {
    return await browser.runtime.sendMessage({ to: 'updater', message });
  } finally {
    await offscreen.closeDocument().catch(() => undefined);
  }
}
