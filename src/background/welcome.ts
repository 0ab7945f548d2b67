import { browser } from 'wxt/browser';

/**
 * Greet the reader on the day of installation; not after an update, and not in the demo and in tests, whose own page must
 * stay in front.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || import.meta.env.MODE !== 'production') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
