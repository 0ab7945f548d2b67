import '../../../../src/ui/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BackgroundHandlers } from '../../../../src/messaging/handle-background.ts';
import { MAX_FILE } from '../../../../src/settings/export.ts';

const world = await vi.hoisted(async () => (await import('../../../fixtures/options-world.ts')).makeOptionsWorld());
vi.mock('wxt/browser', () => ({ browser: world.browser }));
vi.mock('@wxt-dev/browser', () => ({ browser: world.browser }));

const { handleBackgroundMessages } = await import('../../../../src/messaging/handle-background.ts');
const { createSiteHandlers } = await import('../../../../src/background/site-handlers.ts');
const { Options } = await import('../../../../src/ui/options/options.tsx');

const people = () => page.getByRole('switch', { name: /^People/ });
const status = () => page.getByRole('status');

function show(disk: Partial<typeof world.disk>): void {
  Object.assign(world.disk, { stored: {}, isFull: false, isBroken: false, isSlow: null, ...disk });
  document.body.innerHTML = '<div></div>';
  render(<Options />, document.querySelector('div')!);
}

async function open(stored: Record<string, unknown> = {}): Promise<void> {
  show({ stored });
  await expect.element(people()).toBeVisible();
}

const rebuildIndex = vi.fn<BackgroundHandlers['rebuildIndex']>();

beforeEach(() => {
  const packs = async () => ({ ok: true as const, value: [] });
  const known = { summarize: async () => new Map(), peek: () => null, tellApart: async () => [] };
  handleBackgroundMessages({
    ...createSiteHandlers(known),
    packs,
    readNotes: async () => ({ ok: true, value: [] }),
    rebuildIndex,
  } as Partial<BackgroundHandlers> as BackgroundHandlers);
});

describe('a storage that is full', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });

  test('takes no change: the page says so, and shows what holds', async () => {
    await open();
    world.disk.isFull = true;
    await people().click();
    await expect.element(status()).toHaveTextContent('Could not be saved. Please try again.');
    await expect.element(people()).toBeChecked();
    expect(world.disk.stored).toEqual({});

    world.disk.isFull = false;
    await people().click();
    await expect.element(status()).toHaveTextContent('Saved');
    await expect.element(people()).not.toBeChecked();
    expect(world.disk.stored).toMatchObject({ settings: { categories: { person: false } } });
  });

  test('takes no reset either', async () => {
    await open({ settings: { density: 'every' } });
    world.disk.isFull = true;
    await page.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.element(status()).toHaveTextContent('Could not be saved. Please try again.');
    await expect.element(page.getByRole('radio', { name: 'Every mention' })).toBeChecked();
  });
});

describe('two switches that are pressed before there is an answer', () => {
  test('both hold, and neither springs back meanwhile', async () => {
    await open();
    const states = page.getByRole('switch', { name: /^States/ });
    const seen: string[] = [];
    const input = states.element() as HTMLInputElement;
    new MutationObserver(() => seen.push(`states ${input.checked}`)).observe(input, { attributes: true });
    world.disk.isSlow = Promise.withResolvers<void>();
    (people().element() as HTMLInputElement).click();
    (states.element() as HTMLInputElement).click();
    await expect.element(states).toHaveAttribute('aria-checked', 'false');
    await expect.element(people()).toHaveAttribute('aria-checked', 'false');
    world.disk.isSlow.resolve();
    await vi.waitFor(() =>
      expect(world.disk.stored).toMatchObject({ settings: { categories: { person: false, state: false } } }),
    );
    await expect.element(status()).toHaveTextContent('Saved');
    expect(new Set(seen)).toEqual(new Set(['states false']));
  });

  test('one that could not be saved springs back, and takes the other with it no further', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await open();
    const states = page.getByRole('switch', { name: /^States/ });
    world.disk.isFull = true;
    (people().element() as HTMLInputElement).click();
    await expect.element(status()).toHaveTextContent('Could not be saved. Please try again.');
    await expect.element(people()).toBeChecked();
    world.disk.isFull = false;
    (states.element() as HTMLInputElement).click();
    await vi.waitFor(() =>
      expect(world.disk.stored).toMatchObject({ settings: { categories: { person: true, state: false } } }),
    );
  });
});

