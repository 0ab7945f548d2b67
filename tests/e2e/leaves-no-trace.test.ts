import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, LISTED, PLAN, UNLISTED, useSession } from './support/session.ts';

describe.each(BROWSERS)('leaving no trace in %s', (kind) => {
  const session = useSession(kind);

  it('leaves the document of the page as it was', async () => {
    const plain = await session.openArticle(`${UNLISTED}sample.html`);
    const untouched = await plain.html();
    const article = await session.openArticle();
    await article.waitForMarks();
    expect(await article.html()).toBe(untouched);

    await article.clickMark(PLAN);
    await article.card.waitForText();
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect(await article.html()).toBe(untouched);
  });

  it('makes no requests: the article is all that is ever fetched', async () => {
    const before = session.web.requests.length;
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.person'));
    await article.waitForNoMarks('person');
    expect(session.web.requests.slice(before)).toEqual(['www.aljazeera.com/sample.html']);
    // Since the browser was started, so from the installation on.
    expect(session.web.strays).toEqual([]);
  });

  it('works under a policy that allows the page nothing', async () => {
    const article = await session.openArticle(`${LISTED}strict-policy.html`);
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText();
    const card = await article.card.dialog();
    expect(await card.evaluate((panel) => getComputedStyle(panel).display)).not.toBe('inline');
    expect((await card.boundingBox())!.width).toBeGreaterThan(300);
  });

  it('marks a page in Arabic that names actors in Latin letters, and its card reads from the right place', async () => {
    const article = await session.openArticle(`${LISTED}arabic.html`);
    await article.waitForMarks();
    expect(await article.marks()).toMatchObject({ person: ['Xi Jinping'] });
    await article.clickMark('Xi Jinping');
    await article.card.waitForText('Xi Jinping');
  });
});
