import { beforeEach, describe, expect, test, vi } from 'vitest';

let disk: Record<string, unknown> = {};
let reads = 0;
let tell: () => void = () => undefined;

const local = {
  get: async () => {
    reads += 1;
    return structuredClone(disk);
  },
  set: async (values: object) => {
    disk = { ...disk, ...structuredClone(values) };
  },
  onChanged: { addListener: (listener: () => void) => (tell = listener) },
};
vi.mock('wxt/browser', () => ({ browser: { storage: { local } } }));

beforeEach(() => {
  vi.resetModules();
  disk = {};
  reads = 0;
});

const open = async (followed: boolean) => {
  const store = await import('../../../src/settings/store.ts');
  if (followed) store.followSettings();
  return store;
};

describe('settings that are followed', () => {
  test('are read from the disk once, however many ask', async () => {
    const { readSettings } = await open(true);
    await Promise.all([readSettings(), readSettings()]);
    await readSettings();
    expect(reads).toBe(1);
  });

  test('are new at once after a change of our own, though the browser has not told of it yet', async () => {
    const { readSettings, changeSettings } = await open(true);
    expect((await readSettings()).enabled).toBe(true);
    await changeSettings({ enabled: false });
    expect((await readSettings()).enabled).toBe(false);
  });

  test('are new once the browser tells of a change by others', async () => {
    const { readSettings, changeSettings } = await open(true);
    await changeSettings({ enabled: false });
    await readSettings();
    disk = {};
    expect((await readSettings()).enabled).toBe(false);
    tell();
    expect((await readSettings()).enabled).toBe(true);
  });

  test('are asked for again after the disk could not be read', async () => {
    const { readSettings } = await open(true);
    const get = vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('broken'));
    await expect(readSettings()).rejects.toThrow('broken');
    get.mockRestore();
    expect((await readSettings()).enabled).toBe(true);
  });
});

test('settings that nobody follows are read from the disk each time', async () => {
  const { readSettings } = await open(false);
  await readSettings();
  await readSettings();
  expect(reads).toBe(2);
});
