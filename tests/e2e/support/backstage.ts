import type { Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { ExtensionBrowser } from '../../driver/launch.ts';

interface Addressed {
  to: string;
  type: string;
  request: unknown;
}

/** A page of the extension that tests stand on to use what only the extension may: messages, storage, scripts. */
export class Backstage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(session: ExtensionBrowser, file = 'popup.html'): Promise<Backstage> {
    const page = await session.openExtensionPage(file);
    await page.evaluate(() => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome' | 'api', typeof ExtensionApi>;
      scope.api = scope.browser ?? scope.chrome;
    });
    return new Backstage(page);
  }

  isPage(page: Page): boolean {
    return page === this.page;
  }

  /** Run a function in the page, which has nothing from outside but what it is given. */
  run<T, Given = undefined>(work: (given: Given) => T, given?: Given): Promise<Awaited<T>> {
    return this.page.evaluate(work as (given: unknown) => T, given);
  }

  /** The answer to a message that comes from one of the extension's own pages. */
  sendFromView(message: unknown): Promise<unknown> {
    return this.page.evaluate((sent) => api.runtime.sendMessage(sent), message);
  }

  /** The answer of the page script in a tab to a message from one of the extension's own pages. */
  sendToTab(tabId: number, message: unknown): Promise<unknown> {
    return this.page.evaluate((to, sent) => api.tabs.sendMessage(to, sent), tabId, message);
  }

  /** The answer to a message that comes from the page script's world in the page in front. */
  async sendFromPage(article: Page, message: Addressed): Promise<unknown> {
    const [answer] = await this.sendManyFromPage(article, message, 1);
    return answer;
  }

  /** The answers to a message that comes from there so many times at once. */
  async sendManyFromPage(article: Page, message: Addressed, times: number): Promise<unknown[]> {
    await article.bringToFront();
    return this.page.evaluate(
      async (sent, count) => {
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        const [injected] = await api.scripting.executeScript({
          target: { tabId: tab!.id! },
          func: (inner, length) => {
            const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
            const { runtime } = scope.browser ?? scope.chrome;
            return Promise.all(Array.from({ length }, () => runtime.sendMessage(inner)));
          },
          args: [sent, count] as [Addressed, number],
        });
        return injected?.result ?? [];
      },
      message,
      times,
    );
  }

  /** Id of the tab that a page is in. */
  async tabOf(article: Page): Promise<number> {
    await article.bringToFront();
    return this.page.evaluate(async () => (await api.tabs.query({ active: true, currentWindow: true }))[0]!.id!);
  }

  /** Give the extension the hosts of a match pattern. */
  async allow(origin: string): Promise<void> {
    await this.page.evaluate((pattern) => {
      globalThis.onAct = () => api.permissions.request({ origins: [pattern] });
    }, origin);
    await this.actInClick();
  }

  /** Close the sidebar of Firefox. */
  async closeSidebar(): Promise<void> {
    await this.page.evaluate(() => {
      globalThis.onAct = () => (api as unknown as WithSidebar).sidebarAction.close();
    });
    await this.actInClick();
  }

  /** Do what a browser lets an extension do only while it handles a click. */
  private async actInClick(): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'act';
      button.textContent = 'act';
      button.onclick = async () => {
        if ((await onAct()) !== false) button.remove();
      };
      document.body.prepend(button);
    });
    await this.page.click('#act');
    await this.page.waitForSelector('#act', { hidden: true });
  }

  /** The text on the clipboard, in Chromium. */
  async clipboard(): Promise<string> {
    await this.page.bringToFront();
    await this.page.evaluate(() => {
      const area = document.createElement('textarea');
      document.body.prepend(area);
      area.focus();
    });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v', { commands: ['Paste'] });
    await this.page.keyboard.up('Control');
    return this.page.evaluate(() => {
      const area = document.querySelector('textarea')!;
      area.remove();
      return area.value;
    });
  }

  /** Wait until Firefox has ended the background page, which is a view of the extension for as long as it lives. */
  async waitForNoBackground(): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(() => {
      // Windows like any others, which the types do not say.
      const views = api.extension.getViews() as unknown as { location: Location }[];
      return !views.some(({ location }) => location.pathname.includes('background'));
    });
  }

  /** Everything that the browser keeps for the extension, each as its place, its name and, as JSON, what it holds. */
  kept(): Promise<{ name: string; value: string }[]> {
    return this.page.evaluate(async () => {
      const kept: { name: string; value: string }[] = [];
      const add = (where: string, values: Record<string, unknown>) => {
        for (const [name, value] of Object.entries(values)) {
          kept.push({ name: `${where} ${name}`, value: JSON.stringify(value) });
        }
      };
      for (const area of ['local', 'session', 'sync'] as const) add(`storage.${area}`, await api.storage[area].get());
      for (const { name = '' } of await indexedDB.databases()) {
        const opening = indexedDB.open(name);
        await new Promise((resolve) => {
          opening.onsuccess = resolve;
        });
        for (const store of opening.result.objectStoreNames) {
          const asking = opening.result.transaction(store).objectStore(store).getAllKeys();
          await new Promise((resolve) => {
            asking.onsuccess = resolve;
          });
          add('indexedDB', { [`${name}/${store}`]: asking.result });
        }
        opening.result.close();
      }
      const scripts = await api.scripting.getRegisteredContentScripts();
      add('scripting', Object.fromEntries(scripts.map(({ id, matches }) => [id, matches])));
      add('alarms', Object.fromEntries((await api.alarms?.getAll())?.map(({ name }) => [name, '']) ?? []));
      add('caches', Object.fromEntries((await caches.keys()).map((name) => [name, ''])));
      add('localStorage', { ...localStorage });
      add('sessionStorage', { ...sessionStorage });
      if (document.cookie) add('cookies', { cookie: document.cookie });
      return kept;
    });
  }

  stored(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => api.storage.local.get());
  }

  /** What is kept until the browser is closed. */
  sessionStored(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => api.storage.session.get());
  }

  store(values: Record<string, unknown>): Promise<void> {
    return this.page.evaluate((wanted) => api.storage.local.set(wanted), values);
  }

  /** As on the day of installation. */
  async reset(): Promise<void> {
    await this.page.evaluate(async () => {
      await api.storage.local.clear();
      await api.storage.session.clear();
      const { origins = [] } = await api.permissions.getAll();
      const listed = new Set(api.runtime.getManifest().host_permissions);
      const granted = origins.filter((origin) => !listed.has(origin));
      if (granted.length > 0) await api.permissions.remove({ origins: granted });
    });
  }
}

// Defined in the page.
declare const api: typeof ExtensionApi;
declare global {
  var onAct: () => Promise<unknown>;
}

interface WithSidebar {
  sidebarAction: { close(): Promise<void> };
}
