import { browser } from 'wxt/browser';
import { askWorker } from '../../src/background/run-updater.ts';

/** The page that starts the worker for the background of Chromium. */
browser.runtime.onMessage.addListener((message: unknown, sender) => {
  const { to, message: inner } = message as { to?: unknown; message?: unknown };
  return to === 'updater' && sender.id === browser.runtime.id && !sender.tab ? askWorker(inner) : undefined;
});
