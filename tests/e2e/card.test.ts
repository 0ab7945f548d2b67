import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { countText } from '../../src/i18n/count-text.ts';
import { BROWSERS, LISTED, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const SAMPLE = join(import.meta.dirname, '../fixtures/articles/sample.html');

describe.each(BROWSERS)('the card in %s', (kind) => {
  const session = useSession(kind);

  const change = (patch: object) =>
    session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });

  async function openArticle(url?: string): Promise<WatchedPage> {
    const article = await session.openArticle(url);
    await article.waitForMarks();
    return article;
  }

  async function openPlan(url?: string): Promise<WatchedPage> {
    const article = await openArticle(url);
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    return article;
  }

  it('opens when the pointer rests on a mark, once that is wanted, and closes when it goes', async () => {
    const article = await openArticle();
    await change({ hover: true, dwell: 200 });
    await article.hoverMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    expect(await article.card.hasFocus()).toBe(false);

    const { x, y } = await article.card.box();
    await article.page.mouse.move(x + 40, y + 60, { steps: 4 });
    expect(await article.card.title()).toBe(PLAN_LABEL);
    await article.page.mouse.move(3, 3);
    await article.card.waitUntilClosed();
  });

  it('pinned, it stays at the side; another mention takes its place', async () => {
    const article = await openPlan();
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.pin'));
    const { x, y, width, height } = await article.card.box();
    const viewport = article.page.viewport()!;
    expect(x + width).toBeGreaterThan(viewport.width - 40);
    expect(y + height).toBeGreaterThan(viewport.height - 40);
    await article.page.mouse.click(3, 500);
    await article.page.evaluate(() => scrollTo(0, 2000));
    await article.page.keyboard.press('Escape');
    expect(await article.card.title()).toBe(PLAN_LABEL);

    await article.clickMark('Xi Jinping');
    await article.card.waitForText('Xi Jinping');
    expect((await article.card.box()).x).toBe(x);
    await article.card.press(i18n.t('card.close'));
    await article.card.waitUntilClosed();
  });

  it('goes to the next mark and back, with the focus where it was', async () => {
    const article = await openPlan();
    await article.card.press(i18n.t('card.next'));
    await article.card.waitForOther(PLAN_LABEL);
    expect(await article.card.focused()).toBe(i18n.t('card.next'));
    expect((await article.marks()).current).not.toEqual([PLAN]);
    await article.card.press(i18n.t('card.previous'));
    await article.card.waitForText(PLAN_LABEL);
    expect((await article.marks()).current).toEqual([PLAN]);
  });

  it('says why something is marked', async () => {
    const article = await openPlan();
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.why.title'));
    const text = await article.card.waitForText(`“${PLAN}” matches a phrase`);
    expect(text).toContain('words such as “Ukraine”, ');
  });

  it('marks an entry no more on this site, until that is undone', async () => {
    const article = await openPlan();
    const others = (await article.marks()).state;
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.dismiss.title'));
    await article.card.press(i18n.t('card.dismiss.site'));
    await article.card.waitForText(i18n.t('card.dismissed.site'));
    await article.page.waitForFunction(
      (plan) =>
        ![...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => range.toString() === plan)),
      {},
      PLAN,
    );
    expect((await article.marks()).state).toEqual(others);
    expect(await session.backstage.stored()).toMatchObject({
      settings: {
        dismissed: { always: [], sites: [{ host: 'aljazeera.com', entries: ['ukraine-diplomacy/twelve-point-plan'] }] },
      },
    });

    await change({
      dismissal: { entry: 'ukraine-diplomacy/twelve-point-plan', host: 'aljazeera.com', dismissed: false },
    });
    await article.page.waitForFunction(
      (plan) =>
        [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => range.toString() === plan)),
      {},
      PLAN,
    );
  });

  it('marks an entry no more on this page, until it is left', async () => {
    const article = await openPlan();
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.dismiss.title'));
    await article.card.press(i18n.t('card.dismiss.here'));
    await article.card.waitForText(i18n.t('card.dismissed.here'));
    await article.page.reload();
    await article.waitForMarks();
    expect((await article.marks())['claim-contested']).toContain(PLAN);
  });

  it('marks again what is no longer dismissed, but for what was dismissed on this page', async () => {
    await change({ density: 'every', dismissal: { entry: 'ukraine-diplomacy/china', host: null, dismissed: true } });
    const article = await openPlan();
    expect((await article.marked()).join()).not.toContain('[China]');
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.dismiss.title'));
    await article.card.press(i18n.t('card.dismiss.here'));
    await expect.poll(async () => (await article.marked()).join(), { timeout: 8000 }).not.toContain(`[${PLAN}]`);
    await change({ dismissal: { entry: 'ukraine-diplomacy/china', host: null, dismissed: false } });
    await expect.poll(async () => (await article.marked()).join(), { timeout: 8000 }).toContain('[China]');
    expect((await article.marked()).join()).not.toContain(`[${PLAN}]`);
  });

  it('shows what was on record when an older article appeared, and what changed since', async () => {
    const sample = await readFile(SAMPLE, 'utf8');
    session.web.put('/older.html', sample.replaceAll('2025-06-03', '2024-06-03'));
    const article = await openArticle(`${LISTED}older.html`);
    await article.clickMark('peace talks');
    await article.card.waitForText('Peace talks');
    expect(await article.card.holders()).not.toContain('Donald Trump');
    const count = () =>
      article.page.evaluate(
        () => document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelectorAll('.position').length ?? 0,
      );
    const then = await count();
    await article.card.press(i18n.t('card.asOf.now'));
    await expect.poll(count, { timeout: 8000 }).toBeGreaterThan(then);
    expect(await article.card.holders()).toContain('Donald Trump');
    const since = countText('card.asOf.since', 3, 'Jun 3, 2024');
    await article.card.press(since);
    expect(await article.card.waitForText(since)).toContain('Donald TrumpAgreed to negotiate');
  });

  it('has no such switch where the article is younger than everything on record', async () => {
    const article = await openPlan();
    const dialog = await article.card.dialog();
    expect(await dialog.$('input')).toBeNull();
    const limits = 'Up to date to Feb 24, 2025; this article is newer, from Jun 3, 2025.';
    expect(await article.card.waitForText()).toContain(limits);
  });

  it('copies a citation from a page without https', async () => {
    const article = await openPlan();
    await article.card.openEvidence();
    await article.card.press(i18n.t('citation.copy'));
    await article.card.waitForText(i18n.t('citation.copied'));
    if (kind !== 'chromium') return;
    expect(await session.backstage.clipboard()).toMatch(
      /^China on “China’s 12-point peace plan”, Feb 24, 2023 .*\n.*\n.*breaknlinks\.com.* https:\/\//,
    );
  });

  it('does everything by keyboard, and gives the focus back', async () => {
    const article = await openArticle();
    const popup = await session.openPopup(article);
    await popup.pressButton(PLAN_LABEL);
    await article.page.bringToFront();
    const { keyboard } = article.page;
    const tabTo = async (label: string) => {
      for (let stops = 0; (await article.card.focused()) !== label; stops++) {
        expect(stops, `stops before "${label}"`).toBeLessThan(12);
        await keyboard.press('Tab');
      }
    };
    await keyboard.press('Enter');
    await article.card.waitForText(PLAN_LABEL);
    expect(await article.card.focused()).toBe(PLAN_LABEL);

    await tabTo(i18n.t('card.more'));
    await keyboard.press('Enter');
    await tabTo(i18n.t('card.why.title'));
    await keyboard.press('Enter');
    await article.card.waitForText('matches a phrase');
    await tabTo(i18n.t('card.dismiss.title'));
    await keyboard.press('Enter');
    await tabTo(i18n.t('card.dismiss.always'));

    await keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(await article.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await keyboard.press('Enter');
    await article.card.waitForText(PLAN_LABEL);
  });
});
