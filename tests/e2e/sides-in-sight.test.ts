import { describe, expect, it } from 'vitest';
import { BROWSERS, PLAN, useSession } from './support/session.ts';

const WINDOWS: [width: number, height: number, sides: number][] = [
  [1280, 680, 2],
  [1366, 768, 2],
  [360, 740, 2],
  [740, 360, 1],
];

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

  it.each(WINDOWS)('shows what each side holds at once in a window of %i x %i', async (width, height, sides) => {
    const article = await session.openArticle();
    await article.page.setViewport({ width, height });
    await article.waitForMarks('claim-contested');
    const marked = (await article.marks())['claim-contested'] ?? [];
    expect(marked).toContain(PLAN);
    const cut: Record<string, string[]> = {};
    for (const claim of new Set(marked)) {
      await article.clickMark(claim);
      await article.card.waitForText();
      const dialog = await article.card.dialog();
      await article.page.waitForFunction((panel) => panel.querySelector('[data-needed="gist"]') !== null, {}, dialog);
      const hidden = await dialog.evaluate(findHidden, sides);
      if (hidden.length > 0) cut[claim] = hidden;
      await article.page.keyboard.press('Escape');
      await article.card.waitUntilClosed();
    }
    expect(cut).toEqual({});
  });
});
