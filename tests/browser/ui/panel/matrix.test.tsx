import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { agreedClaim, contestedClaim } from '../../../fixtures/entry-views.ts';
import { makeWideData, panelData } from '../../../fixtures/panel-data.ts';
import { details, focused, resetPanel, show, tab } from './show-panel.tsx';

beforeEach(resetPanel);

describe('matrix', () => {
  beforeEach(async () => {
    show();
    await tab('Positions').click();
  });

  test('a cell opens the evidence of its positions', async () => {
    await page.getByRole('button', { name: 'Norvik Fishers’ Union on: The Norvik tunnel plan. Against' }).click();
    await expect.element(details().getByText(/eight seasons without a catch, and not a line/)).toBeVisible();
    expect(details().getByText('Mira Halden').query()).toBeNull();
  });

  test('arrow keys go from cell to cell, Enter opens, Escape goes back to the cell', async () => {
    const first = document.querySelector<SVGGElement>('.chart-button')!;
    first.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()?.getAttribute('aria-label')).toBe('Mira Halden on: A second survey of the sea floor. For');
    expect(document.querySelectorAll('.chart-button[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(details().getByRole('heading')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.getAttribute('aria-label')).toContain('Mira Halden on: A second survey');
  });

  test('is a table for those who hear it, and for those who ask', async () => {
    expect(document.querySelector('.unseen:has(table)')?.getBoundingClientRect().width).toBe(1);
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(document.querySelector('.matrix')).toBeNull();
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.map((row) => row.map((text) => text?.trim()))).toEqual([
      ['Court of Audit', 'Neutral', 'Neutral'],
      ['Mira Halden', 'For', 'For'],
      ['Island League', 'For with conditions', ''],
      ['Norvik Fishers’ Union', 'Against', ''],
    ]);
    await page
      .getByRole('row', { name: /^Island League/ })
      .getByRole('button')
      .click();
    await expect.element(details().getByText(/no support without the ferry/)).toBeVisible();
  });

  test('whoever has no name is in a row that opens', async () => {
    const names = () => [...document.querySelectorAll('.matrix-actors span')].map(({ textContent }) => textContent);
    expect(names()).not.toContain('Critics (unnamed in source)');
    const row = page.getByRole('button', { name: '1 unnamed source or article’s own view' });
    await expect.element(row).toHaveAttribute('aria-expanded', 'false');
    await row.click();
    expect(names().at(-1)).toBe('Critics (unnamed in source)');
    await page.getByRole('button', { name: /^Critics .* on: The Norvik tunnel plan. Against/ }).click();
    await expect.element(details()).toBeVisible();
  });

  test('few claims stand level above their columns, many on their sides, and all of the width is used', async () => {
    const width = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().width;
    await expect.poll(() => document.querySelector('.matrix.level')).not.toBeNull();
    show(makeWideData(6, 8));
    await tab('Positions').click();
    await expect.poll(() => document.querySelector('.matrix.level')).toBeNull();
    await expect.poll(() => width('.matrix-cells') / 6).toBeGreaterThan(30);
    await page.viewport(900, 800);
    await expect.poll(() => document.querySelector('.matrix.level')).not.toBeNull();
    await expect.poll(() => width('.matrix-cells')).toBeGreaterThan(560);
  });

  test('a button of the table names its claim, and its word stands alone', async () => {
    await page.getByRole('button', { name: 'As a table' }).click();
    const words = [...document.querySelectorAll('.table .stance-word')];
    expect(words.length).toBeGreaterThan(4);
    expect(new Set(words.map((word) => getComputedStyle(word, '::before').content))).toEqual(new Set(['none']));
    await expect
      .element(page.getByRole('row', { name: /^Island League/ }).getByRole('button'))
      .toHaveAccessibleName('Island League on: The Norvik tunnel plan. For with conditions');
  });

  test.each([
    ['one pack', 'norvik', []],
    ['two', 'coast', ['The Norvik tunnel plan Coast', 'A second survey of the sea floor Norvik']],
  ])('of %s it names the packs: %s', async (_, packId, expected) => {
    const [plan, survey] = [contestedClaim, agreedClaim].map((view) => ({
      ...view,
      ...{ packId: 'norvik', limits: { ...view.limits, pack: 'Norvik' } },
    }));
    const title = packId === 'norvik' ? 'Norvik' : 'Coast';
    show({ ...panelData, views: [{ ...plan!, packId, limits: { ...plan!.limits, pack: title } }, survey!] });
    await tab('Positions').click();
    const heads = () =>
      [...document.querySelectorAll('.matrix-claims small')].map((small) => small.parentElement!.textContent);
    expect(heads()).toEqual(expected);
    await tab('Timeline').click();
    expect(document.querySelectorAll('.lane .pack-name')).toHaveLength(expected.length);
    await tab('Not mentioned').click();
    expect(document.querySelectorAll('h3 .pack-name')).toHaveLength(expected.length / 2);
    await page.elementLocator(document.querySelector('.main .row')!).click();
    await expect.element(details()).toBeVisible();
    expect(document.querySelectorAll('.details .pack-name')).toHaveLength(expected.length / 2);
  });

  test('the names of a wide one stay in view', async () => {
    show(makeWideData(24, 20));
    await tab('Positions').click();
    const matrix = document.querySelector('.matrix')!;
    const actor = document.querySelector('.matrix-actors > div')!;
    const before = actor.getBoundingClientRect().left;
    expect(matrix.scrollWidth).toBeGreaterThan(matrix.clientWidth);
    matrix.scrollLeft = 300;
    expect(matrix.scrollLeft).toBe(300);
    expect(actor.getBoundingClientRect().left).toBe(before);
  });

  test('without a position it says so', async () => {
    show({ ...panelData, views: panelData.views.filter(({ category }) => category !== 'claim') });
    await tab('Positions').click();
    await expect.element(page.getByText('No positions on record on the claims found here.')).toBeVisible();
  });
});
