import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../../tests/driver/find-browser.ts';
import { launchWithExtension } from '../../tests/driver/launch.ts';
import { PackHost } from '../../tests/driver/pack-host.ts';
import { SamplePublisher } from './publish-sample.ts';
import { makeSamplePacks, VERSIONS } from './sample-packs.ts';

const VIEWPORT = { width: 900, height: 1200, deviceScaleFactor: 1.5 };

// By their places, as the words are those of the browser's language.
const ADDRESS = '.subscribe input';
const LOOK = '.subscribe .button';
const CONFIRM = '.offer > .actions > .button:first-child';
const CHECK = '.subscription > .actions > .button:nth-last-child(2)';
const SHOW = '.subscription > .actions > .button:first-child';

interface Settings {
  browser: FoundBrowser;
  extension: string;
  headless: boolean;
  /** Where the pictures go. */
  folder: string;
}

/**
 * Serve a sample pack on this machine, subscribe to it, publish a version that is taken over and one that waits, and show
 * what it would change. Takes a picture of each step; a window stays open until it is closed.
 */
export async function showSubscription({ browser, extension, headless, folder }: Settings): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const publisher = new SamplePublisher();
  const host = await PackHost.start();
  const session = await launchWithExtension({ browser, extension, headless, ...(headless && { viewport: VIEWPORT }) });
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  const files: string[] = [];
  try {
    const packs = await makeSamplePacks();
    const publish = (at: number) => {
      host.serve(publisher.publish(packs[at]!));
      console.log(`Published version ${VERSIONS[at]} at ${host.urlOf('index.json')}`);
    };
    publish(0);
    const page = await session.openExtensionPage('options.html');
    await (await page.waitForSelector(ADDRESS))!.type(host.urlOf('index.json'));
    await press(page, LOOK);
    const picture = async (name: string, selector: string) => {
      const file = `${join(folder, name)}.png` as const;
      await (await page.waitForSelector(selector))!.screenshot({ path: file });
      files.push(file);
    };
    const says = (selector: string, text: string) =>
      page.waitForFunction(
        (where, wanted) => document.querySelector(where)?.textContent.includes(wanted),
        {},
        selector,
        text,
      );

    await says('.offer', VERSIONS[0]);
    await picture('subscribe-1-offer', '.pack-import');
    await press(page, CONFIRM);
    await page.waitForSelector('.subscription');
    await picture('subscribe-2-subscribed', '.pack:has(.subscription)');
    publish(1);
    await press(page, CHECK);
    await says('.subscription', VERSIONS[1]);
    await picture('subscribe-3-updated', '.subscription');
    publish(2);
    await press(page, CHECK);
    await says('.subscription', VERSIONS[2]);
    await picture('subscribe-4-waits', '.subscription');
    await press(page, SHOW);
    await says('.offer', VERSIONS[2]);
    await picture('subscribe-5-difference', '.offer');
    console.log(`Asked of the host: ${host.takePaths().join(' ')}`);
    if (!headless) {
      console.log('Close the browser, or press Ctrl-C here, to end.');
      await closed;
    }
    return files;
  } finally {
    await session.close().catch(() => undefined);
    await host.close();
    publisher.close();
  }
}

async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))!.click();
}
