import type { ElementHandle, Page } from 'puppeteer-core';

const DIALOG = '[data-counterpoint-card] >>> [role="dialog"]';

/**
 * The card on a page. Its shadow root is closed in what readers install; demo and testing builds leave it open, so that
 * both browsers can be asked alike.
 */
export class CardObject {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Wait until the card is seen with an entry whose card has this text in it; resolves to all of its text. */
  async waitForText(included = ''): Promise<string> {
    const text = await this.page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
        const dialog = root?.querySelector('[role="dialog"]');
        if (dialog?.getAttribute('aria-busy') !== 'false' || !dialog.textContent.includes(wanted)) return false;
        return dialog.checkVisibility({ visibilityProperty: true }) && dialog.textContent;
      },
      {},
      included,
    );
    return (await text.jsonValue()) as string;
  }

  /** Wait until the card shows what the reader has noted: it is sealed off from all other text. */
  async waitForNote(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        const panel = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
        const line = panel?.querySelector('.reader-note > div')?.shadowRoot?.querySelector('p');
        return line ? getComputedStyle(line, '::before').content !== 'none' && line.dataset.text === wanted : false;
      },
      {},
      text,
    );
  }

  /** Wait until the card shows an entry of another name. */
  async waitForOther(than: string): Promise<string> {
    const title = await this.page.waitForFunction(
      (known) => {
        const root = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
        const text = root?.querySelector('[aria-busy="false"] h2')?.textContent;
        return text && text !== known && text;
      },
      {},
      than,
    );
    return (await title.jsonValue()) as string;
  }

  /** The sides of the conflicts in the card: what each is called, and whose positions it holds. */
  async sides(): Promise<{ holder: string; positions: number }[]> {
    const dialog = await this.dialog();
    return dialog.evaluate((panel) =>
      [...panel.querySelectorAll('.side')].map((side) => ({
        holder: side.querySelector('.voice')?.textContent ?? '',
        positions: side.querySelectorAll('.position').length,
      })),
    );
  }

  /** Press the button or line of the card that has this text or label. */
  async press(label: string): Promise<void> {
    const control = await this.find(label);
    await control.click();
  }

  /** Tap it with a finger. */
  async tap(label: string): Promise<void> {
    const control = await this.find(label);
    await control.tap();
  }

  private async find(label: string): Promise<ElementHandle<Element>> {
    const control = await this.page.waitForFunction(
      (wanted) => {
        const panel = document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelector('[role="dialog"]');
        return [...(panel?.querySelectorAll('button, summary, label') ?? [])].find(
          (each) => (each.ariaLabel ?? each.textContent) === wanted && each.checkVisibility(),
        );
      },
      {},
      label,
    );
    const element = control.asElement() as ElementHandle<Element>;
    await reveal(element);
    return element;
  }

  /** Open the evidence of the first position. */
  async openEvidence(): Promise<void> {
    const summary = await (await this.dialog()).$('.sources > summary');
    if (!summary) return;
    await reveal(summary);
    await summary.click();
  }

  /** Label or text of what has the focus in the card; null when the focus is elsewhere. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.querySelector('[data-counterpoint-card]')?.shadowRoot?.activeElement;
      return focused ? (focused.ariaLabel ?? (focused.role === 'dialog' ? 'dialog' : focused.textContent)) : null;
    });
  }

  /** What the card is called. */
  async title(): Promise<string> {
    const dialog = await this.dialog();
    return dialog.evaluate((panel) => panel.querySelector('h2')?.textContent ?? '');
  }

  /** Whose positions are shown and not folded up, or what they are on. */
  async holders(): Promise<string[]> {
    const dialog = await this.dialog();
    return dialog.evaluate((panel) =>
      [...panel.querySelectorAll('.position')]
        .filter((row) => row.checkVisibility())
        .map(
          (row) =>
            (row.querySelector('strong') ?? row.closest('.side')?.querySelector('.voice strong'))?.textContent ?? '',
        ),
    );
  }

  /** Where the panel is, CSS pixels of the viewport. */
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const dialog = await this.dialog();
    return dialog.evaluate((panel) => {
      const { x, y, width, height } = panel.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** The panel itself; rejects when no card is open. */
  async dialog(): Promise<ElementHandle<Element>> {
    const dialog = await this.page.$(DIALOG);
    if (!dialog) throw new Error('No card is open');
    return dialog;
  }

  /** Whether the focus is in the card. */
  hasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.hasAttribute('data-counterpoint-card') === true);
  }

  async waitUntilClosed(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[data-counterpoint-card]') === null);
  }
}

/** In Firefox, what is scrolled away inside the card would be clicked where it is not. */
async function reveal(element: ElementHandle<Element>): Promise<void> {
  await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
}
