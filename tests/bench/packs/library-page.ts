import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';
import type { MadePack } from './make-packs.ts';

/** What adding a pack has taken, ms: until the reader is asked, and from the reader's yes until it is there. */
export interface ImportTimes {
  checking: number;
  storing: number;
}

// The largest take seconds, on a machine that has other things to do.
const PATIENCE = 120_000;

/** Add packs as a reader does: on the options page, by file, each confirmed when it has been checked. */
export async function importPacks(browser: ExtensionBrowser, packs: readonly MadePack[]): Promise<ImportTimes[]> {
  const page = await browser.openExtensionPage('options.html');
  page.setDefaultTimeout(PATIENCE);
  const times: ImportTimes[] = [];
  for (const pack of packs) times.push(await importPack(page, pack));
  await page.close();
  return times;
}

async function importPack(page: Page, { title, json }: MadePack): Promise<ImportTimes> {
  await page.waitForSelector('.pack-import input[type="file"]');
  const before = await page.$$eval('#packs > .pack', (packs) => packs.length);
  const checking = await page.evaluate(
    async (name, content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], name));
      const input = document.querySelector<HTMLInputElement>('.pack-import input[type="file"]')!;
      const began = performance.now();
      const done = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.offer .button, [role="alert"]')) return;
          observer.disconnect();
          resolve(null);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await done;
      const refused = document.querySelector('.pack-import [role="alert"]');
      if (refused) throw new Error(refused.textContent);
      return performance.now() - began;
    },
    `${title}.json`,
    json,
  );
  const storing = await page.evaluate(async (count) => {
    const began = performance.now();
    const done = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll('#packs > .pack').length <= count) return;
        observer.disconnect();
        resolve(null);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    document.querySelector<HTMLButtonElement>('.offer .button')!.click();
    await done;
    return performance.now() - began;
  }, before);
  return { checking, storing };
}
