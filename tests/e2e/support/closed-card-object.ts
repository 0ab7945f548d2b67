import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readClosedCard } from './closed-card.ts';

const WAIT = { timeout: 8000 };

/** The card of a build that readers install, as they see and use it: with the pointer, by its words. */
export class ClosedCardObject {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What is in the card, all that can be seen of it; null when none is open. */
  read(): Promise<{ title: string; text: string; isSeen: boolean; isBusy: boolean } | null> {
    return readClosedCard(this.page, (root) => {
      const panel = root.querySelector('[role="dialog"]')!;
      return {
        title: panel.querySelector('h2')?.textContent ?? '',
        text: panel.textContent,
        isSeen: panel.checkVisibility({ visibilityProperty: true }) && panel.getBoundingClientRect().width > 300,
        isBusy: panel.getAttribute('aria-busy') !== 'false',
      };
    });
  }

  async waitForTitle(title: string): Promise<void> {
    await expect.poll(() => this.read(), WAIT).toMatchObject({ title, isSeen: true, isBusy: false });
  }

  async waitUntilClosed(): Promise<void> {
    await expect.poll(() => this.read(), WAIT).toBeNull();
  }

  /** Press what has this text, as it is seen, or label. */
  async press(label: string): Promise<void> {
    await expect.poll(() => this.middleOf(label), WAIT).not.toBeNull();
    const { x, y } = (await this.middleOf(label))!;
    await this.page.mouse.click(x, y);
  }

  /** Move the pointer over the card. */
  async hover(): Promise<void> {
    const box = await readClosedCard(this.page, (root) => {
      const { x, y } = root.querySelector('.body p')!.getBoundingClientRect();
      return { x, y };
    });
    await this.page.mouse.move(box!.x + 20, box!.y + 8);
    await this.page.mouse.move(box!.x + 30, box!.y + 10);
  }

  /** The middle of what has this text or label, CSS pixels of the viewport. */
  middleOf(label: string): Promise<{ x: number; y: number } | null> {
    const find = (root: ShadowRoot, wanted: string) => {
      const seenOf = (element: Element) => {
        const seen = element.cloneNode(true) as Element;
        for (const unseen of seen.querySelectorAll('.unseen')) unseen.remove();
        return seen.textContent;
      };
      const control = [...root.querySelectorAll('button, summary, a, .more')].find(
        (each) => (each.ariaLabel ?? seenOf(each)) === wanted && each.checkVisibility(),
      );
      control?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = control?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    };
    return readClosedCard(this.page, find, label);
  }
}
