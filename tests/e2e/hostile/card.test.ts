import { beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { readClosedCard } from '../support/closed-card.ts';
import { ClosedCardObject } from '../support/closed-card-object.ts';
import { BROWSERS, LISTED, PLAN, PLAN_LABEL, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const WAIT = { timeout: 8000 };
const XI = 'Xi Jinping';
/** What the mark after the plan is about. */
const NEXT = 'Ukraine';

/** Pages that are after the card, against the build that readers install. */
describe.each(BROWSERS)('a hostile page in %s', (kind) => {
  const session = useSession(kind, { build: 'installed' });
  let article: WatchedPage;
  let card: ClosedCardObject;

  beforeEach(async () => {
    article = await session.openArticle(`${LISTED}pages/hostile/article.html`);
    card = new ClosedCardObject(article.page);
    await article.waitForMarks();
  });

  const change = (patch: object) =>
    session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });
  const call = (name: string, ...args: unknown[]) => article.call(name, ...args);

  async function openPlan(): Promise<void> {
    await article.clickMark(PLAN);
    await card.waitForTitle(PLAN_LABEL);
  }

  async function pin(): Promise<void> {
    await card.press(i18n.t('card.more'));
    await card.press(i18n.t('card.pin'));
  }

  /** All that only a reader may change: what is stored, and what is open in the browser. */
  async function state(): Promise<unknown> {
    const targets = session.browser.browser.targets().filter((target) => ['page', 'other'].includes(target.type()));
    return { stored: await session.backstage.stored(), open: targets.map((target) => target.url()).sort() };
  }

  describe('that defines our names as its own elements', () => {
    it('gets neither our root nor an element of ours', async () => {
      await openPlan();
      expect(await call('taken')).toBe(0);
      expect(article.problems).toEqual([]);
    });

    it('keeps nobody from using the card', async () => {
      await openPlan();
      await card.press(i18n.t('card.next'));
      await card.waitForTitle(NEXT);
      await article.page.keyboard.press('Escape');
      await card.waitUntilClosed();
      expect(await call('taken')).toBe(0);
    });

    it('gets at no mark that is an element', async () => {
      await session.choosePainter('elements');
      await article.page.waitForSelector('span[data-counterpoint]');
      await article.page.click('span[data-counterpoint]');
      await expect.poll(() => card.read(), WAIT).not.toBeNull();
      expect(await call('taken')).toBe(0);
    });
  });

  describe('that makes up what a reader does', () => {
    it('opens no card, and a real click opens one', async () => {
      const before = await state();
      expect(await call('forge', PLAN)).toBeGreaterThan(100);
      // Had the first one been taken, its card would have come before this one.
      await article.clickMark(XI);
      await card.waitForTitle(XI);
      expect(await call('openings')).toBe(1);
      expect(await state()).toEqual(before);
    });

    it('opens no card by a key on the current mark; the reader does', async () => {
      const popup = await session.openPopup(article);
      await popup.pressButton(PLAN_LABEL);
      await article.page.bringToFront();
      await expect.poll(() => article.marks(), WAIT).toHaveProperty('current');
      await call('forge', PLAN);
      expect(await article.marks()).toHaveProperty('current');
      expect(await call('openings')).toBe(0);
      await article.page.keyboard.press('Enter');
      await card.waitForTitle(PLAN_LABEL);
      expect(await call('openings')).toBe(1);
    });

    it('opens no card on marks that are elements; the reader does, by Tab and Enter', async () => {
      await session.choosePainter('elements');
      await article.page.waitForSelector('span[data-counterpoint]');
      await call('forge', PLAN);
      await article.page.focus('span[data-counterpoint]');
      const wanted = await article.page.$eval('span[data-counterpoint]', ({ textContent }) => textContent);
      expect(await call('openings')).toBe(0);
      await article.page.keyboard.press('Enter');
      await expect.poll(() => card.read(), WAIT).not.toBeNull();
      expect(wanted).toBeTruthy();
      expect(await call('openings')).toBe(1);
    });

    it('neither keeps a resting pointer from opening a card nor closes what it has opened', async () => {
      await change({ hover: true, dwell: 200 });
      await article.page.mouse.move(3, 3);
      await call('goOn', XI);
      await article.hoverMark(PLAN);
      await card.waitForTitle(PLAN_LABEL);
      const seen = (await call('rounds')) as number;
      // Far longer than a card waits for a pointer that has left.
      await expect.poll(() => call('rounds'), WAIT).toBeGreaterThan(seen + 12);
      expect(await card.read()).toMatchObject({ title: PLAN_LABEL });
      await article.page.mouse.move(3, 3);
      await card.waitUntilClosed();
    });

    it.each([false, true])('changes nothing on an open card, pinned %s; the reader closes it', async (pinned) => {
      await openPlan();
      if (pinned) await pin();
      await card.press(i18n.t('card.more'));
      await card.press(i18n.t('card.dismiss.title'));
      const [before, shown] = [await state(), await card.read()];
      await call('forge', XI);
      await call('forge', PLAN);
      expect(await card.read()).toEqual(shown);
      expect(await call('openings')).toBe(1);
      expect(await state()).toEqual(before);
      await card.press(i18n.t('card.close'));
      await card.waitUntilClosed();
    });
  });

  describe('that gets into the card', () => {
    it('presses nothing there', async () => {
      await openPlan();
      await card.press(i18n.t('card.more'));
      await card.press(i18n.t('card.dismiss.title'));
      await card.hover();
      const [before, shown] = [await state(), await card.read()];
      // Firefox lets it in by its events.
      expect(await call('isInside')).toBe(kind === 'firefox');
      expect((await call('pressAll')) !== 0).toBe(kind === 'firefox');
      expect(await card.read()).toEqual(shown);
      expect(await state()).toEqual(before);
    });

    it('closes the card by rewriting it, and the next is as it should be', async () => {
      await openPlan();
      const shown = await card.read();
      await card.hover();
      await call('rewrite');
      if (kind === 'firefox') await card.waitUntilClosed();
      await openPlan();
      expect(await card.read()).toEqual(shown);
    });

    it('has it show something else: the next press is dropped, and the card closes', async () => {
      await openPlan();
      await card.hover();
      await call('replace');
      await card.press(i18n.t('card.next'));
      if (kind === 'firefox') await card.waitUntilClosed();
      else await card.waitForTitle(NEXT);
      expect(await call('openings')).toBe(kind === 'firefox' ? 1 : 2);
    });

    it('gets at no note of the reader’s, in the card or by what the browser finds', async () => {
      const note = 'Zebulon, at the harbour';
      const entry = 'ukraine-diplomacy/twelve-point-plan';
      const request = { entry, text: note };
      await session.backstage.sendFromView({ to: 'background', type: 'saveNote', request });
      await openPlan();
      // The pointer over all of the card, the note in view, and a press on it.
      const box = await readClosedCard(article.page, (root) => {
        const section = root.querySelector('.reader-note')!;
        section.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = section.getBoundingClientRect();
        return { x, y, width, height };
      });
      const { x, y, width, height } = box!;
      for (let at = 0; at <= 10; at++) {
        await article.page.mouse.move(x + (width * at) / 10, y + height * 0.3);
        await article.page.mouse.move(x + (width * at) / 10, y + height * 0.8);
      }
      await article.page.mouse.click(x + 12, y + height - 6, { count: 3 });
      expect(await call('isInside')).toBe(kind === 'firefox');
      // What the pack says is told, so that the ways lead somewhere.
      const heading = i18n.t('note.title');
      expect(await call('tell', heading)).toContain('search');
      expect(((await call('tell', heading)) as string[]).includes('tree')).toBe(kind === 'firefox');
      expect(await call('tell', note)).toEqual([]);
      expect(await call('tell', 'Zebulon')).toEqual([]);
    });

    it('is told no more of its text than the words that it has the browser find', async () => {
      await openPlan();
      const { text } = (await card.read())!;
      const [sentence = ''] = /\p{Lu}[^.]{60,}\./u.exec(text) ?? [];
      const read = (await call('read', sentence.slice(0, 20))) as string;
      expect(sentence).not.toBe('');
      expect(read).not.toContain(sentence.slice(0, 40));
    });
  });

  describe('that takes the card away', () => {
    it.each(['takes it out', 'moves it', 'makes everything inert', 'shows nothing', 'skips everything'])(
      '%s: it closes, and opens anew with the next click',
      async (doing) => {
        await openPlan();
        await pin();
        await call('take', doing);
        await card.waitUntilClosed();
        expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
        await call('giveBack', doing);
        // What nobody could see has no marks.
        await article.waitForMarks('claim-contested');
        await openPlan();
        await article.page.keyboard.press('Escape');
        await card.waitUntilClosed();
        expect(article.problems).toEqual([]);
      },
    );

    it('opens a modal dialog: a pinned card waits below it', async () => {
      await openPlan();
      await pin();
      await call('take', 'opens a modal dialog');
      await article.page.keyboard.press('Escape');
      expect(await card.read()).toMatchObject({ title: PLAN_LABEL, isSeen: true });
      await call('giveBack', 'opens a modal dialog');
      await card.press(i18n.t('card.close'));
      await card.waitUntilClosed();
    });

    it('lays something over everything: a pinned card comes to the top again, another closes', async () => {
      await openPlan();
      await call('take', 'lays something over everything');
      await card.waitUntilClosed();
      await call('giveBack', 'lays something over everything');
      await openPlan();
      await pin();
      await call('take', 'lays something over everything');
      const isOnTop = () =>
        article.page.evaluate(() =>
          document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.hasAttribute('data-counterpoint-card'),
        );
      await expect.poll(isOnTop, WAIT).toBe(true);
      await card.press(i18n.t('card.close'));
      await card.waitUntilClosed();
    });

    it('covers all of it but a button, and lets go as that is pressed: nothing comes of it', async () => {
      await openPlan();
      await card.press(i18n.t('card.more'));
      await card.press(i18n.t('card.dismiss.title'));
      const { x, y } = (await card.middleOf(i18n.t('card.dismiss.always')))!;
      const before = await state();
      await call('coverAllBut', x, y);
      await article.page.mouse.click(x, y);
      // What it is about is still marked.
      await article.page.keyboard.press('Escape');
      await card.waitUntilClosed();
      await openPlan();
      expect(await state()).toEqual(before);
    });

    it('opens its document anew: nothing of the card is left', async () => {
      await openPlan();
      await call('openAnew');
      await card.waitUntilClosed();
      expect(await article.page.evaluate(() => document.documentElement.textContent)).toBe('Another pageAnother page.');
      expect(article.problems).toEqual([]);
    });

    it.each([
      'display: none !important',
      'visibility: hidden !important; opacity: 0 !important; filter: opacity(0) !important',
      'transform: translateX(-9999px) !important; zoom: 0.01 !important; clip-path: inset(100%) !important',
      'content-visibility: hidden !important; contain: strict !important; position: fixed !important',
      'animation: none !important; transition: all 99s !important; pointer-events: none !important',
      'all: revert !important; direction: rtl !important; --ground: red !important',
    ])('by its style sheet, does not: %s', async (declarations) => {
      await openPlan();
      const before = await card.read();
      await call('style', declarations);
      expect(await card.read()).toEqual(before);
      await card.press(i18n.t('card.next'));
      await card.waitForTitle(NEXT);
    });
  });

  describe('is used as any other', () => {
    it('by the keyboard', async () => {
      await openPlan();
      await article.page.keyboard.press('Escape');
      await card.waitUntilClosed();
    });

    it('a pinned card stays on Escape on the page', async () => {
      await openPlan();
      await pin();
      await article.page.mouse.click(3, 700);
      await article.page.keyboard.press('Escape');
      expect(await card.read()).toMatchObject({ title: PLAN_LABEL });
      await card.press(i18n.t('card.close'));
      await card.waitUntilClosed();
    });

    it('the reader dismisses a mark', async () => {
      await openPlan();
      await card.press(i18n.t('card.more'));
      await card.press(i18n.t('card.dismiss.title'));
      await card.press(i18n.t('card.dismiss.always'));
      await expect
        .poll(() => session.backstage.stored(), WAIT)
        .toMatchObject({ settings: { dismissed: { always: ['ukraine-diplomacy/twelve-point-plan'] } } });
    });

    it('a link of the card opens in a tab of its own', async () => {
      await openPlan();
      await card.press(i18n.t('evidence.show'));
      const pages = (await session.browser.browser.pages()).length;
      await card.press(i18n.t('evidence.open'));
      await expect.poll(async () => (await session.browser.browser.pages()).length, WAIT).toBe(pages + 1);
    });
  });
});
