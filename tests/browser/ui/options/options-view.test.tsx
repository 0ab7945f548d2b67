import '../../../../src/ui/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../../../src/settings/schema.ts';
import type { OptionsData } from '../../../../src/ui/options/options-data.ts';
import { OptionsView, type OptionsViewProps } from '../../../../src/ui/options/options-view.tsx';
import { findViolations } from '../../../support/find-violations.ts';
import { actions, data } from './options-data.ts';

function show(shown: OptionsData | null = data, status: OptionsViewProps['status'] = null): void {
  const root = document.querySelector('#root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  render(<OptionsView data={shown} status={status} actions={actions} />, root);
}

beforeEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  show();
});

describe('a change is made at once', () => {
  test.each<[role: 'switch' | 'radio', name: string, patch: SettingsPatch]>([
    ['switch', 'People', { categories: { person: false } }],
    ['switch', 'Claims and events', { categories: { claim: false } }],
    ['radio', 'Colour-blind friendly', { palette: 'colour-blind' }],
    ['radio', 'Lines only', { palette: 'plain' }],
    ['radio', 'Every mention', { density: 'every' }],
    ['radio', 'In the page \\(screen readers, print\\)', { painter: 'elements' }],
    ['switch', 'Open the card when the pointer rests on a mark', { hover: false }],
    ['switch', 'Say which positions an update of their pack has added', { news: true }],
    ['radio', 'Claims on which positions differ', { badge: 'contested' }],
    ['radio', 'No number', { badge: 'none' }],
    ['switch', 'Also mark headings', { headings: true }],
    ['switch', 'Also mark names with nothing on record', { unrecorded: true }],
    ['switch', 'Mark articles on all allowed sites', { enabled: false }],
  ])('%s %s', async (role, name, patch) => {
    await page.getByRole(role, { name: new RegExp(`^${name}`) }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(patch);
  });

  test('the delay, by keyboard', () => {
    const range = page.getByRole('slider').element() as HTMLInputElement;
    expect(range.getAttribute('aria-valuetext')).toBe('0.4\u00a0s');
    range.value = '700';
    range.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ dwell: 700 });
  });

  test('no delay can be chosen while hovering opens nothing', () => {
    show({ ...data, settings: DEFAULT_SETTINGS });
    expect(page.getByRole('slider').element()).toHaveProperty('disabled', true);
  });
});

describe('what was taken away comes back', () => {
  test.each<[name: string, patch: SettingsPatch]>([
    ['Mark again: gazette.example', { site: { host: 'gazette.example', on: true } }],
    ['Mark again: Norland, on all sites', { dismissal: { entry: 'norland', host: null, dismissed: false } }],
    [
      'Mark again: The Norvik tunnel plan, on herald.example',
      { dismissal: { entry: 'tunnel-plan', host: 'herald.example', dismissed: false } },
    ],
    [
      'Mark again: gone (not in the current pack), on herald.example',
      { dismissal: { entry: 'gone', host: 'herald.example', dismissed: false } },
    ],
  ])('%s', async (name, patch) => {
    await page.getByRole('button', { name }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(patch);
    // The line will be gone, the list stays.
    expect(document.activeElement?.className).toBe('removable');
  });

  test.each([
    ['herald.example', '*://*.herald.example/*'],
    ['All sites', '*://*/*'],
  ])('permission for %s is given back', async (name, origin) => {
    await page.getByRole('button', { name: `Withdraw: ${name}` }).click();
    expect(actions.revoke).toHaveBeenCalledExactlyOnceWith(origin);
  });
});

describe('what is shown', () => {
  test('the marks of each palette look as on a page', () => {
    const styles = [...document.querySelectorAll('.examples')].map(
      (examples) => getComputedStyle(examples.lastElementChild!).textDecorationStyle,
    );
    expect(styles).toEqual(['double', 'double', 'double']);
  });

  test('a pack with its limits, licence and sources, of which the list is made when it is unfolded', async () => {
    expect(document.querySelector('#packs')!.textContent).toContain('2 sources');
    expect(document.querySelectorAll('#packs details:first-of-type li')).toHaveLength(0);
    await userEvent.click(document.querySelector('#packs summary')!);
    await vi.waitFor(() => expect(document.querySelectorAll('#packs details:first-of-type li')).toHaveLength(2));
    const text = document.querySelector('#packs')!.textContent;
    for (const part of ['May 1, 2031', '4 positions', 'CC-BY-4.0', 'A tunnel for Norvik', 'Untitled']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('The Herald · Apr 2031 · one side’s account');
    expect(text).toContain('outlet not named · Date unknown · several sources');
  });

  test.each([
    ['are there', data.packs],
    ['could not be read', null],
  ])('the index can be built anew where packs %s', async (_, packs) => {
    show({ ...data, packs });
    await page.getByRole('button', { name: 'Rebuild the index' }).click();
    expect(actions.rebuildIndex).toHaveBeenCalledOnce();
  });

  test('packs that could not be read', () => {
    show({ ...data, packs: null });
    expect(document.querySelector('#packs')!.textContent).toContain('The packs could not be loaded.');
  });

  test('every key, and the way to change them', async () => {
    expect(document.querySelector('.keys')!.textContent).toBe(
      'Go to the next markAlt+Shift+PeriodOpen the card of the current marknot set',
    );
    await page.getByRole('button', { name: 'Change shortcuts' }).click();
    expect(actions.changeShortcuts).toHaveBeenCalledOnce();
  });

  test('no keys where the browser has none', () => {
    show({ ...data, shortcuts: null });
    expect(document.querySelector('#keys')!.textContent).toContain('no keyboard shortcuts');
  });

  test('the links at the top lead to the sections', () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map((link) => link.textContent)).toEqual(
      links.map((link) => document.querySelector(`${link.hash} > h2`)?.textContent),
    );
  });
});

