import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './launch.ts';
import { tabOf } from './tab-of.ts';

const PRESS_MS = 8000;

/** The popup for a page. Controls are found by the words that a reader sees. */
export class PopupObject {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Open the popup of the tab that a page is in, in a tab of its own, and wait until it shows what it knows of it. */
  static async open(session: ExtensionBrowser, article: Page): Promise<PopupObject> {
    const tab = await tabOf(session, article);
    const popup = new PopupObject(await session.openExtensionPage(`popup.html?tab=${tab}`));
    await popup.page.waitForSelector('[role="switch"]');
    return popup;
  }

  /** Press the toolbar button on a page; it gives the extension the right to read that. Firefox has no program do it. */
  static async openByButton({ browser, extensionId, origin }: ExtensionBrowser, article: Page): Promise<PopupObject> {
    await article.bringToFront();
    const extension = (await browser.extensions()).get(extensionId)!;
    // A popup may be open in a tab as well.
    const before = new Set(browser.targets());
    const opened = browser.waitForTarget((target) => !before.has(target) && target.url() === `${origin}/popup.html`);
    await article.triggerExtensionAction(extension);
    const popup = new PopupObject(await (await opened).asPage());
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
    // The popup may still be finding out about the page, and draw itself anew: a locator looks once more.
    const wanted = this.page.locator(`${selector}::-p-text(${label})`).setTimeout(PRESS_MS);
    // The foot of the popup lies over what is scrolled under it.
    const found = await wanted.waitHandle();
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await wanted.click();
  }
}
