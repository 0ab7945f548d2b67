import '../../../src/ui/popup/popup.css';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '../../../src/settings/schema.ts';
import { PopupView } from '../../../src/ui/popup/popup-view.tsx';
import { report } from '../../fixtures/entry-views.ts';
import { panelData } from '../../fixtures/panel-data.ts';
import { nameOf, readTree, roles } from '../accessibility-tree.ts';
import { details, focused, resetPanel, show, tab } from './panel/show-panel.tsx';

const nothing = vi.fn();

function showPopup(): void {
  document.body.innerHTML = '<div></div>';
  const actions = {
    ...{ change: nothing, annotate: nothing, always: nothing, jump: nothing, openPanel: nothing, addPage: nothing },
    ...{ allowEverySite: nothing, revoke: nothing, openOptions: nothing },
  };
  const data = {
    ...{ settings: DEFAULT_SETTINGS, url: 'https://www.herald.example/', report, noReport: null, late: 0 },
    ...{ allowed: true, granted: [], incognito: false, barrier: null },
  };
  render(
    <PopupView data={data} basis={panelData} trouble={null} isAuthor={false} actions={actions} />,
    document.querySelector('div')!,
  );
}

test.each([
  ['popup', showPopup],
  ['panel', show],
])('in the %s nothing empty is announced, and every group has a name', async (_, open) => {
  open();
  const nodes = await readTree('RootWebArea');
  const empty = roles(nodes, 'status', 'alert').filter(({ childIds = [] }) => childIds.length === 0);
  expect(empty).toEqual([]);
  // What unfolds is a group to Chromium as well, and is read by its summary.
  const folds = [...document.querySelectorAll('details')].filter((each) => each.checkVisibility());
  const groups = roles(nodes, 'group', 'radiogroup', 'tablist');
  expect(groups.length).toBeGreaterThan(folds.length);
  expect(groups.filter((group) => nameOf(group) === '')).toHaveLength(folds.length);
});

test('a switch is one thing to read: its label and what it counts are its name', async () => {
  showPopup();
  const nodes = await readTree('RootWebArea');
  const names = roles(nodes, 'switch').map(nameOf);
  expect(names.some((name) => /^People.*2 marked of 14$/.test(name))).toBe(true);
  const texts = roles(nodes, 'StaticText').map(nameOf);
  expect(texts.filter((text) => text === 'People' || /marked of/.test(text))).toEqual([]);
});

test('the lists of the popup say once where their entries lead', async () => {
  showPopup();
  const nodes = await readTree('RootWebArea');
  expect(roles(nodes, 'list').map(nameOf)).toContain('Show on the page');
  expect(nodes.filter(({ name, description }) => /^Go to/.test(`${description?.value ?? name?.value}`))).toEqual([]);
});

test('a cell of the matrix as a table names actor, claim and stance', async () => {
  await resetPanel();
  show();
  await tab('Positions').click();
  await page.getByRole('button', { name: 'As a table' }).click();
  const table = await readTree('table');
  const names = roles(table, 'button').map(nameOf);
  expect(names).toContain('Norvik Fishers’ Union on: The Norvik tunnel plan. Against');
  expect(names.filter((name) => !/ on: .*\. /.test(name))).toEqual([]);
});

test('Escape closes details from wherever the focus is in the panel, not from a field with text in it', async () => {
  await resetPanel();
  await page.viewport(1200, 800);
  show();
  await page
    .getByRole('button', { name: /^Mira Halden/ })
    .first()
    .click();
  await expect.element(details()).toBeVisible();
  const field = page.getByRole('searchbox');
  await field.fill('Mira');
  await userEvent.keyboard('{Escape}');
  await expect.element(details()).toBeVisible();
  (tab('Overview').element() as HTMLElement).focus();
  expect(focused()?.id).toBe('tab-overview');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => details().query()).toBeNull();
});
