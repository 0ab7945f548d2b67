import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { i18n } from '#i18n';
import type { PanelData } from '../../../../src/ui/panel/panel-data.ts';
import type { Reason } from '../../../../src/ui/tab/situation.ts';
import { contestedClaim, report } from '../../../fixtures/entry-views.ts';
import { makeWideData, panelData } from '../../../fixtures/panel-data.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actions, details, resetPanel, show, tab } from './show-panel.tsx';

beforeEach(resetPanel);

describe('elsewhere', () => {
  test('the limits are always there', () => {
    for (const data of [panelData, { ...panelData, reason: 'noArticle', report: null, views: [] } as PanelData]) {
      show(data);
      const limits = document.querySelector('.limits-line')!;
      expect(limits.textContent).toContain('Based on 3 sources');
      expect(limits.textContent).toContain('Requests made: 0.');
      expect(limits.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    }
  });

  test.each([
    [0, 'Requests made: 0.'],
    [3, 'Requests made: 3.'],
    [null, null],
  ])('of %j requests counted it says %j', (requests, expected) => {
    show({ ...panelData, requests });
    const text = document.querySelector('.limits-line')!.textContent;
    if (expected === null) expect(text).not.toContain('Requests');
    else expect(text).toContain(expected);
  });

  test('the details of an entry end with what it rests on', async () => {
    show(panelData, { wanted: { kind: 'entry', view: contestedClaim } });
    const limits = () => document.querySelector('.details .body > :last-child > p')?.textContent;
    await expect
      .poll(limits)
      .toMatch(/^Based on 5 articles; outlets named: 3\..* this article is newer, from May 2, 2031\.$/);
  });

  test('the details of an entry tell what an update has done to a position', async () => {
    const [first, ...others] = contestedClaim.positions;
    const view = { ...contestedClaim, conflicts: [], positions: [{ ...first!, news: 'changed' as const }, ...others] };
    show(panelData, { wanted: { kind: 'entry', view } });
    const told = () => [...document.querySelectorAll('.details .news')].map((news) => news.closest('li')?.textContent);
    await expect.poll(told).toEqual([expect.stringMatching(/^Mira Halden.*recently edited/)]);
  });

  test('why there is nothing is said', async () => {
    show({ ...panelData, reason: 'offSite', report: null, views: [] });
    await expect.element(page.getByText('Marking is off on this site.')).toBeVisible();
    await page.getByRole('button', { name: 'Read this page again' }).click();
    expect(actions.refresh).toHaveBeenCalledOnce();
  });

  const ANNOTATE = { annotate: true, always: false };
  const NOTHING = { annotate: false, always: false };
  test.each<[Reason, PanelData['offers'], buttons: string[]]>([
    ['notStarted', ANNOTATE, ['Mark this page']],
    ['noPermission', { annotate: true, always: true }, ['Mark this page', 'Always on this site']],
    ['offEverywhere', NOTHING, ['On all sites']],
    ['offSite', NOTHING, ['On herald.example']],
    ['unknownPage', NOTHING, []],
    ['browserPage', NOTHING, []],
    ['noArticle', NOTHING, []],
  ])('of %s it says what can be done: %j %j', (reason, offers, expected) => {
    show({ ...panelData, reason, offers, report: null, views: [] });
    const ways = [...document.querySelectorAll('.reason :is(button, label)')];
    expect(ways.map(({ textContent }) => textContent)).toEqual(expected);
    const hint = document.querySelector('.hint')?.textContent ?? '';
    expect(hint.includes('Mark this page'), 'the way to the toolbar').toBe(reason === 'unknownPage');
  });

  test.each<[name: string, Partial<PanelData>, keyof typeof actions, given: unknown[]]>([
    ['Mark this page', { reason: 'notStarted', offers: ANNOTATE }, 'annotate', []],
    ['Always on this site', { reason: 'noPermission', offers: { annotate: false, always: true } }, 'always', []],
    ['On all sites', { reason: 'offEverywhere' }, 'change', [{ enabled: true }]],
    ['On herald.example', { reason: 'offSite' }, 'change', [{ site: { host: 'herald.example', on: true } }]],
  ])('%s does just that', async (name, data, action, given) => {
    show({ ...panelData, report: null, views: [], ...data });
    const role = action === 'change' ? 'switch' : 'button';
    await page.getByRole(role, { name }).click();
    expect(actions[action]).toHaveBeenCalledOnce();
    if (given.length > 0) expect(actions[action]).toHaveBeenCalledWith(...given);
  });

  test('what did not work is said', async () => {
    show({ ...panelData, reason: 'notStarted', offers: ANNOTATE, report: null }, { trouble: 'forbidden' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(i18n.t('popup.trouble.forbidden'));
  });

  test('it opens at the entry that was asked for', async () => {
    show(panelData, { wanted: { kind: 'entry', view: contestedClaim } });
    await expect.element(details().getByRole('heading', { name: 'The Norvik tunnel plan' })).toBeVisible();
  });

  test('tabs go by arrow keys, around', async () => {
    show();
    tab('Overview').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Positions')).toHaveFocus();
    await expect.element(tab('Positions')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(tab('Compare')).toHaveFocus();
  });
});

describe.each(['light', 'dark'])('axe-core finds nothing in %s', (theme) => {
  test.each([
    ['overview', async () => undefined],
    ['an entry', () => page.getByRole('button', { name: /^The Norvik tunnel plan/ }).click()],
    ['matrix', () => tab('Positions').click()],
    [
      'evidence of a cell',
      async () => {
        await tab('Positions').click();
        await page.getByRole('button', { name: /^Norvik Fishers’ Union on/ }).click();
      },
    ],
    [
      'table',
      async () => {
        await tab('Positions').click();
        await page.getByRole('button', { name: 'As a table' }).click();
      },
    ],
    ['timeline', () => tab('Timeline').click()],
    ['voices', () => tab('Not mentioned').click()],
    [
      'search',
      async () => {
        await page.getByRole('searchbox').fill('norvik');
        await expect.element(page.getByText('Nearest names')).toBeVisible();
      },
    ],
    [
      'compare',
      async () => {
        await tab('Compare').click();
        await expect.element(page.getByText('In both').first()).toBeVisible();
      },
    ],
    ['the menu of files', () => page.getByText('Save', { exact: true }).click()],
  ])('%s', async (_, go) => {
    document.documentElement.style.colorScheme = theme;
    const [first] = report.found;
    const near = { ...first!, id: 'near', label: 'Near', pack: 'Norvik', lang: 'en' };
    actions.search.mockResolvedValue({ total: 0, fitting: [], nearest: [near] });
    actions.openArticles.mockResolvedValue([{ tabId: 9, title: 'Another' }]);
    actions.readArticle.mockResolvedValue({ ...report, found: report.found.slice(2) });
    const found = report.found.map((entry, index) => ({ ...entry, at: [index / 6] }));
    show({ ...panelData, report: { ...report, found } }, { jumped: 'there' });
    await go();
    expect(await findViolations()).toEqual([]);
  });

  test.each(['noPermission', 'offSite', 'unknownPage'] as const)('%s', async (reason) => {
    document.documentElement.style.colorScheme = theme;
    show({ ...panelData, reason, offers: { annotate: true, always: true }, report: null }, { trouble: 'refused' });
    expect(await findViolations()).toEqual([]);
  });
});

test.each([
  [320, '100%'],
  [360, '100%'],
  [320, '200%'],
  [900, '200%'],
])('at %i px and text of %s nothing is wider than the window', async (width, size) => {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = size;
  actions.openArticles.mockResolvedValue([
    { tabId: 9, title: 'An article with a title that is much longer than the panel is wide' },
  ]);
  actions.readArticle.mockResolvedValue(report);
  for (const direction of ['ltr', 'rtl']) {
    document.documentElement.dir = direction;
    show(makeWideData(12, 20));
    for (const name of ['Overview', 'Positions', 'Timeline', 'Not mentioned', 'Compare']) {
      await tab(name).click();
      expect(document.documentElement.scrollWidth, `${name} ${direction}`).toBeLessThanOrEqual(width);
    }
    await page.getByText('Save', { exact: true }).click();
    expect(document.documentElement.scrollWidth, `files ${direction}`).toBeLessThanOrEqual(width);
  }
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
});
