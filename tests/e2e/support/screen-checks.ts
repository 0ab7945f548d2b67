import type { Page } from 'puppeteer-core';

/** How far a page, a main part of it or the card on it can be scrolled sideways, CSS pixels; 0 when everything fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const card = document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelector('[role="dialog"]');
    const parts = [document.scrollingElement!, ...document.querySelectorAll('main, aside'), ...(card ? [card] : [])];
    const hidden = parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    // A phone makes room for what is too wide, and shows all of it smaller.
    const widened = matchMedia('(pointer: coarse)').matches ? innerWidth - screen.width : 0;
    return Math.max(...hidden, Math.round(widened));
  });
}

/**
 * Texts that are seen in part only, beyond the edge of the window or of what holds them; not those that can be scrolled
 * to, or that are shortened on purpose with an ellipsis.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const card = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
    const root: ParentNode = card?.querySelector('[role="dialog"]') ?? document.body;
    const holdsText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    /** The nearest around that clips at its sides; null when only the window does. */
    const clipperOf = (element: Element): Element | null => {
      const { parentElement } = element;
      return !parentElement || getComputedStyle(parentElement).overflowX !== 'visible'
        ? parentElement
        : clipperOf(parentElement);
    };
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const { overflowX, webkitLineClamp } = getComputedStyle(element);
      if (!holdsText(element) || !element.checkVisibility() || element.closest('.unseen, title, article')) return [];
      if (overflowX === 'hidden' && webkitLineClamp === 'none' && element.scrollWidth > element.clientWidth + 1) {
        return [`${element.textContent}: ${element.scrollWidth} in ${element.clientWidth}`];
      }
      const clipper = clipperOf(element);
      if (clipper && clipper !== document.documentElement && clipper.scrollWidth > clipper.clientWidth) return [];
      const { left, right } = element.getBoundingClientRect();
      const edges = clipper?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
      if (left >= edges.left - 1 && right <= edges.right + 1) return [];
      return [`${element.textContent}: ${left} to ${right} in ${edges.left} to ${edges.right}`];
    });
  });
}

/**
 * Targets that are less than `least` CSS pixels wide or high, with their sizes: everything visible that can be pressed,
 * or what a selector names, in a document or in the card on it. Links in the middle of a sentence are exempt (WCAG 2.5.8).
 */
export function smallTargets(page: Page, least: number, wanted = 'button, input, summary, a[href], [role="button"]') {
  return page.evaluate(
    (selector, size) => {
      const card = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
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
