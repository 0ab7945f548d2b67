import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { report } from '../../../fixtures/entry-views.ts';
import { makeWideData, panelData } from '../../../fixtures/panel-data.ts';
import { actions, details, resetPanel, show, tab } from './show-panel.tsx';

beforeEach(resetPanel);

describe('overview', () => {
  beforeEach(() => show());

  test('lists everything found under its category, with numbers', () => {
    const lists = [...document.querySelectorAll('[role=tabpanel] section')].map((section) => [
      section.querySelector('h3 > span')?.textContent,
      ...[...section.querySelectorAll('bdi')].map(({ textContent }) => textContent),
    ]);
    expect(lists).toEqual([
      ['People', 'Mira Halden', 'Erik Lund'],
      ['Organisations', 'Norvik Fishers’ Union'],
      ['States', 'Norland'],
      ['Claims and events', 'The Norvik tunnel plan', 'A second survey of the sea floor'],
    ]);
  });

  test('the filter narrows the lists and says how many are left', async () => {
    await page.getByRole('searchbox').fill('norv');
    await expect.element(page.getByText('2 of 6 shown')).toBeVisible();
    expect(page.getByRole('listitem').filter({ hasText: 'Mira Halden' }).query()).toBeNull();
    await page.getByRole('searchbox').fill('nobody');
    await expect.element(page.getByText('0 of 6 shown')).toBeVisible();
  });

  test('the number found is announced politely, once, after its region is there', async () => {
    const said = () => [...document.querySelectorAll('[role=status]')].flatMap(({ textContent }) => textContent || []);
    // What a live region holds from the start goes unheard.
    expect(said()).toEqual([]);
    const [empty] = document.querySelectorAll('.filter [role=status]');
    await expect.poll(said).toEqual(['6 entries found']);
    expect(document.querySelector('.filter [role=status]')).toBe(empty);
  });

  test.each([true, false])('whether an article was surely found: %j', (articleFound) => {
    show({ ...panelData, report: { ...report, facts: { ...report.facts, articleFound } } });
    const text = document.querySelector('[role=tabpanel]')!.textContent;
    expect(text.includes('No article was found on this page, so all of its text was read.')).toBe(!articleFound);
  });

  test('the arrow goes to the page', async () => {
    await page.getByRole('button', { name: 'Next mention of “Erik Lund”' }).click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('erik-lund');
    expect(details().query()).toBeNull();
  });

  test('a name opens its card’s content in place of the list, and Escape gives the list back', async () => {
    const row = page.getByRole('button', { name: /^The Norvik tunnel plan/ });
    await row.click();
    await expect.element(details().getByRole('heading', { name: 'The Norvik tunnel plan' })).toHaveFocus();
    expect(details().element().textContent).toContain('It leaves out who bears the cost');
    expect(page.getByRole('searchbox').query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(row).toHaveFocus();
  });

  test('from an entry one can go to the page as well', async () => {
    await page.getByRole('button', { name: /^Mira Halden/ }).click();
    await page.getByRole('button', { name: 'Show on the page' }).click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('mira-halden');
  });

  test('Escape closes it from anywhere, and leaves a reader who has gone on where they are', async () => {
    await page.viewport(900, 800);
    const row = page.getByRole('button', { name: /^Mira Halden/ });
    await row.click();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Escape}');
    await expect.element(row).toHaveFocus();
    expect(details().query()).toBeNull();

    await row.click();
    tab('Timeline').element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => details().query()).toBeNull();
    await expect.element(tab('Timeline')).toHaveFocus();
  });

  test('in a field that holds something Escape empties that first', async () => {
    await page.viewport(900, 800);
    await page.getByRole('button', { name: /^Mira Halden/ }).click();
    await page.getByRole('searchbox').fill('mira');
    await userEvent.keyboard('{Escape}');
    await expect.element(details()).toBeVisible();
  });

  test('closed again, the list is where it was', async () => {
    await page.viewport(400, 480);
    show(makeWideData(40, 3));
    const main = document.querySelector('.main')!;
    main.scrollTop = 600;
    const rows = [...document.querySelectorAll<HTMLElement>('.row')];
    const row = rows.find((each) => each.getBoundingClientRect().top > 200)!;
    row.focus({ preventScroll: true });
    row.click();
    await expect.element(details()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => details().query()).toBeNull();
    await expect.poll(() => main.scrollTop).toBe(600);
  });

  test('a list is one stop a row', () => {
    const stops = document.querySelectorAll('.rows :is(button, a):not([tabindex="-1"])');
    expect(stops).toHaveLength(6);
    for (const list of document.querySelectorAll('.rows')) {
      expect(document.getElementById(list.getAttribute('aria-labelledby')!)?.textContent).toMatch(/\p{L}/u);
    }
  });

  test('the strip goes to the mark that is pressed, and is for the eye alone', async () => {
    const found = report.found.map((entry, index) => ({ ...entry, at: index === 2 ? [0.25, 0.75] : [] }));
    show({ ...panelData, report: { ...report, found } });
    const strip = document.querySelector<HTMLElement>('.strip')!;
    expect(strip.closest('[aria-hidden="true"]')).toBe(strip);
    expect(strip.querySelector('[tabindex="0"], button, a')).toBeNull();
    const { height } = strip.getBoundingClientRect();
    await userEvent.click(strip, { position: { x: 6, y: height * 0.75 + 3 } });
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('tunnel-plan', 1);
    await userEvent.click(strip, { position: { x: 6, y: height * 0.5 } });
    expect(actions.jump).toHaveBeenCalledOnce();
  });

  test('beside enough room the list stays', async () => {
    await page.viewport(900, 800);
    await page.getByRole('button', { name: /^Mira Halden/ }).click();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    await page.getByRole('button', { name: /^Erik Lund/ }).click();
    await expect.element(details().getByRole('heading', { name: 'Erik Lund' })).toBeVisible();
  });
});

describe('going there and back', () => {
  test('after a jump there is a way back', async () => {
    show(panelData, { jumped: 'there' });
    await page.getByRole('button', { name: 'Back to where I was' }).click();
    expect(actions.jumpBack).toHaveBeenCalledOnce();
  });

  test('without one there is none, and a mention that is gone is said to be', async () => {
    show(panelData, { jumped: 'gone' });
    await expect.element(page.getByText('That mention is no longer on the page.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Back to where I was' }).query()).toBeNull();
  });

  test('what is not marked cannot be gone to, and says so', async () => {
    const categories = { ...report.settings.categories, state: false };
    const settings = { ...report.settings, categories, dismissed: ['erik-lund'] };
    show({ ...panelData, report: { ...report, settings } });
    for (const name of ['Norland', 'Erik Lund']) {
      await expect.element(page.getByRole('button', { name: `Next mention of “${name}”` })).toBeDisabled();
      await expect.element(page.getByRole('button', { name: new RegExp(`^${name}.*not marked here`) })).toBeVisible();
    }
    await expect.element(page.getByRole('button', { name: 'Next mention of “Mira Halden”' })).toBeEnabled();
  });
});
