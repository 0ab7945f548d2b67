import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  // Handed over by way of the driver, a large file would hold up the very thread that is measured.
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*').end(packs[Number(request.url?.slice(1))]?.json);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await browser.openExtensionPage('options.html');
  page.setDefaultTimeout(PATIENCE);
  const times: ImportTimes[] = [];
  try {
    for (const [at, { title }] of packs.entries()) {
      times.push(await importPack(page, title, `http://127.0.0.1:${port}/${at}`));
    }
  } finally {
    server.close();
  }
  await page.close();
  return times;
}

async function importPack(page: Page, title: string, address: string): Promise<ImportTimes> {
  await page.waitForSelector('.pack-import input[type="file"]');
  const before = await page.$$eval('#packs > .pack', (packs) => packs.length);
  const checking = await page.evaluate(
    async (name, from) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([await (await fetch(from)).blob()], name));
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
    address,
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
