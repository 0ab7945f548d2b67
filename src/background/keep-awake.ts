import { browser } from 'wxt/browser';

/** Browsers end a background that has called none of their functions for 30 s, whatever it waits for. */
const EVERY_MS = 10_000;

/** Keeps the background from being ended, until what this returns is called. */
export function keepAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  return () => clearInterval(timer);
}
