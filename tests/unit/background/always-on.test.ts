import { beforeEach, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({ permissions: {}, runtime: {}, scripting: {} }));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../src/background/inject.ts', () => ({ injectPage: vi.fn() }));
const { syncAlwaysOn } = await import('../../../src/background/always-on.ts');

// What the browser keeps, and what it refuses: a second script with the id of the first, and one that is not there.
let registered: { id: string; matches: string[] }[];
let granted: string[];

beforeEach(() => {
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
  for (const origins of [['a'], ['a', 'b'], [], ['c'], ['c', 'd']]) {
    granted = origins;
    done.push(syncAlwaysOn(), syncAlwaysOn());
  }
  await Promise.all(done);
  expect(registered).toMatchObject([{ id: 'always-on', matches: ['c', 'd'] }]);
  granted = [];
  await syncAlwaysOn();
  expect(registered).toEqual([]);
  expect(warned).not.toHaveBeenCalled();
});
