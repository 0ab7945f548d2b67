import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { PopupObject } from '../driver/popup-object.ts';
import { BROWSERS, LISTED, PLAN, UNLISTED, useSession } from './support/session.ts';

/** The shortest paper there is: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>`;

describe.each(BROWSERS)('where it runs in %s', (kind) => {
  const session = useSession(kind);

  it('leaves a page of an unlisted host alone, and says so', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const popup = await session.openPopup(article);
    // The popup asked the page for a report, so whatever runs there has had its turn.
    await popup.waitForText(i18n.t('popup.annotate'));
    expect(await article.marks()).toEqual({});
  });

  it('does not reach an unlisted host without the reader', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const tabId = await session.backstage.tabOf(article.page);
    const answer = await session.backstage.sendFromView({ to: 'background', type: 'annotateTab', request: { tabId } });
    expect(answer).toMatchObject({ ok: false });
    expect(await article.marks()).toEqual({});
  });

  it('knows a PDF at whatever address', async () => {
    session.web.put('/paper', PDF, { 'content-type': 'application/pdf' });
    const article = await session.openArticle(`${LISTED}paper?number=3`);
    // Chromium lets the page script in, which leaves a page alone that the popup hides.
    if (kind === 'chromium') await article.waitUntilRead();
    const popup = await session.openPopup(article);
    await popup.waitForText(i18n.t('popup.reason.pdf'));
    expect(await popup.page.$$('.offers')).toEqual([]);
  });

  // A page that is not there is one of the browser's own, at the address that was asked for.
  it.runIf(kind === 'chromium')('says of a page that did not load that nobody can read it', async () => {
    const article = await session.openUnfinished(`${LISTED}missing`);
    await article.page.waitForFunction(() => location.protocol === 'chrome-error:');
    const popup = await session.openPopup(article);
    await popup.waitForText(i18n.t('popup.reason.closedPage'));
  });

  // Firefox does not let a program put the background to sleep.
  it.runIf(kind === 'chromium')('wakes its background when a mark is clicked', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const asleep = await session.browser.browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await asleep.worker())!.close();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN);
  });

  // Firefox does not let a program press the toolbar button.
  it.runIf(kind === 'chromium')('annotates a page of any host by the toolbar button', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const popup = await PopupObject.openByButton(session.browser, article.page);
    await popup.waitForText(i18n.t('popup.reason.noPermission'));
    await popup.waitForText(i18n.t('popup.always'));
    await popup.pressButton(i18n.t('popup.annotate'));
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
  });

  // Chromium asks for the permission in a window of its own, which a program cannot answer.
  describe.runIf(kind === 'firefox')('on a host that the reader has allowed', () => {
    it('annotates the open page when asked to', async () => {
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      await session.backstage.allow('*://news.example/*');
      const tabId = await session.backstage.tabOf(article.page);
      await session.backstage.sendFromView({ to: 'background', type: 'annotateTab', request: { tabId } });
      await article.waitForMarks();
      await article.clickMark(PLAN);
      await article.card.waitForText();
    });

    it('runs by itself from then on', async () => {
      await session.backstage.allow('*://news.example/*');
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      await article.waitForMarks();
    });

    it('says by what right it runs, and lets it be taken back', async () => {
      await session.backstage.allow('*://news.example/*');
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      await article.waitForMarks();
      const popup = await session.openPopup(article);
      await popup.waitForText(i18n.t('popup.ladder.reach.site'));
      await popup.page.click('summary');
      await popup.pressButton(i18n.t('popup.ladder.takeBack'));
      await popup.waitForText(i18n.t('popup.ladder.reach.once'));

      await article.page.reload();
      const again = await session.openPopup(article);
      await again.waitForText(i18n.t('popup.ladder.reach.nowhere'));
      expect(await article.marks()).toEqual({});
    });

    it('runs on every site when asked to, until that is taken back', async () => {
      const article = await session.openArticle(`${UNLISTED}sample.html`);
      const popup = await session.openPopup(article);
      await popup.waitForText(i18n.t('popup.ladder.reach.nowhere'));
      await popup.page.click('summary');
      await popup.toggle(i18n.t('popup.ladder.everywhere'));
      await article.waitForMarks();
      await popup.waitForText(i18n.t('popup.ladder.reach.everywhere'));

      await popup.toggle(i18n.t('popup.ladder.everywhere'));
      await popup.waitForText(i18n.t('popup.ladder.reach.once'));
      await article.page.reload();
      const again = await session.openPopup(article);
      await again.waitForText(i18n.t('popup.ladder.reach.nowhere'));
      expect(await article.marks()).toEqual({});
    });
  });
});
