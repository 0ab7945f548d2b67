import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { type BuildChange, rewrite } from './support/change-build.ts';
import { OptionsObject } from './support/options-object.ts';
import { RECORD_VIOLATIONS, readViolations } from './support/record-violations.ts';
import { BROWSERS, LISTED, PLAN, PLAN_LABEL, type Session, UNLISTED, useSession } from './support/session.ts';
import { WatchedPage } from './support/watched-page.ts';
import {
  CALLED_AHEAD,
  NOWHERE,
  tryWaysOut,
  WAYS_OF_CHROMIUM,
  WAYS_OF_PAGES,
  WAYS_OF_WORKERS,
  type Ways,
} from './support/ways-out.ts';

const PAGES = ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html'];

const directivesOf = (ways: Ways) =>
  Object.fromEntries(Object.entries(ways).map(([name, { directive }]) => [name, directive]));

const pick = (ways: Ways, names: string[]) =>
  Object.fromEntries(Object.entries(ways).filter(([name]) => names.includes(name)));

/** Words of the ways whose hosts were called through the proxy. */
const called = ({ web }: Session) =>
  web.strays.filter((stray) => stray.includes(NOWHERE)).map((stray) => stray.slice(0, stray.indexOf(NOWHERE)));

describe.each(BROWSERS)('nothing goes out in %s', (kind) => {
  const session = useSession(kind);

  function expectNoCall(): void {
    const ahead = kind === 'chromium' ? CALLED_AHEAD : [];
    expect(called(session).filter((way) => !ahead.includes(way))).toEqual([]);
  }

  it.each(PAGES)('by any way out of %s', async (file) => {
    const page = await session.browser.openExtensionPage(file);
    const ways = { ...WAYS_OF_PAGES, ...(kind === 'chromium' && WAYS_OF_CHROMIUM) };
    expect(await tryWaysOut(page, ways)).toEqual(directivesOf(ways));
    expectNoCall();
  });

  it('by any way out of the background', async () => {
    // A worker in Chromium; in Firefox a page, which the other pages of the extension reach.
    const ways = kind === 'chromium' ? WAYS_OF_WORKERS : WAYS_OF_PAGES;
    const tried =
      kind === 'chromium'
        ? tryWaysOut(await session.background(), ways)
        : tryWaysOut(
            await session.browser.openExtensionPage('options.html'),
            ways,
            'browser.runtime.getBackgroundPage()',
          );
    expect(await tried).toEqual(directivesOf(ways));
    expectNoCall();
  });

  it('by a script of another site that is to be the worker of an own page', async () => {
    const page = await session.browser.openExtensionPage('options.html');
    const register = (address: string) => navigator.serviceWorker.register(address);
    await expect(page.evaluate(register, `https://worker${NOWHERE}/file.js`)).rejects.toThrow();
    expectNoCall();
  });
});

describe.each(BROWSERS)('a day of reading in %s', (kind) => {
  const session = useSession(kind, { change: RECORD_VIOLATIONS });

  it('asks for the articles and nothing else, and the policy has nothing to refuse', async () => {
    const before = session.web.requests.length;
    const welcome = new WatchedPage(await session.browser.openExtensionPage('welcome.html'));
    await welcome.waitForMarks('claim-contested');
    await welcome.clickMark(PLAN);
    await welcome.card.waitForText();

    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    await article.card.openEvidence();
    await article.card.press(i18n.t('card.more'));
    await article.card.press(i18n.t('card.why.title'));
    await article.page.keyboard.press('Escape');

    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.person'));
    await article.waitForNoMarks('person');

    const panel = await session.openPanel(article);
    for (const view of ['matrix', 'timeline', 'voices', 'compare', 'overview'] as const) await panel.show(view);
    await panel.page.type('input[type="search"]', 'Zelensskij');
    await panel.page.waitForSelector('.nothing:not(:empty)');
    await panel.press(i18n.t('panel.export.copy'));
    for (const file of ['csv', 'ris', 'csl', 'annotations'] as const) {
      await panel.click('.save > summary');
      await panel.press(i18n.t(`panel.export.${file}`));
    }

    const options = await OptionsObject.open(session.browser);
    await options.choose(i18n.t('options.marks.painterElements'));
    await article.page.bringToFront();
    await article.page.waitForSelector('span[data-counterpoint]');
    expect((await options.catchExport(i18n.t('options.file.export'))).text).toContain('elements');

    const arabic = await session.openArticle(`${LISTED}arabic.html`);
    await arabic.waitUntilRead();
    await session.openPopup(await session.openArticle(`${UNLISTED}sample.html`));

    expect(session.web.requests.slice(before)).toEqual([
      'www.aljazeera.com/sample.html',
      'www.aljazeera.com/arabic.html',
      'news.example/sample.html',
    ]);
    expect(session.web.strays).toEqual([]);
    expect(await readViolations(session.backstage)).toEqual([]);

    // What is refused would have been told of.
    await tryWaysOut(options.page, pick(WAYS_OF_PAGES, ['image']));
    await vi.waitUntil(async () => (await readViolations(session.backstage)).length === 1);
  });
});

const WITHOUT_POLICY: BuildChange = {
  name: 'without-policy',
  make: (copy) =>
    rewrite(copy, 'manifest.json', (text) =>
      JSON.stringify({ ...JSON.parse(text), content_security_policy: undefined }),
    ),
};

// Extensions of Firefox ask by https only, which the fixture web keeps shut.
describe('without the policy, in chromium', () => {
  const session = useSession('chromium', { change: WITHOUT_POLICY });

  it('ways out are seen at the proxy, and nothing says that they are refused', async () => {
    const page = await session.browser.openExtensionPage('options.html');
    const ways = pick(WAYS_OF_PAGES, ['fetch', 'image', 'frame']);
    expect(Object.values(await tryWaysOut(page, ways))).toEqual(['nothing', 'nothing', 'nothing']);
    expect(called(session)).toEqual(expect.arrayContaining(Object.keys(ways)));
  });

  it('the panel counts what its page and the background ask the web for', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const panel = await session.openPanel(article);
    session.web.put('/asked.txt', 'x');
    const ask = (url: string) => fetch(url).then((response) => response.text());
    const waitForCount = async (count: number) => {
      await panel.click(`[aria-label="${i18n.t('panel.refresh')}"]`);
      await panel.waitForText('.limits-line', i18n.t('limits.requests', [count]));
    };
    await panel.page.evaluate(ask, `${LISTED}asked.txt`);
    await waitForCount(1);
    const background = await session.background();
    await background.evaluate(ask, `${LISTED}asked.txt`);
    await waitForCount(2);
  });
});
