import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../driver/launch.ts';

/** The options page in a tab. Controls are found by the words that a reader sees. */
export class OptionsObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(session: ExtensionBrowser): Promise<OptionsObject> {
    const options = new OptionsObject(await session.openExtensionPage('options.html'));
    await options.page.waitForSelector('#packs h3');
    return options;
  }

  /** Press the switch or choice whose label begins with these words, and wait until the page says what became of it. */
  async choose(label: string): Promise<void> {
    await this.page.bringToFront();
    const input = await this.page.waitForSelector(
      `::-p-xpath(//label[starts-with(normalize-space(.), "${label}")]//input)`,
    );
    await this.page.$$eval('[role="status"] > *', ([said]) => said?.setAttribute('data-old', ''));
    await input!.click();
    await this.page.waitForSelector('[role="status"] > :not([data-old])');
  }

  /** Press the button with these words, or that is read out with them. */
  async press(label: string): Promise<void> {
    await this.page.bringToFront();
    const button = await this.page.waitForSelector(
      `::-p-xpath(//button[@aria-label="${label}" or normalize-space(.)="${label}"])`,
    );
    await button!.click();
  }

  isOn(label: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const line = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent.trim().startsWith(wanted),
      );
      return line?.querySelector('input')?.checked ?? false;
    }, label);
  }

  async waitUntil(label: string, on: boolean): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      (wanted, state) =>
        [...document.querySelectorAll('label')]
          .find(({ textContent }) => textContent.trim().startsWith(wanted))
          ?.querySelector('input')?.checked === state,
      {},
      label,
      on,
    );
  }

  /** Wait until a part of the page holds these words. */
  async waitForText(selector: string, text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      (where, wanted) => document.querySelector(where)?.textContent.includes(wanted),
      {},
      selector,
      text,
    );
  }

  textOf(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.textContent ?? '');
  }

  /** Press "export", and catch the file on its way to the disk: its name and text. */
  async catchExport(label: string): Promise<{ name: string; text: string }> {
    await this.page.evaluate(() => {
      const caught = window as unknown as { caught?: Promise<{ name: string; text: string }> };
      caught.caught = new Promise((resolve) => {
        const make = URL.createObjectURL;
        let text = Promise.resolve('');
        URL.createObjectURL = (blob: Blob) => {
          text = blob.text();
          return make.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = async function (this: HTMLAnchorElement) {
          resolve({ name: this.download, text: await text });
        };
      });
    });
    await this.press(label);
    return this.page.evaluate(() => (window as unknown as { caught: Promise<{ name: string; text: string }> }).caught);
  }

  /** Paste an address in place of what stands in the field, and press the button beside it. */
  async lookAt(address: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.$eval('.subscribe input', (input) => (input as HTMLInputElement).select());
    await this.page.type('.subscribe input', address);
    await this.page.click('.subscribe button');
  }

  /** Choose a file for a pack to add, as a reader does in the dialog that the button opens. */
  async choosePack(name: string, text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.$eval(
      '.pack-import input[type="file"]',
      (input, fileName, content) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([content], fileName));
        (input as HTMLInputElement).files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      text,
    );
  }

  /** Choose a file with this text, as a reader does in the dialog that "import" opens. */
  async importFile(text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.$eval(
      '#file input[type="file"]',
      (input, content) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([content], 'settings.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
    );
  }
}
