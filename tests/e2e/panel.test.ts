import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { PanelObject } from '../driver/panel-object.ts';
import { PopupObject } from '../driver/popup-object.ts';
import { callApi } from './support/call-api.ts';
import { findPage } from './support/find-page.ts';
import { BROWSERS, LISTED, PLAN, PLAN_LABEL, type Session, UNLISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

/** An article in which only China is named, with more words than it takes to expect the others. */
const ONE_VOICE = `<!doctype html><html lang="en"><title>One voice</title><article><h1>One voice</h1>${'<p>When China published its 12-point peace plan for the war in Ukraine, it called for peace talks and a ceasefire as the only way out. The paper is short, its language is calm, and readers have come back to it more than once since then, each time with other questions and other hopes.</p>'.repeat(6)}</article></html>`;
const SHORT = ONE_VOICE.replace(/(<p>.*?<\/p>)+/, '$1');

async function openBeside(session: Session, url?: string): Promise<{ article: WatchedPage; panel: PanelObject }> {
  const article = await session.openArticle(url);
  await article.waitForMarks();
  return { article, panel: await session.openPanel(article) };
}

describe.each(BROWSERS)('the side panel in %s', (kind) => {
  const session = useSession(kind);

  it('opens from the popup', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const popup = await session.openPopup(article);
    await popup.pressButton(i18n.t('popup.openPanel'));
    const panel = await PanelObject.waitBeside(session.browser, article.page);
    await panel.waitForText('h1', 'Twelve points');
    await panel.waitForText('.found', 'Xi Jinping');
    if (kind === 'firefox') return session.backstage.closeSidebar();
    // In its place beside the page it follows the tab in front.
    const other = await session.openArticle(`${LISTED}arabic.html`);
    await other.waitForMarks();
    await panel.page.waitForFunction(() => !document.body.textContent.includes('Twelve points'));
  });

  async function openFromCard(article: WatchedPage, text: string, label: string): Promise<void> {
    await article.page.bringToFront();
    await article.clickMark(text);
    await article.card.waitForText(label);
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.openPanel'));
  }

  it('opens from a card at its entry', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await openFromCard(article, PLAN, PLAN_LABEL);
    // Firefox opens its sidebar for a press on its own surfaces only: from a page, the panel comes as a tab.
    const panel = await (kind === 'chromium'
      ? PanelObject.waitBeside(session.browser, article.page)
      : findPage(session.browser, 'sidepanel.html?tab=').then((page) => new PanelObject(page)));
    await panel.waitForText('.details h2', PLAN_LABEL);
    await panel.page.waitForSelector('.details .side');
    if (kind === 'firefox') return;
    await openFromCard(article, 'Xi Jinping', 'Xi Jinping');
    await panel.waitForText('.details h2', 'Xi Jinping');
  });

  // What is in the sidebar of Firefox is kept from programs; that the wish was taken there can be seen.
  it.runIf(kind === 'firefox')('takes an entry where it is open already', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const popup = await session.openPopup(article);
    await popup.pressButton(i18n.t('popup.openPanel'));
    const countTabs = async () => (await callApi<unknown[]>(popup.page, 'tabs.query', {})).length;
    const before = await countTabs();
    await openFromCard(article, PLAN, PLAN_LABEL);
    await vi.waitUntil(async () => !(await session.backstage.sessionStored()).panel, { timeout: 8000 });
    expect(await countTabs()).toBe(before);
    await session.backstage.closeSidebar();
  });

  it('lists what was found, narrowed by a filter', async () => {
    const { article, panel } = await openBeside(session);
    const all = Number.parseInt(await panel.textOf('.filter [role="status"]'), 10);
    expect(await panel.page.$$('.found')).toHaveLength(all);
    for (const group of await panel.page.$$eval('.group', (groups) => groups.map(({ textContent }) => textContent)))
      expect(group).toMatch(/\d/);
    await panel.page.type('input[type="search"]', 'volodymyr');
    await panel.waitForText('.filter [role="status"]', i18n.t('panel.filtered', [1, all]));
    expect(await panel.page.$$eval('.found bdi', (names) => names.map(({ textContent }) => textContent))).toEqual([
      'Volodymyr Zelenskyy',
    ]);
    expect(article.problems).toEqual([]);
  });

  it('goes to a mention and back', async () => {
    const { article, panel } = await openBeside(session);
    const before = await article.page.evaluate(() => scrollY);
    const arrived = article.page.evaluate(
      () => new Promise((resolve) => document.addEventListener('scrollend', () => resolve(null), { once: true })),
    );
    await panel.click(`[title="${i18n.t('panel.nextMention', ['Donald Trump'])}"]`);
    await article.waitForMarks('current');
    expect((await article.marks()).current).toEqual(['Donald Trump']);
    await arrived;
    expect(await article.page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await panel.click(`.jumped button::-p-text(${i18n.t('panel.jumpBack')})`);
    await article.page.bringToFront();
    await article.page.waitForFunction((top) => scrollY === top, {}, before);
  });

  it('shows all of the card of an entry', async () => {
    const { panel } = await openBeside(session);
    await panel.click(`.found .row::-p-text(${PLAN_LABEL})`);
    await panel.page.waitForSelector('.details .side');
    expect(await panel.page.$$('.details .side')).not.toHaveLength(0);
    expect(await panel.focused()).toBe(PLAN_LABEL);
  });

  it('opens the evidence of a cell of the matrix', async () => {
    const { panel } = await openBeside(session);
    await panel.show('matrix');
    const cell = await panel.page.waitForSelector(`.chart-button[aria-label^="China on: ${PLAN_LABEL}"]`);
    await cell!.click();
    await panel.page.waitForSelector('.details blockquote');
    expect(await panel.textOf('.details h2')).toBe(PLAN_LABEL);
    expect(await panel.page.$eval('.details blockquote', (quote) => quote.checkVisibility())).toBe(true);
    expect(await panel.page.$eval('.chart-button[aria-pressed="true"]', (pressed) => pressed.ariaLabel)).toContain(
      'China on',
    );
  });

  it('has the article’s own date in the timeline', async () => {
    const { panel } = await openBeside(session);
    await panel.show('timeline');
    expect(await panel.textOf('.axis')).toContain(i18n.t('panel.timeline.article'));
    await panel.click('.chart-head button');
    const rows = await panel.page.$$eval('.table tbody tr', (all) => all.map(({ textContent }) => textContent ?? ''));
    const own = rows.findIndex((row) => row.includes(i18n.t('panel.timeline.article')));
    expect(rows[own]).toMatch(/2025/);
    expect(rows.slice(0, own).length).toBeGreaterThan(5);
    expect(rows.slice(own + 1).every((row) => row.includes(i18n.t('date.unknown')))).toBe(true);
  });

  it('names the voices that are not on the page, and nobody on a short one', async () => {
    session.web.put('/voice.html', ONE_VOICE);
    const { article, panel } = await openBeside(session, `${LISTED}voice.html`);
    await panel.show('voices');
    await panel.waitForText('[role="tabpanel"]', i18n.t('panel.voices.note'));
    const voices = await panel.textOf('[role="tabpanel"]');
    // Ukraine is named, its minister is not; groups that are nobody in particular are left out.
    expect(voices).toContain('Dmytro Kuleba');
    expect(voices).not.toMatch(/Western nations|Major powers|unnamed|bias/i);

    session.web.put('/short.html', SHORT);
    await article.page.goto(`${LISTED}short.html`);
    await article.waitForMarks();
    await panel.page.bringToFront();
    await panel.waitForText('[role="tabpanel"]', 'This text has only');
    expect(await panel.textOf('[role="tabpanel"]')).not.toContain('Dmytro Kuleba');
  });

  it('follows the page to another and through its changes', async () => {
    const { article, panel } = await openBeside(session);
    session.web.put('/voice.html', ONE_VOICE);
    await article.page.goto(`${LISTED}voice.html`);
    await article.waitForMarks();
    await panel.page.bringToFront();
    await panel.waitForText('h1', 'One voice');
    expect(await panel.textOf('[role="tabpanel"]')).not.toContain('Donald Trump');
    await article.page.bringToFront();
    await article.page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Donald Trump then spoke about the war in Ukraine.';
      document.querySelector('article')!.append(paragraph);
    });
    await article.page.waitForFunction(() =>
      [...CSS.highlights.values()].some((marks) => [...marks].some((range) => String(range) === 'Donald Trump')),
    );
    await panel.page.bringToFront();
    await panel.waitForText('[role="tabpanel"]', 'Donald Trump');
  });

  it('copies Markdown and saves CSV', async () => {
    const { panel } = await openBeside(session);
    await panel.page.evaluate(() => {
      const taken = { text: '', blob: Promise.resolve('') };
      Object.assign(globalThis, { taken });
      navigator.clipboard.writeText = async (text) => {
        taken.text = text;
      };
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        taken.blob = (blob as Blob).text();
        return create(blob);
      };
    });
    await panel.click(`.share button::-p-text(${i18n.t('panel.export.copy')})`);
    await panel.waitForText('.share', i18n.t('panel.export.copied'));
    await panel.click('.save > summary');
    await panel.click(`.share button::-p-text(${i18n.t('panel.export.csv')})`);
    const taken = await panel.page.evaluate(async () => {
      const { text, blob } = (globalThis as unknown as { taken: { text: string; blob: Promise<string> } }).taken;
      return { markdown: text, csv: await blob };
    });
    expect(taken.markdown).toContain(`## ${PLAN_LABEL}`);
    expect(taken.markdown).toContain('**Western nations**');
    const rows = taken.csv.trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/claim,statement_at_issue,actor/);
    expect(rows.filter((row) => row.startsWith(`${PLAN_LABEL},`))).not.toHaveLength(0);
    const marked = taken.markdown.match(/^- \*\*/gm) ?? [];
    expect(rows).toHaveLength(1 + marked.length);
  });

  it('finds what is known beyond the page, in any language, and opens it', async () => {
    session.web.put('/voice.html', ONE_VOICE);
    const { panel } = await openBeside(session, `${LISTED}voice.html`);
    expect(await panel.textOf('[role="tabpanel"]')).not.toContain('Wang Yi');
    await panel.page.type('input[type="search"]', '王毅');
    await panel.click('.found .row::-p-text(Wang Yi)');
    await panel.waitForText('.details h2', 'Wang Yi');
    await panel.page.keyboard.press('Escape');
    await panel.page.waitForFunction(() => document.activeElement?.textContent?.includes('Wang Yi') ?? false);
  });

  it('says that nothing is on record about a name, and offers the nearest', async () => {
    const { panel } = await openBeside(session);
    await panel.page.type('input[type="search"]', 'Zelensskij');
    await panel.waitForText('.nothing', i18n.t('panel.search.nothing', ['Zelensskij']));
    await panel.waitForText('.found', 'Volodymyr Zelenskyy');
    expect((await panel.page.$$('.found')).length).toBeLessThanOrEqual(3);
  });

  it('compares the article with another that is open', async () => {
    session.web.put('/voice.html', ONE_VOICE);
    const other = await session.openArticle(`${LISTED}voice.html`);
    await other.waitForMarks();
    await session.openArticle(`${UNLISTED}sample.html`);
    const { panel } = await openBeside(session);
    await panel.show('compare');
    await panel.waitForText('.compared', 'One voice');
    const shares = await panel.page.$$eval('.shares', (lists) => lists.map(({ textContent }) => textContent ?? ''));
    expect(shares.find((text) => text.startsWith(i18n.t('panel.compare.both')))).toContain(PLAN_LABEL);
    expect(shares.filter((text) => text.startsWith(i18n.t('panel.compare.onlyHere'))).join()).toContain('Donald Trump');
    // Of a page that the extension does not run on nothing is told, not even that it is there.
    const open = await panel.page.$$eval('select option', (options) => options.map(({ textContent }) => textContent));
    expect(open).toEqual([i18n.t('panel.compare.choose'), 'One voice']);
  });

  it('copies with its form, where text has one', async () => {
    const { panel } = await openBeside(session);
    await panel.page.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        Object.assign(globalThis, { html: await (await item!.getType('text/html')).text() });
      };
    });
    await panel.page.$eval('.share > button', (button) => (button as HTMLButtonElement).click());
    await panel.waitForText('.share', i18n.t('panel.export.copied'));
    const heads = await panel.page.evaluate(() => {
      const { html } = globalThis as unknown as { html: string };
      const shown = new DOMParser().parseFromString(html, 'text/html');
      return [...shown.querySelectorAll('h2')].map(({ textContent }) => textContent);
    });
    expect(heads).toContain(PLAN_LABEL);
  });

  it('goes back by every box that it has scrolled, and by the strip to a mark', async () => {
    const boxed = ONE_VOICE.replace('<article>', '<article style="height: 60vh; overflow: auto">');
    session.web.put(
      '/boxed.html',
      boxed.replace(
        '</article>',
        `<p style="margin-block-start: 150vh">Later Xi Jinping spoke with Vladimir Putin about the war in Ukraine.</p></article>`,
      ),
    );
    const { article, panel } = await openBeside(session, `${LISTED}boxed.html`);
    const strip = await panel.page.waitForSelector('.strip');
    const { height = 0 } = (await strip!.boundingBox()) ?? {};
    await panel.page.bringToFront();
    await strip!.click({ offset: { x: 6, y: height - 3 } });
    await article.waitForMarks('current');
    await article.page.bringToFront();
    // The way there is smooth, and a page that is not in front goes it on later.
    await article.page.waitForFunction(() => {
      const { scrollTop, clientHeight, scrollHeight } = document.querySelector('article')!;
      return scrollTop > 100 && scrollTop + clientHeight > scrollHeight - 2;
    });
    await panel.click(`.jumped button::-p-text(${i18n.t('panel.jumpBack')})`);
    await article.page.bringToFront();
    await article.page.waitForFunction(() => document.querySelector('article')!.scrollTop === 0);
  });

  it('always tells its limits', async () => {
    const { panel } = await openBeside(session);
    const limits = await panel.textOf('.limits-line');
    expect(limits).toMatch(/Up to date to .*; this article is newer, from .*2025/);
    expect(limits).toContain(i18n.t('limits.requests', ['0']));
    expect(session.web.strays).toEqual([]);
  });

  it.each([
    ['everywhere', { enabled: false }, i18n.t('popup.everywhere'), i18n.t('popup.reason.offEverywhere')],
    ['here', { sitesOff: ['aljazeera.com'] }, i18n.t('popup.site', ['aljazeera.com']), i18n.t('popup.reason.offSite')],
  ])('says that marking is off %s, and switches it on', async (_, settings, label, reason) => {
    await session.backstage.store({ settings });
    const article = await session.openArticle();
    const panel = await session.openPanel(article);
    await panel.waitForText('.reason', reason);
    expect(await panel.textOf('.limits-line')).toContain(i18n.t('limits.requests', ['0']));
    await panel.click(`label::-p-text(${label})`);
    await panel.waitForText('h1', 'Twelve points');
    await article.waitForMarks();
  });

  it('says where to press on a page that the browser does not let it know', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const panel = await session.openPanel(article);
    await panel.waitForText('.reason', i18n.t('popup.reason.unknownPage'));
    await panel.waitForText('.reason .hint', i18n.t('popup.annotate'));
    expect(await panel.page.$$('.reason button')).toEqual([]);
  });

  // Only in Chromium a program presses the toolbar button, which lets the extension know the page.
  it.runIf(kind === 'chromium')('annotates a page that the reader has pressed the toolbar button on', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    await PopupObject.openByButton(session.browser, article.page);
    const panel = await session.openPanel(article);
    await panel.waitForText('.reason', i18n.t('popup.reason.noPermission'));
    await panel.press(i18n.t('popup.annotate'));
    await panel.waitForText('h1', 'Twelve points');
    await article.waitForMarks();
  });

  // Chromium asks for the permission in a window of its own, which a program cannot answer.
  it.runIf(kind === 'firefox')(
    'annotates a page of a site that the reader has allowed, where nothing has run yet',
    async () => {
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      await session.backstage.allow('*://other.example/*');
      const panel = await session.openPanel(article);
      await panel.waitForText('.reason', i18n.t('popup.reason.unknownPage'));
      await session.backstage.allow('*://news.example/*');
      await panel.page.bringToFront();
      await panel.waitForText('.reason', i18n.t('popup.reason.notStarted'));
      await panel.press(i18n.t('popup.annotate'));
      await panel.waitForText('h1', 'Twelve points');
      await article.waitForMarks();
    },
  );

  it('offers to run again on a page that an earlier copy has left', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    await session.installAgain();
    await session.openBackstage();
    const panel = await session.openPanel(article);
    // Firefox runs the new copy by itself.
    if (kind === 'chromium') {
      await panel.waitForText('.reason', i18n.t('popup.reason.notStarted'));
      await panel.press(i18n.t('popup.annotate'));
    }
    await panel.waitForText('h1', 'Twelve points');
    await article.waitForMarks();
  });

  it('needs no mouse: tabs, list, entry, matrix, evidence and back', async () => {
    const { panel } = await openBeside(session);
    const { keyboard } = panel.page;
    await panel.page.focus('#tab-overview');
    await keyboard.press('Tab');
    // The region itself scrolls and may be a stop of its own.
    if (!(await panel.focused()).includes(i18n.t('panel.filter'))) await keyboard.press('Tab');
    expect(await panel.focused()).toBe(i18n.t('panel.filter'));
    await keyboard.type('12-point');
    await panel.waitForText('.filter [role="status"]', i18n.t('panel.filtered', [1, '|']).split('|')[0]!);
    await keyboard.press('Tab');
    expect(await panel.focused()).toContain(PLAN_LABEL);
    await keyboard.press('Enter');
    await panel.page.waitForSelector('.details');
    await panel.page.waitForFunction(() => document.activeElement?.localName === 'h2');
    await keyboard.press('Escape');
    await panel.page.waitForFunction(() => document.activeElement?.classList.contains('row') ?? false);

    await panel.page.focus('#tab-overview');
    await keyboard.press('ArrowRight');
    await panel.page.waitForSelector('.matrix');
    await panel.page.$eval('.chart-button[tabindex="0"]', (cell) => (cell as SVGGElement).focus());
    const first = await panel.focused();
    await keyboard.press('ArrowDown');
    expect(await panel.focused()).not.toBe(first);
    const second = await panel.focused();
    await keyboard.press('Enter');
    await panel.page.waitForSelector('.details blockquote');
    await keyboard.press('Escape');
    await panel.page.waitForFunction((label) => document.activeElement?.ariaLabel === label, {}, second);
  });

  it.runIf(kind === 'chromium')('prints on one page', async () => {
    const { panel } = await openBeside(session);
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = Buffer.from(await panel.page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  });
});
