import type { Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { ExtensionBrowser } from './launch.ts';

/** The popup for a page, opened in a tab of its own. Controls are found by the words that a reader sees. */
export class PopupObject {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Open the popup of the tab that a page is in, and wait until it shows what it knows of it. */
  static async open(session: ExtensionBrowser, article: Page): Promise<PopupObject> {
    const helper = await session.openExtensionPage('popup.html');
    await article.bringToFront();
    const tab = await helper.evaluate(activeTabId);
    await helper.close();
    const popup = new PopupObject(await session.openExtensionPage(`popup.html?tab=${tab}`));
    await popup.page.waitForSelector('[role="switch"]');
    return popup;
  }

  /** Press the switch whose label holds these words. */
  async toggle(label: string): Promise<void> {
    await this.press('label', label);
  }

  /** Press the button, or the entry of the found list, that holds these words. */
  async pressButton(label: string): Promise<void> {
    await this.press('button', label);
  }

  isOn(label: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const line = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(wanted));
      return line?.querySelector('input')?.checked ?? false;
    }, label);
  }

  /** Wait until the popup says these words. */
  async waitForText(text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, text);
  }

  private async press(selector: string, label: string): Promise<void> {
    await this.page.bringToFront();
    const control = await this.page.waitForSelector(`${selector}::-p-text(${label})`);
    await control!.click();
  }
}

async function activeTabId(): Promise<number> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
  const [tab] = await (scope.browser ?? scope.chrome).tabs.query({ active: true, currentWindow: true });
  return tab!.id!;
}
