import { beforeEach, describe, expect, test, vi } from 'vitest';

let disk: Record<string, unknown> = {};
let reads = 0;
let tell: (changes: object) => void = () => undefined;

const local = {
  get: async () => {
    reads += 1;
    return structuredClone(disk);
  },
  set: async (values: object) => {
    await Promise.resolve();
    disk = { ...disk, ...structuredClone(values) };
  },
  onChanged: { addListener: (listener: (changes: object) => void) => (tell = listener) },
};
let memory: Record<string, unknown> = {};
const session = {
  get: async () => structuredClone(memory),
  set: async (values: object) => {
    await Promise.resolve();
    memory = { ...memory, ...structuredClone(values) };
  },
  remove: async (key: string) => {
    delete memory[key];
  },
};
let tabs: { incognito: boolean }[] = [];
vi.mock('wxt/browser', () => ({ browser: { storage: { local, session }, tabs: { query: async () => tabs } } }));

beforeEach(() => {
  vi.resetModules();
  disk = {};
  memory = {};
  tabs = [{ incognito: false }, { incognito: true }];
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
    tell({ settings: {} });
    expect((await readSettings()).enabled).toBe(true);
  });

  test('are not read again for a note, which changes with every letter', async () => {
    const { readSettings } = await open(true);
    await readSettings();
    tell({ 'note:p/nato': {} });
    await readSettings();
    expect(reads).toBe(1);
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

describe('changes', () => {
  test('that come at once are all kept, whoever sends them', async () => {
    const { changeSettings } = await open(true);
    await Promise.all([
      changeSettings({ categories: { person: false } }),
      changeSettings({ categories: { claim: false } }),
      changeSettings({ site: { host: 'a.example', on: false } }),
      changeSettings({ site: { host: 'constructor', on: false } }),
      changeSettings({ dismissal: { entry: 'p/nato', host: '__proto__', dismissed: true } }),
    ]);
    expect(disk.settings).toMatchObject({
      categories: { person: false, claim: false, state: true },
      sitesOff: ['a.example', 'constructor'],
      dismissed: { sites: [{ host: '__proto__', entries: ['p/nato'] }] },
    });
  });

  test('that turn something around, twice at once, come back to where it was', async () => {
    const { changeSettings, readSettings } = await open(true);
    const turn = () => changeSettings(({ enabled }) => ({ enabled: !enabled }));
    await Promise.all([turn(), turn()]);
    expect((await readSettings()).enabled).toBe(true);
    await Promise.all([turn(), turn(), turn()]);
    expect((await readSettings()).enabled).toBe(false);
  });

  test('that cannot be stored are told, and lose nothing of the others', async () => {
    const { changeSettings } = await open(true);
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    const first = changeSettings({ categories: { person: false } });
    const second = changeSettings({ categories: { claim: false } });
    await expect(first).rejects.toThrow('full');
    await expect(second).resolves.toMatchObject({ categories: { person: true, claim: false } });
    set.mockRestore();
  });

  test('are not made over a disk that could not be read', async () => {
    disk = { settings: { density: 'every' } };
    const { changeSettings } = await open(true);
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('broken'));
    await expect(changeSettings({ enabled: false })).rejects.toThrow('broken');
    expect(disk).toEqual({ settings: { density: 'every' } });
  });

  test('for which a list has no room are not made; what is in it can be taken out', async () => {
    const sitesOff = Array.from({ length: 1000 }, (_, i) => `host-${i}`);
    disk = { settings: { sitesOff } };
    const { changeSettings } = await open(true);
    expect(await changeSettings({ site: { host: 'one-more', on: false } })).toBeNull();
    expect(await changeSettings({ enabled: false })).toMatchObject({ enabled: false });
    expect((await changeSettings({ site: { host: 'host-7', on: true } }))?.sitesOff).toHaveLength(999);
    expect((await changeSettings({ site: { host: 'one-more', on: false } }))?.sitesOff).toHaveLength(1000);
  });
});

test('what a later version has stored is there after every change', async () => {
  const later = {
    theme: 'sepia',
    categories: { event: false },
    dismissed: { always: [], until: 7, sites: [{ host: 'a.example', entries: ['p/china'], since: 7 }] },
  };
  disk = { settings: later };
  const { changeSettings } = await open(true);
  await changeSettings({ categories: { person: false } });
  await changeSettings({ dismissal: { entry: 'p/nato', host: null, dismissed: true } });
  await changeSettings({ dismissal: { entry: 'p/nato', host: 'a.example', dismissed: true } });
  expect(disk.settings).toMatchObject({
    theme: 'sepia',
    categories: { event: false, person: false },
    dismissed: {
      always: ['p/nato'],
      until: 7,
      sites: [{ host: 'a.example', entries: ['p/china', 'p/nato'], since: 7 }],
    },
  });
  expect(await changeSettings({ dismissal: { entry: 'x', host: null, dismissed: true } }, true)).toMatchObject({
    dismissed: { until: 7 },
  });
});

describe('in a private window', () => {
  const off = (host: string, on = false) => ({ site: { host, on } });
  const dismiss = (entry: string, host: string | null, dismissed = true) => ({ dismissal: { entry, host, dismissed } });

  test('what is switched off or dismissed holds there, and is on no disk', async () => {
    const { changeSettings, readSettings } = await open(true);
    await Promise.all([
      changeSettings(off('a.example'), true),
      changeSettings(dismiss('p/nato', null), true),
      changeSettings(dismiss('p/china', 'constructor'), true),
    ]);
    expect(disk).toEqual({});
    expect(await readSettings(true)).toMatchObject({
      sitesOff: ['a.example'],
      dismissed: { always: ['p/nato'], sites: [{ host: 'constructor', entries: ['p/china'] }] },
    });
    expect(await readSettings()).toMatchObject({ sitesOff: [], dismissed: { always: [], sites: [] } });
  });

  test('what was chosen elsewhere holds as well, each once', async () => {
    const { changeSettings, readSettings } = await open(true);
    await changeSettings(off('a.example'));
    await changeSettings(off('a.example'), true);
    expect((await changeSettings(off('b.example'), true))?.sitesOff).toEqual(['a.example', 'b.example']);
    expect((await readSettings()).sitesOff).toEqual(['a.example']);
  });

  test('what tells nothing of what was read is stored', async () => {
    const { changeSettings } = await open(true);
    await changeSettings({ categories: { person: false }, palette: 'plain', ...off('a.example') }, true);
    expect(disk.settings).toMatchObject({ categories: { person: false }, palette: 'plain', sitesOff: [] });
    expect(JSON.stringify(disk)).not.toContain('a.example');
  });

  test('what is taken back is so wherever it was chosen', async () => {
    const { changeSettings, readSettings } = await open(true);
    await changeSettings(off('a.example'));
    await changeSettings(dismiss('p/nato', null));
    await changeSettings(off('b.example'), true);
    for (const host of ['a.example', 'b.example']) await changeSettings(off(host, true), true);
    await changeSettings(dismiss('p/nato', null, false), true);
    const nothing = { sitesOff: [], dismissed: { always: [], sites: [] } };
    expect(await readSettings(true)).toMatchObject(nothing);
    expect(await readSettings()).toMatchObject(nothing);
  });

  test('nothing is left once it is forgotten', async () => {
    const { changeSettings, forgetPrivateChoices, readSettings } = await open(true);
    await changeSettings(off('a.example'), true);
    await forgetPrivateChoices();
    expect(memory).toEqual({});
    expect((await readSettings(true)).sitesOff).toEqual([]);
  });

  test.each<[string, { incognito: boolean }[]]>([
    ['another window is open', [{ incognito: false }]],
    ['none is open', []],
  ])('what was still on its way when the last was closed is not kept, where %s', async (_, left) => {
    const { changeSettings, forgetPrivateChoices } = await open(true);
    tabs = left;
    const forgetting = forgetPrivateChoices();
    expect(await changeSettings(off('a.example'), true)).toBeNull();
    expect(await changeSettings(dismiss('p/nato', null), true)).toBeNull();
    await forgetting;
    expect([memory, disk]).toEqual([{}, {}]);
  });

  test('what is being kept when the last is closed is forgotten', async () => {
    const { changeSettings, forgetPrivateChoices } = await open(true);
    const kept = changeSettings(off('a.example'), true);
    tabs = [];
    await Promise.all([kept, forgetPrivateChoices()]);
    expect([memory, disk]).toEqual([{}, {}]);
  });

  test('what has no room is not chosen', async () => {
    const sitesOff = Array.from({ length: 1000 }, (_, i) => `host-${i}`);
    memory = { private: { sitesOff, dismissed: { always: [], sites: [] } } };
    const { changeSettings } = await open(true);
    expect(await changeSettings(off('one-more'), true)).toBeNull();
  });
});
