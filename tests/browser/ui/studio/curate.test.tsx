import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { clearStudio, makeProject, readStored, showStudio } from './show-studio.tsx';

let project: string;

beforeEach(async () => {
  await page.viewport(1366, 768);
  await clearStudio();
  project = await makeProject();
  showStudio(project);
  await expect.element(page.getByRole('listbox')).toBeVisible();
});
afterEach(clearStudio);

const options = () => page.getByRole('listbox').getByRole('option');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByLabelText(name);
const press = (keys: string) => userEvent.keyboard(keys);

describe('a statement', () => {
  test('is a draft until somebody has accepted it, and says so', async () => {
    await options().nth(0).click();
    await expect.poll(() => options().nth(0).element().textContent).toContain('Draft');
    await expect.element(page.getByText('Draft: nobody has accepted this yet')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Neutral' })).toBeChecked();
  });

  test('becomes a position by the keyboard alone, and is taken back and made again by it', async () => {
    await options().nth(0).click();
    await press('a');
    // Which claim it is about was not said.
    await expect.element(field('Claim')).toHaveFocus();
    await press('The bridge stays open{Escape}1a');
    await expect.poll(async () => (await readStored(project)).positions.size).toBe(1);
    const [position] = (await readStored(project)).positions.values();
    expect(position).toMatchObject({ stance: 'support', entry: 'the-bridge-stays-open', actor: 'town-of-norport' });

    await press('{Control>}z{/Control}');
    await expect.poll(async () => (await readStored(project)).positions.size).toBe(0);
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(async () => (await readStored(project)).positions.size).toBe(1);
  });
});

test('a second press before the first is stored means the same item, and is none', async () => {
  const before = options().elements().length;
  await options().nth(0).click();
  const changed = vi.spyOn(OpenProject.prototype, 'change');
  const option = options().nth(0).element();
  for (const key of ['r', 'r']) option.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await expect.poll(() => options().elements().length).toBe(before - 1);
  expect(changed).toHaveBeenCalledOnce();
  changed.mockRestore();
  await expect.element(page.getByText(/^Rejected: /)).toBeInTheDocument();
});

test('where what the documents say cannot be put together, that is said', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  const [id, drafted] = [...(await readStored(project)).drafts][0]!;
  showStudio(await makeProject({ drafts: new Map([[id, { ...drafted, statements: null as never }]]) }));
  await expect.element(page.getByText('Something went wrong here.')).toBeVisible();
  await button(/^Accepted/).click();
  await expect.element(page.getByText('Something went wrong here.')).not.toBeInTheDocument();
  vi.restoreAllMocks();
});

test('on a phone an item that is pressed is shown, and keys alone stay in the list', async () => {
  await page.viewport(360, 740);
  await options().nth(0).click();
  await expect.element(page.getByText('Draft: nobody has accepted this yet')).toBeVisible();
  await button('List').click();
  (options().nth(0).element() as HTMLElement).focus();
  await press('j');
  await expect.poll(() => options().nth(1).element().getAttribute('aria-selected')).toBe('true');
  await expect.element(options().nth(1)).toBeVisible();
});

test('nothing is held against it by axe', async () => {
  await options().nth(0).click();
  expect(await findViolations()).toEqual([]);
});

test('rejecting goes on with what follows, and keeps the focus in the list', async () => {
  await options().nth(0).click();
  const second = options().nth(1).element().textContent;
  await press('r');
  await expect.poll(() => document.activeElement?.textContent).toBe(second);
  await button(/^Rejected/).click();
  await expect.poll(() => options().elements().length).toBe(1);
});
