import { browser } from 'wxt/browser';

/** Greet the reader on the day of installation; not after an update, and not in tests, which want an empty browser. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || import.meta.env.MODE === 'testing') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
