import { describe, expect, it } from 'vitest';
import { PopupObject } from '../../src/tools/browser/popup-object.ts';
import { BROWSERS, UNLISTED, useSession } from './support/session.ts';

describe.each(BROWSERS)('where it runs in %s', (kind) => {
  const session = useSession(kind);

  it('leaves a page of an unlisted host alone, and says so', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const popup = await session.openPopup(article);
    // The popup asked the page for a report, so whatever runs there has had its turn.
    await popup.waitForText('Annotate this page');
    expect(await article.marks()).toEqual({});
  });

  it('does not reach an unlisted host without the reader', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const tabId = await session.backstage.tabOf(article.page);
    const answer = await session.backstage.sendFromView({ to: 'background', type: 'annotateTab', request: { tabId } });
    expect(answer).toMatchObject({ ok: false });
    expect(await article.marks()).toEqual({});
  });

  // Firefox does not let a program press the toolbar button; what it leads to is the next test's "annotate this page".
  it.runIf(kind === 'chromium')('annotates a page of any host by the toolbar button', async () => {
    const { browser, extensionId, origin } = session.browser;
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    await article.page.bringToFront();
    const extension = (await browser.extensions()).get(extensionId)!;
    const opened = browser.waitForTarget((target) => target.url() === `${origin}/popup.html`);
    await article.page.triggerExtensionAction(extension);
    const popup = new PopupObject(await (await opened).asPage());
    await popup.page.locator('button::-p-text(Annotate this page)').click();
    await article.waitForMarks();
    await article.clickMark('12-point peace plan');
    await article.card.waitForText('Where positions differ');
  });

  // Chromium asks for the permission in a window of its own, which a program cannot answer.
  it.runIf(kind === 'firefox')('runs always on a site that the reader has allowed', async () => {
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    const popup = await session.openPopup(article);
    await popup.pressButton('Always on this site');
    await article.waitForMarks();
    await article.page.reload();
    await article.waitForMarks();
    await article.clickMark('12-point peace plan');
    await article.card.waitForText('Where positions differ');
  });
});
