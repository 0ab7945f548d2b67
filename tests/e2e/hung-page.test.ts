import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { PopupObject } from '../driver/popup-object.ts';
import { LISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

// Under the time a test has, ms.
const WAIT = { timeout: 8000 };

/** Have the thread of a page do nothing else until it is let go. */
async function hang({ page }: WatchedPage): Promise<() => Promise<void>> {
  const devtools = await page.createCDPSession();
  await devtools.send('Debugger.enable');
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  void devtools.send('Runtime.evaluate', { expression: '0' }).catch(() => undefined);
  await paused;
  return async () => {
    await devtools.send('Debugger.resume');
    await devtools.detach();
  };
}

const currentOf = (article: WatchedPage) =>
  article.page.evaluate(() => [...(CSS.highlights.get('counterpoint-current') ?? [])].join());

describe('beside a page that hangs, in chromium', () => {
  const session = useSession('chromium');

  it('keys work, and settings are saved and followed', async () => {
    const stuck = await session.openArticle('http://www.reuters.com/sample.html');
    await stuck.waitForMarks();
    const article = await session.openArticle(`${LISTED}sample.html`);
    await article.waitForMarks();
    const stuckTab = await session.backstage.tabOf(stuck.page);
    const tab = await session.backstage.tabOf(article.page);
    const letGo = await hang(stuck);

    // Keys for the page that hangs come first, more of them than it can answer.
    for (let i = 0; i < 5; i++) await session.pressIn(stuckTab, 'next-mark');
    await session.pressIn(tab, 'next-mark');
    const first = await vi.waitUntil(() => currentOf(article), WAIT);
    await session.pressIn(tab, 'next-mark');
    await vi.waitUntil(async () => (await currentOf(article)) !== first, WAIT);

    const patch = { categories: { person: false } };
    const answer = session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });
    expect(await answer).toMatchObject({ ok: true });
    await article.waitForNoMarks('person');

    await letGo();
    await stuck.waitForNoMarks('person');
  });

  it('the popup of that page says that it is being read, then that it does not answer, and what holds once it is let go', async () => {
    const stuck = await session.openArticle();
    await stuck.waitForMarks();
    const tab = await session.backstage.tabOf(stuck.page);
    const letGo = await hang(stuck);
    const popup = new PopupObject(await session.browser.openExtensionPage(`popup.html?tab=${tab}`));
    await popup.waitForText(i18n.t('popup.reason.reading'));
    await popup.waitForText(i18n.t('popup.reason.noAnswer'));
    await letGo();
    await popup.waitForText('Xi Jinping');
  });
});
