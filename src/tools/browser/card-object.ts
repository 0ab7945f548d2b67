import type { ElementHandle, Page } from 'puppeteer-core';

const DIALOG = 'counterpoint-card >>> [role="dialog"]';

/**
 * The card on a page. Its shadow root is closed in what readers install; demo and testing builds leave it open, so that
 * both browsers can be asked alike.
 */
export class CardObject {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Wait until the card shows an entry whose card has this text in it; resolves to all of its text. */
  async waitForText(included = ''): Promise<string> {
    const text = await this.page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('counterpoint-card')?.shadowRoot;
        const dialog = root?.querySelector('[role="dialog"]');
        if (dialog?.getAttribute('aria-busy') !== 'false' || !dialog.textContent.includes(wanted)) return false;
        return dialog.textContent;
      },
      {},
      included,
    );
    return (await text.jsonValue()) as string;
  }

  /** The sides of the conflicts in the card: what each is called, and whose positions it holds. */
  async sides(): Promise<{ label: string; holders: string[] }[]> {
    const dialog = await this.dialog();
    return dialog.evaluate((panel) =>
      [...panel.querySelectorAll('.side')].map((side) => ({
        label: side.querySelector('h4')?.textContent ?? '',
        holders: [...side.querySelectorAll('li .holder')].map((holder) => holder.textContent),
      })),
    );
  }

  /** The panel itself; rejects when no card is open. */
  async dialog(): Promise<ElementHandle<Element>> {
    const dialog = await this.page.$(DIALOG);
    if (!dialog) throw new Error('No card is open');
    return dialog;
  }

  /** Whether the focus is in the card. */
  hasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.localName === 'counterpoint-card');
  }

  async waitUntilClosed(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('counterpoint-card') === null);
  }
}