describe('what became of a change', () => {
  test('the same words are said again', () => {
    show(data, { kind: 'saved', turn: 1 });
    const first = page.getByRole('status').element().firstElementChild;
    show(data, { kind: 'saved', turn: 2 });
    const second = page.getByRole('status').element().firstElementChild;
    expect(second?.textContent).toBe('Saved');
    expect(second).not.toBe(first);
  });

  test.each<[OptionsViewProps['status'], string]>([
    [{ kind: 'rebuilt', turn: 1 }, 'The index was rebuilt.'],
    [{ kind: 'notRebuilt', turn: 1 }, 'The index could not be rebuilt and stored. Please try again.'],
  ])('of the index: %o', (status, text) => {
    show(data, status);
    expect(page.getByRole('status').element().textContent).toBe(text);
  });

  test('a file that fits in part names what does not, and can be undone', async () => {
    show(data, {
      kind: 'imported',
      problems: [
        { key: 'density', reason: 'misfit' },
        { key: 'theme', reason: 'unknown' },
      ],
      turn: 1,
    });
    const said = page.getByRole('status').element().textContent;
    expect(said).toContain('density: not a valid value');
    expect(said).toContain('theme: not a setting of this version');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(actions.undo).toHaveBeenCalledOnce();
  });

  test('a file of other things is told by the first few', () => {
    const problems = Array.from({ length: 30_000 }, (_, i) => ({
      key: `${i}${'x'.repeat(500)}`,
      reason: 'unknown' as const,
    }));
    show(data, { kind: 'imported', problems, turn: 1 });
    const said = page.getByRole('status').element();
    expect(said.querySelectorAll('li')).toHaveLength(21);
    expect(said.textContent).toContain('and 29,980 more');
    expect(said.textContent!.length).toBeLessThan(4000);
  });

  test('a file is handed on once it is chosen, and can be chosen again', async () => {
    const file = new File(['{}'], 'settings.json', { type: 'application/json' });
    const input = document.querySelector<HTMLInputElement>('#file input[type="file"]')!;
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.importSettings).toHaveBeenCalledExactlyOnceWith(file);
    expect(input.value).toBe('');
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  beforeEach(() => {
    document.documentElement.style.colorScheme = theme;
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

  test.each<[string, OptionsViewProps['status']]>([
    ['everything', null],
    ['a status with a way back', { kind: 'imported', problems: [{ key: 'density', reason: 'misfit' }], turn: 1 }],
  ])('axe-core finds nothing in %s', async (_, status) => {
    show(data, status);
    expect(await findViolations()).toEqual([]);
  });
});

test.each([320, 640])('nothing is wider than a window of %i px with text of twice the size', async (width) => {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = '200%';
  for (const details of document.querySelectorAll('details')) details.open = true;
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  document.documentElement.style.fontSize = '';
});
