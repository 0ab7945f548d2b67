import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, PLAN, useSession } from './support/session.ts';
import { WatchedPage } from './support/watched-page.ts';

describe.each(BROWSERS)('the welcome page in %s', (kind) => {
  const session = useSession(kind);
  const open = async () => {
    const sample = new WatchedPage(await session.browser.openExtensionPage('welcome.html'));
    await sample.waitForMarks('claim-contested');
    return sample;
  };

  it('marks its sample as a page of the web is marked, without any request', async () => {
    const strays = session.web.strays.length;
    const requests = session.web.requests.length;
    const sample = await open();
    const marks = await sample.marks();
    expect(marks['claim-contested']).toContain(PLAN);
    for (const style of ['person', 'organisation', 'state', 'claim']) expect(marks[style]?.length).toBeGreaterThan(0);
    expect(session.web.strays.length).toBe(strays);
    expect(session.web.requests.length).toBe(requests);
  });

  it('opens the card with both sides, as of the day of the sample', async () => {
    const sample = await open();
    await sample.clickMark(PLAN);
    await sample.card.waitForText();
    expect((await sample.card.sides()).length).toBeGreaterThanOrEqual(2);
    await sample.page.keyboard.press('Escape');
    await sample.card.waitUntilClosed();
  });

  it('follows the popup: a category goes and comes back', async () => {
    const sample = await open();
    const before = await sample.marks();
    const popup = await session.openPopup(sample);
    expect(await popup.isOn(i18n.t('category.state'))).toBe(true);
    await popup.toggle(i18n.t('category.state'));
    await sample.waitForNoMarks('state');
    await popup.toggle(i18n.t('category.state'));
    await sample.waitForMarks('state');
    expect(await sample.marks()).toEqual(before);
  });

  it('goes from mark to mark, and shows marks that are elements', async () => {
    const sample = await open();
    await session.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { painter: 'elements' } },
    });
    await sample.page.bringToFront();
    await sample.page.waitForSelector('article span[data-counterpoint~="claim-contested"]');
    // By keyboard alone: the mark is reached, opens its card and gets the focus back.
    await sample.page.focus('article span[data-counterpoint~="claim-contested"]');
    await sample.page.keyboard.press('Enter');
    await sample.card.waitForText();
    expect(await sample.card.hasFocus()).toBe(true);
    await sample.page.keyboard.press('Escape');
    await sample.card.waitUntilClosed();
    expect(await sample.page.evaluate(() => document.activeElement?.className)).toBe('counterpoint-mark');
  });
});
