import type { Page } from 'puppeteer-core';

/** How far a page can be scrolled sideways, CSS pixels; 0 when everything fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    return Math.max(scrollWidth - clientWidth, Math.round(innerWidth - screen.width));
  });
}

/**
 * Targets that are less than `least` CSS pixels wide or high, with their sizes: everything visible that can be pressed,
 * or what a selector names, in a document or in the card on it. Links in the middle of a sentence are exempt (WCAG 2.5.8).
 */
export function smallTargets(page: Page, least: number, wanted = 'button, input, summary, a[href], [role="button"]') {
  return page.evaluate(
    (selector, size) => {
      const card = document.querySelector('counterpoint-card')?.shadowRoot;
      const root: ParentNode = card?.querySelector('[role="dialog"]') ?? document;
      return [...root.querySelectorAll(selector)].flatMap((target) => {
        if (!target.checkVisibility() || target.closest('.unseen')) return [];
        if (target.localName === 'a' && getComputedStyle(target).display === 'inline') return [];
        // Pressing a label is pressing what it labels.
        const pressed = target.closest('label') ?? target;
        const { width, height } = pressed.getBoundingClientRect();
        if (width >= size && height >= size) return [];
        const name = target.getAttribute('aria-label') ?? pressed.textContent.trim();
        return [`${name}: ${Math.round(width)} x ${Math.round(height)}`];
      });
    },
    wanted,
    least,
  );
}
