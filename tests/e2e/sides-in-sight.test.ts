import { describe, expect, it } from 'vitest';
import { BROWSERS, PLAN, useSession } from './support/session.ts';

// In a window that low some claims have too long a question for a side below it, wherever the mention stands.
const WINDOWS: [width: number, height: number, sides: number, claims: number][] = [
  [1280, 680, 2, 4],
  [1366, 768, 2, 4],
  [360, 740, 2, 4],
  [740, 360, 1, 1],
];
const CLAIMS = [PLAN, 'party to the conflict', '“no limits” partnership'];

/** The texts that are cut off, of the actor and the paraphrase of the first position of each of the first sides. */
function findHidden(panel: Element, least: number): string[] {
  const clip = panel.getBoundingClientRect();
  const sides = [...panel.querySelectorAll('.sides')[0]!.children].slice(0, least);
  const texts = sides.flatMap((side) => [
    side.querySelector('.voice strong')!,
    side.querySelector('[data-needed="gist"]')!,
  ]);
  const isWhole = (text: Element) =>
    [...text.getClientRects()].every(
      ({ left, top, right, bottom }) =>
        left >= Math.max(0, clip.left - 1) &&
        top >= Math.max(0, clip.top - 1) &&
        right <= Math.min(innerWidth, clip.right + 1) &&
        bottom <= Math.min(innerHeight, clip.bottom + 1) &&
        [top + 2, bottom - 2].every((y) => {
          const found = (panel.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, y);
          return found !== null && (text.contains(found) || found.contains(text));
        }),
    );
  return texts.filter((text) => !isWhole(text)).map(({ textContent }) => textContent);
}

describe.each(BROWSERS)('the card of a contested claim in %s', (kind) => {
  const session = useSession(kind);

  it.each(WINDOWS)(
    'shows what each side holds at once in a window of %i x %i',
    async (width, height, sides, claims) => {
      const article = await session.openArticle();
      await article.page.setViewport({ width, height });
      await article.waitForMarks('claim-contested');
      const marked = (await article.marks())['claim-contested'] ?? [];
      const tried = CLAIMS.filter((claim) => marked.includes(claim));
      expect(tried.length).toBeGreaterThan(0);
      for (const claim of [...new Set([...tried, ...marked])].slice(0, claims)) {
        await article.clickMark(claim);
        await article.card.waitForText();
        const dialog = await article.card.dialog();
        await article.page.waitForFunction((panel) => panel.querySelector('[data-needed="gist"]') !== null, {}, dialog);
        expect(await dialog.evaluate(findHidden, sides), claim).toEqual([]);
        await article.page.keyboard.press('Escape');
        await article.card.waitUntilClosed();
      }
    },
  );
});
