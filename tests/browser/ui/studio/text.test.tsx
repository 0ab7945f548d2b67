import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BRIDGE } from '../../../fixtures/studio-project.ts';
import { clearStudio, makeProject, readStored, showStudio } from './show-studio.tsx';

let project: string;

beforeEach(async () => {
  await page.viewport(1366, 768);
  await clearStudio();
  project = await makeProject();
  showStudio(project);
  await expect.element(page.getByText('that the bridge is safe').first()).toBeVisible();
});
afterEach(clearStudio);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const stored = () => readStored(project);
const pieces = () => [...document.querySelectorAll<HTMLElement>('.document [data-start]')];

/** Selects words of the text as dragging over them does, from one piece to another. */
function select(words: string): void {
  const start = BRIDGE.text.indexOf(words);
  const range = document.createRange();
  range.setStart(...boundary(start));
  range.setEnd(...boundary(start + words.length));
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
}

function boundary(at: number): [Text, number] {
  const piece = pieces().findLast(({ dataset }) => Number(dataset.start) <= at)!;
  return [piece.firstChild as Text, at - Number(piece.dataset.start)];
}

test('the text stands there as it is, with what was found', () => {
  expect(
    pieces()
      .map(({ textContent }) => textContent)
      .join(''),
  ).toBe(BRIDGE.text.replaceAll('\n', ''));
  const texts = (kind: string) => pieces().flatMap((one) => (one.matches(kind) ? one.textContent : []));
  expect(texts('.in-statement')).toContain('that the bridge is safe');
  expect(texts('.in-name')).toContain('Ann Lee');
  expect(texts('.in-date')).toContain('2 April 2024');
});

test('a press on a statement chooses it in the list', async () => {
  await page.getByText('that the bridge is safe').first().click();
  const option = page.getByRole('option', { selected: true }).filter({ hasText: 'that the bridge is safe' });
  await expect.element(option).toBeVisible();
  expect(
    pieces()
      .filter((one) => one.matches('.is-chosen'))
      .map(({ textContent }) => textContent),
  ).toEqual(['that the bridge is safe']);
});

test('what is chosen in the list is shown in its document', async () => {
  await page.getByRole('listbox').getByText('a tunnel under the river').click();
  await expect.element(page.getByRole('combobox', { name: 'Document' })).toHaveValue('herald');
});

test('selected words become a statement to be read, with who and on what left open', async () => {
  select('Norport will decide in May');
  await button('New statement').click();
  await expect.element(page.getByText('Marked by you').first()).toBeVisible();
  await expect
    .poll(async () => [...(await stored()).passages.values()])
    .toMatchObject([
      { source: 'gazette', start: BRIDGE.text.indexOf('Norport will'), who: '', about: '', stance: null },
    ]);
});

test('selected words become an actor or a claim, found at that place', async () => {
  select('the old bridge');
  await button('New claim').click();
  await expect.element(page.getByLabelText('What is at issue')).toBeVisible();
  const [entry] = (await stored()).entries.values();
  const start = BRIDGE.text.indexOf('the old bridge');
  expect(entry).toMatchObject({ label: 'the old bridge', evidence: [{ source: 'gazette', start, end: start + 14 }] });
});

test('selected words become evidence of the position that is chosen', async () => {
  await page.getByRole('listbox').getByText('that the bridge is safe').click();
  await page.getByLabelText('Claim').fill('The bridge');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await button(/^Accepted/).click();
  await page.getByRole('listbox').getByRole('option').nth(0).click();
  select('We have looked at every bolt');
  await button('Add as evidence').click();
  await expect
    .poll(async () => [...(await stored()).positions.values()][0]?.evidence.map(({ exact }) => exact))
    .toEqual(['Ann Lee, the mayor of Norport, said that the bridge is safe.', 'We have looked at every bolt']);
});

test('the keys are told, and Escape leads back', async () => {
  await page.getByRole('listbox').getByText('that the bridge is safe').click();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('jk/');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('bolt');
  await expect.poll(() => page.getByRole('listbox').getByRole('option').elements().length).toBe(1);
  // Letters in a field are letters.
  expect((await stored()).decisions.size).toBe(0);
});

test('a window without room for all shows one part at a time', async () => {
  await page.viewport(360, 740);
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await expect.element(page.getByRole('region', { name: BRIDGE.title })).not.toBeInTheDocument();
  await button('Text').click();
  await expect.element(page.getByRole('region', { name: BRIDGE.title })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBe(360);
});
