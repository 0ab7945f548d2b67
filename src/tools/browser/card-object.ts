import type { Page } from 'puppeteer-core';

/**
 * The card on a page. Its shadow root is closed in what readers install; demo and testing builds leave it open, so that
 * both browsers can be asked alike.
 */
export class CardObject {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Wait until the card shows an entry; resolves to the text in it. */
  async waitForText(included = ''): Promise<string> {
    const text = await this.page.waitForFunction(
      (wanted) => {
        for (const host of document.querySelectorAll('*')) {
          const dialog = host.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
          if (!dialog?.checkVisibility() || dialog.getAttribute('aria-busy') === 'true') continue;
          if (dialog.innerText.includes(wanted)) return dialog.innerText;
        }
        return false;
      },
      {},
      included,
    );
    return text.jsonValue() as Promise<string>;
  }

  async waitUntilClosed(): Promise<void> {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('*')].every(
        (host) => !host.shadowRoot?.querySelector('[role="dialog"]')?.checkVisibility(),
      ),
    );
  }
}
