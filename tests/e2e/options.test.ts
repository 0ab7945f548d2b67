import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { countText } from '../../src/i18n/count-text.ts';
import { callApi } from './support/call-api.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, PLAN, UNLISTED, useSession } from './support/session.ts';

/** As the reader is asked for a site: by both schemes. */
const ELSEWHERE = '*://news.example/*';

describe.each(BROWSERS)('options in %s', (kind) => {
  const session = useSession(kind);
  const settings = async () => (await session.backstage.stored()).settings as Record<string, unknown>;

  it('change the marks of an open page at once', async () => {
    const article = await session.openArticle();
    await article.waitForMarks('person');
    const before = await article.marks();
    const options = await OptionsObject.open(session.browser);

    await options.choose(i18n.t('options.marks.paletteColourBlind'));
    await article.waitForMarks('colour-blind-person');
    expect((await article.marks())['colour-blind-person']).toEqual(before.person);

    await options.choose(i18n.t('options.marks.painterElements'));
    await article.page.bringToFront();
    await article.page.waitForSelector('span[data-counterpoint~="colour-blind-person"]');
    expect(await article.marks()).toEqual({});

    await options.choose(i18n.t('options.marks.painterHighlight'));
    await options.choose(i18n.t('category.person'));
    await article.waitForMarks('colour-blind-state');
    await article.waitForNoMarks('colour-blind-person');
    expect(await article.page.$$('.counterpoint-mark')).toEqual([]);
  });

  it('say that a change was saved, and keep it', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choose(i18n.t('popup.densityEvery'));
    await options.waitForText('[role="status"]', i18n.t('options.saved'));
    await options.choose(i18n.t('options.card.hover'));
    await options.page.waitForSelector('input[type="range"]:enabled');
    await options.page.focus('input[type="range"]');
    await options.page.keyboard.press('ArrowRight');
    await options.waitForText('.range .value', '0.5');
    expect(await settings()).toMatchObject({ density: 'every', hover: true, dwell: 500 });
  });

  it('show at once what the popup changes', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const options = await OptionsObject.open(session.browser);
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.state'));
    await options.waitUntil(i18n.t('category.state'), false);
    await popup.toggle(i18n.t('popup.site', ['aljazeera.com']));
    await options.waitForText('#sites', 'aljazeera.com');
  });

  it('mark again on a site that was switched off', async () => {
    await session.backstage.store({ settings: { sitesOff: ['aljazeera.com'] } });
    const article = await session.openArticle();
    const options = await OptionsObject.open(session.browser);
    await options.press(`${i18n.t('options.sites.again')}: aljazeera.com`);
    await options.waitForText('#sites', i18n.t('options.sites.offNone'));
    await article.waitForMarks();
  });

  it('mark again what was dismissed', async () => {
    const article = await session.openArticle();
    await article.waitForMarks('claim-contested');
    const claims = (await article.marks())['claim-contested'];
    const { entry, label } = await findPlan();
    await session.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { dismissal: { entry, host: 'aljazeera.com', dismissed: true } } },
    });
    await article.waitForCount('claim-contested', 'exactly', claims!.filter((text) => text !== PLAN).length);

    const options = await OptionsObject.open(session.browser);
    await options.waitForText('#dismissed', label);
    const where = i18n.t('options.dismissed.onSite', ['aljazeera.com']);
    await options.press(`${i18n.t('options.dismissed.restore')}: ${label}, ${where}`);
    await options.waitForText('#dismissed', i18n.t('options.dismissed.none'));
    await article.waitForCount('claim-contested', 'exactly', claims!.length);
  });

  // Chromium asks for the permission in a window of its own, which a program cannot answer.
  it.runIf(kind === 'firefox')('list the sites that the reader has allowed, and give them back', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.waitForText('#sites', i18n.t('options.sites.alwaysNone'));
    await session.backstage.allow(ELSEWHERE);
    await options.waitForText('#sites', 'news.example');
    await options.press(`${i18n.t('options.sites.remove')}: news.example`);
    await options.waitForText('#sites', i18n.t('options.sites.alwaysNone'));
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const popup = await session.openPopup(article);
    await popup.waitForText(i18n.t('popup.annotate'));
  });

  it('tell what the pack holds and rests on', async () => {
    const options = await OptionsObject.open(session.browser);
    const answer = await session.backstage.sendFromView({ to: 'background', type: 'packs', request: {} });
    const [{ meta, sources, counts }] = (answer as { value: PackInfo[] }).value as [PackInfo];
    const text = await options.textOf('#packs');
    expect(text).toContain(meta.title);
    expect(text).toContain(meta.license);
    expect(text).toContain(meta.scope);
    expect(text).toContain(countText('options.packs.positions', counts.positions));
    await options.page.click('#packs details:first-of-type > summary');
    await options.page.waitForFunction(
      (count) => document.querySelectorAll('#packs details:first-of-type .sources > li').length === count,
      {},
      sources.count,
    );
  });

  it('lead to the licences of what is in the extension', async () => {
    const options = await OptionsObject.open(session.browser);
    const link = await options.page.waitForSelector(`a::-p-text(${i18n.t('options.licences')})`);
    const file = await link!.evaluate((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname);
    const notices = await session.browser.openExtensionPage(file.slice(1));
    const text = await notices.$eval('body', ({ textContent }) => textContent);
    // With the letters of a name that only a text in the right encoding has.
    expect(text.includes('Julian Kühnel')).toBe(true);
  });

  it('list every command with its key, and lead to the page where they are changed', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.waitForText('.keys', i18n.t('commandNextMark'));
    const keys = await options.textOf('.keys');
    for (const command of ['ToggleMarking', 'NextMark', 'PreviousMark', 'OpenCard', 'OpenPanel'] as const) {
      expect(keys).toContain(i18n.t(`command${command}`));
    }
    expect(await options.page.$$('.keys kbd')).toHaveLength(1);
    // Firefox hides its own page from programs; that there is one more tab can be seen.
    const countTabs = async () => (await callApi<unknown[]>(options.page, 'tabs.query', {})).length;
    const before = await countTabs();
    await options.press(i18n.t('options.keys.change'));
    await vi.waitUntil(async () => (await countTabs()) > before, { timeout: 8000 });
    if (kind === 'firefox') return;
    const address = 'chrome://extensions/shortcuts';
    await session.browser.browser.waitForTarget((target) => target.url() === address);
  });

  it('write the settings to a file, and read them back', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choose(i18n.t('popup.densityEvery'));
    await options.choose(i18n.t('options.marks.palettePlain'));
    await options.waitUntil(i18n.t('options.marks.palettePlain'), true);
    const before = await settings();
    const { name, text } = await options.catchExport(i18n.t('options.file.export'));
    expect(name).toMatch(/^counterpoint-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toEqual(before);

    await options.press(i18n.t('options.file.reset'));
    await options.waitUntil(i18n.t('options.marks.paletteStandard'), true);
    await options.importFile(text);
    await options.waitUntil(i18n.t('options.marks.palettePlain'), true);
    expect(await settings()).toEqual(before);
  });

  it('leave everything as it is for a file of something else', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choose(i18n.t('options.marks.palettePlain'));
    await options.waitUntil(i18n.t('options.marks.palettePlain'), true);
    const before = await settings();
    for (const text of ['no JSON', '[1, 2]', '{"name": "x"}', 'null']) {
      await options.importFile(text);
      await options.waitForText('[role="status"]', i18n.t('options.file.notJson'));
    }
    expect(await settings()).toEqual(before);
  });

  it('name the values of a file that do not fit, keep what holds, and undo', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choose(i18n.t('options.marks.palettePlain'));
    await options.waitUntil(i18n.t('options.marks.palettePlain'), true);
    const before = await settings();
    await options.importFile('{ "version": 1, "enabled": false, "palette": "gold", "dwell": 5 }');
    await options.waitForText('[role="status"]', 'palette');
    await options.waitForText('[role="status"]', 'dwell');
    expect(await settings()).toEqual({ ...before, enabled: false });
    await options.press(i18n.t('options.undo'));
    await options.waitForText('[role="status"]', i18n.t('options.file.undone'));
    expect(await settings()).toEqual(before);
  });

  it('are used by keyboard alone', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.page.focus('main input');
    await options.page.keyboard.press(' ');
    await options.waitUntil(i18n.t('category.person'), false);
    // Past the other three switches to the palette, of which the arrows choose.
    for (let stop = 0; stop < 4; stop++) await options.page.keyboard.press('Tab');
    await options.page.keyboard.press('ArrowDown');
    await options.waitUntil(i18n.t('options.marks.paletteColourBlind'), true);
    await vi.waitFor(async () =>
      expect(await settings()).toMatchObject({ palette: 'colour-blind', categories: { person: false } }),
    );
  });

  interface PackInfo {
    meta: { title: string; license: string; scope: string };
    sources: { count: number };
    counts: { positions: number };
  }

  async function findPlan(): Promise<{ entry: string; label: string }> {
    const ask = async (type: string, request: unknown) => {
      const answer = await session.backstage.sendFromView({ to: 'background', type, request });
      return (answer as { value: { entry: string; label: string } }).value;
    };
    const { entry } = await ask('lookUp', { text: PLAN });
    const { label } = await ask('describeEntry', { entry });
    return { entry, label };
  }
});