describe('a file', () => {
  const choose = (text: string) => {
    const input = document.querySelector<HTMLInputElement>('#file input[type="file"]')!;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'settings.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const padded = (size: number) => {
    const text = JSON.stringify({ version: 1, enabled: false });
    return text + ' '.repeat(size - text.length);
  };

  test('that is too large is not read, and one that just fits is', async () => {
    await open();
    choose(padded(MAX_FILE + 1));
    await expect.element(status().getByText('This file is too large', { exact: false })).toBeVisible();
    expect(world.disk.stored).toEqual({});
    choose(padded(MAX_FILE));
    await expect
      .element(status().getByText('The settings from the file are now in use', { exact: false }))
      .toBeVisible();
    expect(world.disk.stored).toMatchObject({ settings: { enabled: false } });
  });

  test('brings in nothing that is no setting, and takes away nothing that a later version has stored', async () => {
    await open({ settings: { enabled: true, fontSize: 19 } });
    choose('{"version": 1, "enabled": false, "theme": "dark", "__proto__": {"x": 1}, "dwell": 5}');
    await expect.element(status().getByText('theme: not a setting of this version', { exact: false })).toBeVisible();
    await expect
      .element(status().getByText('__proto__: not a setting of this version', { exact: false }))
      .toBeVisible();
    await expect.element(status().getByText('dwell: not a valid value', { exact: false })).toBeVisible();
    const stored = world.disk.stored.settings as Record<string, unknown>;
    expect(stored).toMatchObject({ enabled: false, fontSize: 19, dwell: 400 });
    expect(Object.keys(stored)).not.toContain('theme');
  });

  test('that cannot be stored changes nothing', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await open({ settings: { density: 'every' } });
    world.disk.isFull = true;
    choose('{"version": 1, "enabled": false}');
    await expect.element(status()).toHaveTextContent('Could not be saved. Please try again.');
    expect(world.disk.stored).toEqual({ settings: { density: 'every' } });
  });

  test('can be undone with all that a later version had stored, after a reset as well', async () => {
    await open({ settings: { density: 'every', fontSize: 19 } });
    await page.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.element(status().getByText('Settings are back to default', { exact: false })).toBeVisible();
    expect(world.disk.stored.settings).not.toHaveProperty('fontSize');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status().getByText('Your settings are as they were', { exact: false })).toBeVisible();
    expect(world.disk.stored).toMatchObject({ settings: { density: 'every', fontSize: 19 } });
  });
});

test('a storage that cannot be read: the page says so, and offers nothing to change', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  show({ isBroken: true });
  await expect.element(status()).toHaveTextContent('The settings could not be loaded. Please reload this page.');
  expect(page.getByRole('switch').elements()).toEqual([]);
});

test.each<[string, Awaited<ReturnType<typeof rebuildIndex>>]>([
  ['The index was rebuilt.', { ok: true, value: null }],
  [
    'The index could not be rebuilt and stored. Please try again.',
    { ok: false, error: { code: 'failed', message: 'the disk is full' } },
  ],
])('a reader has the index built anew, and is told: %s', async (text, answer) => {
  rebuildIndex.mockResolvedValueOnce(answer);
  await open();
  await page.getByRole('button', { name: 'Rebuild the index' }).click();
  await expect.element(status()).toHaveTextContent(text);
});

describe('a storage that is corrupt', () => {
  test.each([
    ['a text', 'broken'],
    ['a list', [1, 2]],
    ['values of the wrong kind', { categories: 'all', density: 7, sitesOff: { a: 1 } }],
  ])('gives the settings of the first day, and takes a change: %s', async (_, settings) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    await open({ settings });
    await expect.element(people()).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Once per article' })).toBeChecked();
    expect(warned).toHaveBeenCalled();
    await people().click();
    await expect.element(status()).toHaveTextContent('Saved');
    expect(world.disk.stored).toMatchObject({ settings: { categories: { person: false }, density: 'article' } });
  });
});
