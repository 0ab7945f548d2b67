import '../../../../src/views/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BackgroundHandlers } from '../../../../src/messaging/handle-background.ts';

type Listener = (message: unknown, sender: object) => unknown;

/** The extension's API over a storage that can be full or broken, with the background on the same page. */
const world = vi.hoisted(() => {
  const disk: { stored: Record<string, unknown>; isFull: boolean; isBroken: boolean } = {
    stored: {},
    isFull: false,
    isBroken: false,
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const origin = 'extension://us';
  let background: Listener = () => undefined;
  const browser = {
    runtime: {
      id: 'us',
      getURL: (path: string) => origin + path,
      getManifest: () => ({}),
      onMessage: {
        addListener: (listener: Listener) => {
          background = listener;
        },
      },
      sendMessage: async (message: unknown) => background(message, { id: 'us', url: `${origin}/options.html` }),
    },
    storage: {
      local: {
        get: async () => {
          if (disk.isBroken) throw new Error('corruption');
          return structuredClone(disk.stored);
        },
        set: async (values: object) => {
          if (disk.isFull) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(disk.stored, values);
        },
        onChanged: event,
      },
    },
    permissions: { getAll: async () => ({ origins: [] }), onAdded: event, onRemoved: event },
    commands: { getAll: async () => [] },
    tabs: { query: async () => [] },
  };
  return { disk, browser };
});
vi.mock('wxt/browser', () => ({ browser: world.browser }));
vi.mock('@wxt-dev/browser', () => ({ browser: world.browser }));

const { handleBackgroundMessages } = await import('../../../../src/messaging/handle-background.ts');
const { siteHandlers } = await import('../../../../src/sites/handlers.ts');
const { Options } = await import('../../../../src/views/options/options.tsx');

const people = () => page.getByRole('switch', { name: /^People/ });
const status = () => page.getByRole('status');

function show(disk: Partial<typeof world.disk>): void {
  Object.assign(world.disk, { stored: {}, isFull: false, isBroken: false, ...disk });
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
  handleBackgroundMessages({
    ...siteHandlers,
    packs,
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
    await expect.element(status()).toHaveTextContent('That could not be saved. Please try again.');
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
    await expect.element(status()).toHaveTextContent('That could not be saved. Please try again.');
    await expect.element(page.getByRole('radio', { name: 'Every mention' })).toBeChecked();
  });
});

test('a storage that cannot be read: the page says so, and offers nothing to change', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  show({ isBroken: true });
  await expect.element(status()).toHaveTextContent('The settings could not be read. Please reload this page.');
  expect(page.getByRole('switch').elements()).toEqual([]);
});

test.each<[string, Awaited<ReturnType<typeof rebuildIndex>>]>([
  ['The index was built anew.', { ok: true, value: null }],
  [
    'The index could not be built anew and stored. Please try again.',
    { ok: false, error: { code: 'failed', message: 'the disk is full' } },
  ],
])('a reader has the index built anew, and is told: %s', async (text, answer) => {
  rebuildIndex.mockResolvedValueOnce(answer);
  await open();
  await page.getByRole('button', { name: 'Build the index anew' }).click();
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
    await expect.element(page.getByRole('radio', { name: 'Once per section' })).toBeChecked();
    expect(warned).toHaveBeenCalled();
    await people().click();
    await expect.element(status()).toHaveTextContent('Saved');
    expect(world.disk.stored).toMatchObject({ settings: { categories: { person: false }, density: 'first' } });
  });
});
