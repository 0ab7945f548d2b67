import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { agreedClaim, report } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { actions, details, resetPanel, show, tab } from './show-panel.tsx';

const other = {
  ...report,
  facts: {
    ...report.facts,
    title: 'Ferry <em>or</em> tunnel',
    published: { date: '2030-01-02', from: 'meta' as const },
  },
  found: [
    ...report.found.filter(({ id }) => ['tunnel-plan', 'mira-halden'].includes(id)),
    { ...report.found[0]!, id: 'ferry', label: 'The ferry', category: 'claim' as const },
  ],
};
const lists = () =>
  [...document.querySelectorAll('.shares')].map((section) => [
    section.querySelector('h4 > span')!.textContent,
    ...[...section.querySelectorAll('bdi')].map(({ textContent }) => textContent),
  ]);

beforeEach(async () => {
  await resetPanel();
  actions.openArticles.mockResolvedValue([
    { tabId: 9, title: 'Ferry <em>or</em> tunnel' },
    { tabId: 11, title: 'A third' },
  ]);
  actions.readArticle.mockResolvedValue(other);
  show(panelData);
  await tab('Compare').click();
});

describe('beside another article', () => {
  test('it shows what both have, what one has alone, and both dates', async () => {
    await page.getByRole('combobox', { name: 'Other article' }).selectOptions('Ferry <em>or</em> tunnel');
    await expect.poll(lists).toEqual([
      ['In both', 'The Norvik tunnel plan'],
      ['Only in this article', 'A second survey of the sea floor'],
      ['Only in the other', 'The ferry'],
      ['In both', 'Mira Halden'],
      ['Only in this article', 'Norland', 'Norvik Fishers’ Union', 'Erik Lund'],
    ]);
    expect(actions.readArticle).toHaveBeenCalledExactlyOnceWith(9);
    const dates = document.querySelector('.compared')!.textContent;
    expect(dates).toContain('May 2, 2031');
    expect(dates).toContain('Ferry <em>or</em> tunnel Jan 2, 2030');
  });

  test('what only the other has opens as well', async () => {
    actions.describe.mockResolvedValue({ ...agreedClaim, id: 'ferry', label: 'The ferry' });
    await page.getByRole('combobox').selectOptions('A third');
    await page.getByRole('button', { name: 'The ferry' }).click();
    await expect.element(details().getByRole('heading', { name: 'The ferry' })).toHaveFocus();
  });

  test('one that is gone is said to be', async () => {
    actions.readArticle.mockResolvedValue(null);
    await page.getByRole('combobox').selectOptions('A third');
    await expect.element(page.getByText('That article cannot be read any more.')).toBeVisible();
    expect(lists()).toEqual([]);
  });
});

test('one alone is compared at once', async () => {
  actions.openArticles.mockResolvedValue([{ tabId: 9, title: 'Alone' }]);
  show(panelData);
  await tab('Compare').click();
  await expect.poll(() => lists().length).toBe(5);
});

test.each([[[]], [null]])('without another (%j) it says so', async (none) => {
  actions.openArticles.mockResolvedValue(none);
  show(panelData);
  await tab('Compare').click();
  await expect.element(page.getByText('No other open page has marks.')).toBeVisible();
  expect(page.getByRole('combobox').query()).toBeNull();
});
