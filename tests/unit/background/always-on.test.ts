import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({ permissions: {}, runtime: {}, scripting: {} }));
vi.mock('wxt/browser', () => ({ browser }));
const injectPage = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/inject.ts', () => ({ injectPage }));
const { annotateAllowed, syncAlwaysOn } = await import('../../../src/background/always-on.ts');

// What the browser keeps, and what it refuses: a second script with the id of the first, and one that is not there.
let registered: { id: string; matches: string[] }[];
let granted: string[];
let packHosts: string[];

beforeEach(() => {
  vi.clearAllMocks();
  registered = [];
  granted = [];
  packHosts = [];
  const later = async <T>(run: () => T): Promise<T> => {
    await Promise.resolve();
    return run();
  };
  const find = (id: string) => registered.findIndex((script) => script.id === id);
  Object.assign(browser, {
    permissions: { getAll: () => later(() => ({ origins: [...granted] })) },
    runtime: { getManifest: () => ({}) },
    storage: { local: { get: () => later(() => ({ packHosts })) } },
    scripting: {
      getRegisteredContentScripts: () => later(() => structuredClone(registered)),
      registerContentScripts: ([script]: typeof registered) =>
        later(() => {
          if (find(script!.id) >= 0) throw new Error(`Duplicate script ID '${script!.id}'`);
          registered.push(script!);
        }),
      updateContentScripts: ([script]: typeof registered) =>
        later(() => {
          if (find(script!.id) < 0) throw new Error(`Nonexistent script ID '${script!.id}'`);
          registered[find(script!.id)] = script!;
        }),
      unregisterContentScripts: ({ ids }: { ids: string[] }) =>
        later(() => {
          if (find(ids[0]!) < 0) throw new Error(`Nonexistent script ID '${ids[0]}'`);
          registered.splice(find(ids[0]!), 1);
        }),
    },
  });
});

test('however fast sites are allowed and taken back, the last state is what is registered', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const done: Promise<void>[] = [];
  for (const sites of ['a', 'ab', '', 'c', 'cd']) {
    granted = Array.from(sites, (site) => `*://${site}/*`);
    done.push(syncAlwaysOn(), syncAlwaysOn());
  }
  await Promise.all(done);
  expect(registered).toMatchObject([{ id: 'always-on', matches: ['*://c/*', '*://d/*'] }]);
  granted = [];
  await syncAlwaysOn();
  expect(registered).toEqual([]);
  expect(warned).not.toHaveBeenCalled();
});

test('the host of a pack is no site to be marked', async () => {
  packHosts = ['https://packs.example/*', 'http://127.0.0.1/*'];
  granted = packHosts;
  await syncAlwaysOn();
  expect(registered).toEqual([]);
  granted = ['https://packs.example/*', '*://packs.example/*'];
  await syncAlwaysOn();
  expect(registered).toMatchObject([{ matches: ['*://packs.example/*'] }]);
});

test('a site that is allowed by one scheme is one to be marked, as nobody has asked for it for a pack', async () => {
  packHosts = ['https://packs.example/*'];
  granted = ['https://packs.example/*', 'https://herald.example/*'];
  await syncAlwaysOn();
  expect(registered).toMatchObject([{ matches: ['https://herald.example/*'] }]);
});

test.each([
  ['a site', ['*://*.herald.example/*'], 1],
  ['a site by one scheme', ['https://herald.example/*'], 1],
  ['the host of a pack', ['https://packs.example/*'], 0],
])('the page in front is annotated at once when %s was allowed', async (_, origins, times) => {
  const query = vi.fn(async () => [{ id: 7 }]);
  Object.assign(browser, { tabs: { query } });
  packHosts = ['https://packs.example/*'];
  await annotateAllowed(origins);
  expect(injectPage).toHaveBeenCalledTimes(times);
});
