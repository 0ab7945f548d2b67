import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({ permissions: {}, runtime: {}, scripting: {} }));
vi.mock('wxt/browser', () => ({ browser }));
const injectPage = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/inject.ts', () => ({ injectPage }));
const { annotateAllowed, syncAlwaysOn } = await import('../../../src/background/always-on.ts');

// What the browser keeps, and what it refuses: a second script with the id of the first, and one that is not there.
let registered: { id: string; matches: string[] }[];
let granted: string[];

beforeEach(() => {
  vi.clearAllMocks();
  registered = [];
  granted = [];
  const later = async <T>(run: () => T): Promise<T> => {
    await Promise.resolve();
    return run();
  };
  const find = (id: string) => registered.findIndex((script) => script.id === id);
  Object.assign(browser, {
    permissions: { getAll: () => later(() => ({ origins: [...granted] })) },
    runtime: { getManifest: () => ({}) },
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
  granted = ['https://packs.example/*', 'http://127.0.0.1/*'];
  await syncAlwaysOn();
  expect(registered).toEqual([]);
  granted = ['https://packs.example/*', '*://packs.example/*'];
  await syncAlwaysOn();
  expect(registered).toMatchObject([{ matches: ['*://packs.example/*'] }]);
});

test.each([
  ['a site', ['*://*.herald.example/*'], 1],
  ['the host of a pack', ['https://packs.example/*'], 0],
])('the page in front is annotated at once when %s was allowed', async (_, origins, times) => {
  const query = vi.fn(async () => [{ id: 7 }]);
  Object.assign(browser, { tabs: { query } });
  await annotateAllowed(origins);
  expect(injectPage).toHaveBeenCalledTimes(times);
});
