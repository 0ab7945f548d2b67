import { describe, expect, it } from 'vitest';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';
import type { WatchedPage } from '../support/watched-page.ts';

const CHANGING = `${LISTED}pages/changing.html`;

// What happens to the page, and the end of a text that is marked once the marks are right again.
const CHANGES: [title: string, change: string, args: unknown[], marked: RegExp][] = [
  ['the inside of the article is replaced', 'replaceInside', [], /\[Wang Yi\]/],
  ['the inside of the article is replaced by the same', 'rewriteSame', [], /\[Volodymyr Zelenskyy\]/],
  ['a router replaces the article', 'navigate', ['/another'], /\[Vladimir Putin\]/],
  ['a router fills the same elements anew', 'refill', [], /\[Vladimir Putin\]/],
  ['another article is appended', 'appendStory', [], /\[Wang Yi\]/],
  ['news are put on top', 'prepend', ['Vladimir Putin spoke.'], /\[Vladimir Putin\]/],
  ['a list shows some of its rows', 'virtualize', [], /\[Wang Yi\]/],
  ['two thousand elements come and go at once', 'storm', [2000], /\[Wang Yi\]/],
  ['one word is changed', 'edit', ['#plan', 'Wang Yi wrote nothing.'], /\[Wang Yi\]/],
];

describe.each(BROWSERS)('a page that changes in %s', (kind) => {
  const session = useSession(kind);
  const open = async () => {
    const article = await session.openArticle(CHANGING);
    await article.waitForMarks('claim');
    return article;
  };
  const openWith = async (painter: 'highlight' | 'elements') => {
    await session.choosePainter(painter);
    const article = await session.openArticle(CHANGING);
    await article.waitUntilRead();
    return article;
  };
  const changeOften = async (article: WatchedPage) => {
    await article.call('prepend', 'Xi Jinping spoke.');
    await expect.poll(async () => (await article.marked()).join(), { timeout: 8000 }).toContain('[Xi Jinping]');
    await article.call('navigate', '/one');
    await article.call('prepend', 'Wang Yi spoke.');
    await article.call('rewriteSame');
    await article.call('appendStory');
    await article.call('navigate', '/two');
    await article.call('prepend', 'Volodymyr Zelenskyy spoke.');
  };
  const expectRight = async (article: WatchedPage, marked: RegExp) => {
    const expected = await (await session.openCopy(article)).marked();
    expect(expected).toContainEqual(expect.stringMatching(marked));
    await article.page.bringToFront();
    await expect.poll(() => article.marked(), { timeout: 8000 }).toEqual(expected);
    expect(article.problems).toEqual([]);
  };

  describe.each(['highlight', 'elements'] as const)('with marks as %s', (painter) => {
    it.each(CHANGES)('is marked as a fresh page is after %s', async (_, change, args, marked) => {
      const article = await openWith(painter);
      await article.call(change, ...args);
      await expectRight(article, marked);
    });

    it('is marked right when changes follow each other', async () => {
      const article = await openWith(painter);
      await changeOften(article);
      await expectRight(article, /\[Volodymyr Zelenskyy\]/);
    });
  });

  it('leaves the marks alone that a change does not touch', async () => {
    const article = await open();
    const isSame = () =>
      article.page.evaluate(() => {
        const scope = globalThis as unknown as { kept?: AbstractRange };
        const [plan] = CSS.highlights.get('counterpoint-claim-contested')!;
        scope.kept ??= plan!;
        return scope.kept === plan;
      });
    await isSame();
    await article.call('prepend', 'Xi Jinping spoke.');
    await article.waitForMarks('person');
    await article.waitForCount('person', 'exactly', 2);
    expect(await isSame()).toBe(true);
  });

  it('keeps its marks while one text is written anew every second', async () => {
    const article = await open();
    await article.call('tickEvery', 1000);
    for (const tick of [1, 2, 3]) {
      await article.page.waitForFunction(
        (text) =>
          [...(CSS.highlights.get('counterpoint-state') ?? [])].some((range) =>
            (range as Range).startContainer.parentElement?.textContent.startsWith(text),
          ),
        {},
        `At ${tick} `,
      );
    }
    expect(Object.keys(await article.marks())).toContain('claim-contested');
    expect(article.problems).toEqual([]);
  });

  it('is marked although it never comes to rest', async () => {
    const article = await open();
    await article.call('tickEvery', 20);
    await article.call('prepend', 'Wang Yi spoke.');
    await article.page.waitForFunction(() =>
      [...(CSS.highlights.get('counterpoint-person') ?? [])].join().includes('Wang Yi'),
    );
    expect(Object.keys(await article.marks())).toContain('claim-contested');
  });

  it('follows a virtual list as it is scrolled', async () => {
    const article = await open();
    await article.call('virtualize');
    await article.waitForMarks('person');
    await article.page.evaluate(() => document.querySelector('#list')!.scrollTo(0, 15_000));
    await article.page.waitForFunction(() => document.querySelector('#rows')!.textContent.startsWith('500'));
    await expectRight(article, /\d: \[Wang Yi\]/);
  });

  it('puts its marks back when the page clears all highlights, and leaves the others', async () => {
    const article = await open();
    const before = await article.marked();
    await article.call('clearHighlights');
    expect(await article.marked()).toEqual([]);
    await article.page.mouse.click(5, 5);
    await article.waitForMarks();
    expect(await article.marked()).toEqual(before);
    expect(await article.page.evaluate(() => CSS.highlights.has('search-results'))).toBe(true);

    await article.call('clearHighlights');
    await article.call('edit', '#clock', 'China again.');
    await expectRight(article, /12-point peace plan/);
  });

  it('is marked when the reader comes back to it', async () => {
    const article = await open();
    const before = await article.marked();
    await article.page.goto(`${LISTED}pages/frame.html`);
    await article.page.evaluate(() => history.back());
    await article.waitForMarks('claim');
    expect(await article.marked()).toEqual(before);
    const fromCache = await article.page.evaluate(() => (globalThis as unknown as { shown: boolean[] }).shown.at(-1));
    // Otherwise this test is of nothing.
    expect(fromCache).toBe(true);
    await session.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { enabled: false } },
    });
    await article.waitForNoMarks();
    expect(article.problems).toEqual([]);
  });

  it('takes over settings that were changed while it was in the browser’s cache', async () => {
    const article = await open();
    await article.page.goto(`${LISTED}pages/frame.html`);
    await session.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { categories: { claim: false } } },
    });
    await article.page.evaluate(() => history.back());
    await article.waitForMarks('state');
    await article.waitForNoMarks('claim');
  });

  it('prints, and is marked as before afterwards', async () => {
    const article = await open();
    const before = await article.marked();
    expect((await article.page.pdf()).length).toBeGreaterThan(1000);
    expect(await article.marked()).toEqual(before);
    expect(article.problems).toEqual([]);
  });
});
