import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Found, KnownEntry } from '../../../../src/messaging/protocol.ts';
import { agreedClaim, contestedClaim } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { actions, details, resetPanel, show } from './show-panel.tsx';

const ferry: KnownEntry = {
  ...{ id: 'norvik/ferry', label: 'The Norvik ferry', pack: 'Norvik', lang: 'en' },
  ...{ category: 'claim', contention: null, recorded: true },
};
const found = (changes: Partial<Found>): Found => ({ total: 0, fitting: [], nearest: [], ...changes });
const box = () => page.getByRole('searchbox');
const listed = () => [...document.querySelectorAll('[role=tabpanel] bdi')].map(({ textContent }) => textContent);

beforeEach(async () => {
  await resetPanel();
  actions.search.mockResolvedValue(
    found({ total: 2, fitting: [ferry, { ...ferry, id: 'tunnel-plan', label: contestedClaim.label }] }),
  );
  actions.describe.mockResolvedValue({ ...agreedClaim, id: 'norvik/ferry', label: 'The Norvik ferry' });
});

describe('search in everything known', () => {
  test('lists what is not on the page below what is, each once', async () => {
    show();
    await box().fill(' norvik ');
    await expect.element(page.getByRole('heading', { name: 'On record, not listed above' })).toBeVisible();
    expect(listed()).toEqual(['Norvik Fishers’ Union', 'The Norvik tunnel plan', 'The Norvik ferry']);
    expect(actions.search).toHaveBeenLastCalledWith('norvik');
    expect(document.querySelector('[role=tabpanel]')!.textContent).not.toContain('Nothing on record');
  });

  test('opens what it finds as elsewhere, and gives it back', async () => {
    show();
    await box().fill('ferry');
    await page.getByRole('button', { name: /^The Norvik ferry/ }).click();
    await expect.element(details().getByRole('heading', { name: 'The Norvik ferry' })).toHaveFocus();
    expect(actions.describe).toHaveBeenCalledExactlyOnceWith('norvik/ferry');
    expect(details().getByRole('button', { name: 'Show on the page' }).query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^The Norvik ferry/ })).toHaveFocus();
    await expect.element(box()).toHaveValue('ferry');
  });

  test('where nothing fits it says so, politely, with the nearest names', async () => {
    actions.search.mockResolvedValue(found({ nearest: [ferry] }));
    show();
    await box().fill('fery <b>');
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Nothing on record about “fery <b>”.' }))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Nearest names' })).toBeVisible();
    expect(listed()).toEqual(['The Norvik ferry']);
    await box().fill('');
    await expect.poll(() => document.body.textContent).not.toContain('Nothing on record');
    expect(listed()).toHaveLength(6);
  });

  test('of many the first are listed, and how many there are is said', async () => {
    actions.search.mockResolvedValue(found({ total: 40, fitting: [ferry] }));
    show();
    await box().fill('ferry');
    await expect.element(page.getByText('The first 1 of 40.', { exact: false })).toBeVisible();
  });

  test.each([
    [1, false],
    [2, true],
  ])('with %i packs on, the pack is named: %j', async (packs, expected) => {
    show({ ...panelData, packs: Array.from({ length: packs }, () => panelData.packs[0]!) });
    await box().fill('ferry');
    const row = page.getByRole('button', { name: /^The Norvik ferry/ });
    await expect.element(row).toBeVisible();
    expect(row.element().textContent!.endsWith('Norvik')).toBe(expected);
  });

  test('an answer that comes late does not take the place of a newer one', async () => {
    const late = Promise.withResolvers<Found>();
    actions.search.mockImplementation((text) =>
      text === 'a' ? late.promise : Promise.resolve(found({ total: 1, fitting: [ferry] })),
    );
    show();
    await box().fill('a');
    await expect.poll(() => actions.search.mock.calls.length).toBe(1);
    await box().fill('ferry');
    await expect.element(page.getByRole('button', { name: /^The Norvik ferry/ })).toBeVisible();
    late.resolve(found({}));
    await late.promise;
    expect(document.body.textContent).not.toContain('Nothing on record');
  });

  test('is there where nothing is shown of the page', async () => {
    show({ ...panelData, reason: 'noArticle', report: null, views: [] });
    await box().fill('ferry');
    await page.getByRole('button', { name: /^The Norvik ferry/ }).click();
    await expect.element(details().getByRole('heading', { name: 'The Norvik ferry' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^The Norvik ferry/ })).toHaveFocus();
  });
});
