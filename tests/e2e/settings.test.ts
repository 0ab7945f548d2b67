import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, useSession } from './support/session.ts';

describe.each(BROWSERS)('settings in %s', (kind) => {
  const session = useSession(kind);

  it('clears the marks of a category that is switched off, and brings them back', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const before = await article.marks();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.person'));
    await article.waitForNoMarks('person');
    expect(await article.marks()).toEqual({ ...before, person: undefined });
    await popup.toggle(i18n.t('category.person'));
    await article.waitForMarks('person');
    expect(await article.marks()).toEqual(before);
  });

  it('marks every mention when asked to', async () => {
    const article = await session.openArticle();
    // Of many marks those are painted that are near the view: here, all of them.
    await article.page.setViewport({ width: 1200, height: 5000 });
    await article.waitForMarks();
    const first = await article.marks();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('popup.densityEvery'));
    await article.waitForCount('state', 'more than', first.state!.length);
    await popup.toggle(i18n.t('popup.densityArticle'));
    await article.waitForCount('state', 'exactly', first.state!.length);
    expect(await article.marks()).toEqual(first);
  });

  it('switches a site off and on, on the page at once', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const before = await article.marks();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('popup.site', ['aljazeera.com']));
    await article.waitForNoMarks();
    await popup.waitForText(i18n.t('popup.reason.offSite'));
    await popup.toggle(i18n.t('popup.site', ['aljazeera.com']));
    await article.waitForMarks();
    expect(await article.marks()).toEqual(before);
  });

  it('keeps what was chosen over a reload', async () => {
    const article = await session.openArticle();
    await article.waitForMarks();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.state'));
    await article.waitForNoMarks('state');

    await article.page.reload();
    await article.waitForMarks();
    expect(Object.keys(await article.marks())).not.toContain('state');
    const again = await session.openPopup(article);
    expect(await again.isOn(i18n.t('category.state'))).toBe(false);
    expect(await again.isOn(i18n.t('category.person'))).toBe(true);
  });

  it('changes every open page, not only the one in front', async () => {
    const articles = [await session.openArticle(), await session.openArticle()];
    for (const article of articles) await article.waitForMarks();
    const popup = await session.openPopup(articles[0]!);
    await popup.toggle(i18n.t('popup.everywhere'));
    for (const article of articles) await article.waitForNoMarks();
  });

  it('keeps settings that it does not know, and heals a broken one alone', async () => {
    await session.backstage.store({
      settings: {
        version: 0,
        enabled: 'perhaps',
        categories: { person: false, organisation: true, state: true, claim: true },
        fontSize: 19,
      },
    });
    const article = await session.openArticle();
    await article.waitForMarks();
    expect(Object.keys(await article.marks())).not.toContain('person');

    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.state'));
    await article.waitForNoMarks('state');
    expect(await session.backstage.stored()).toMatchObject({
      settings: { enabled: true, categories: { person: false, state: false, claim: true }, fontSize: 19 },
    });
  });
});
