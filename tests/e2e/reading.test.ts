import { describe, expect, it } from 'vitest';
import { BROWSERS, PLAN, useSession } from './support/session.ts';

describe.each(BROWSERS)('reading an article in %s', (kind) => {
  const session = useSession(kind);

  it('marks actors and claims by category', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    expect(await article.marks()).toMatchObject({
      person: expect.arrayContaining(['Xi Jinping', 'Volodymyr Zelenskyy']),
      organisation: expect.arrayContaining(['White House']),
      state: expect.arrayContaining(['Beijing', 'Russia']),
      'claim-contested': expect.arrayContaining([PLAN]),
    });
  });

  it('marks nothing outside of the article', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const outside = await article.page.evaluate(() => {
      const around = document.querySelectorAll('nav, aside, footer, .comments, .notice');
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.filter((range) => [...around].some((part) => part.contains(range.startContainer))).length;
    });
    expect(outside).toBe(0);
  });

  it('opens the card of a clicked claim with both sides of the conflict', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
    const sides = await article.card.sides();
    expect(sides.length).toBeGreaterThanOrEqual(2);
    for (const { holder, positions } of sides) {
      expect(holder).not.toBe('');
      expect(positions, `positions of ${holder}`).toBeGreaterThan(0);
    }
  });

  it('shows one card at a time', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
    await article.clickMark('Xi Jinping');
    await article.card.waitForText('Xi Jinping');
    expect(await article.page.$$('[data-counterpoint-card]')).toHaveLength(1);
  });

  it('closes the card on Escape and on a click beside it', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();

    await article.clickMark(PLAN);
    await article.card.waitForText();
    await article.page.mouse.click(3, 500);
    await article.card.waitUntilClosed();
  });

  it('lets a marked link be followed', async () => {
    await session.backstage.store({ settings: { unrecorded: true } });
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.page.evaluate(() => {
      for (const range of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
        if (range.toString() !== 'NATO') continue;
        const link = document.createElement('a');
        link.href = '#followed';
        (range as Range).startContainer.parentElement!.replaceWith(link);
        link.append('NATO');
        return;
      }
    });
    await article.page.waitForFunction(() => {
      const link = document.querySelector('a[href="#followed"]');
      return [...CSS.highlights.values()].some((marks) =>
        [...marks].some((range) => link?.contains(range.startContainer)),
      );
    });
    await article.page.click('a[href="#followed"]');
    await article.page.waitForFunction(() => location.hash === '#followed');
    expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
  });

  it('works by keyboard alone: jump, Enter, Escape', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const popup = await session.openPopup(article);
    await popup.pressButton('Volodymyr Zelenskyy');
    await article.waitForMarks('current');
    expect((await article.marks()).current).toEqual(['Volodymyr Zelenskyy']);

    await article.page.bringToFront();
    await article.page.keyboard.press('Enter');
    await article.card.waitForText('Volodymyr Zelenskyy');
    expect(await article.card.hasFocus()).toBe(true);
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(await article.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
