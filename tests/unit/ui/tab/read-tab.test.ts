import { expect, test, vi } from 'vitest';

const allowed = vi.hoisted(() => ({ origins: [] as string[], listed: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ host_permissions: allowed.listed }) },
    permissions: {
      getAll: async () => ({ origins: allowed.origins }),
      // As browsers do: a pattern is covered by one for both schemes and the same host.
      contains: async ({ origins: [wanted] }: { origins: string[] }) =>
        allowed.origins.some((origin) => origin === wanted || origin === wanted!.replace(/^https?:/, '*:')),
    },
  },
}));
const said = { ok: false, error: { code: 'unreachable', message: '' } };
vi.mock('../../../../src/messaging/send.ts', () => ({
  send: async (type: string) => (type === 'readSettings' ? { ok: true, value: {} } : said),
}));
vi.mock('../../../../src/ui/tab/find-barrier.ts', () => ({
  askForBarrier: async () => null,
  barrierByIcon: () => null,
}));
const { readTab } = await import('../../../../src/ui/tab/read-tab.ts');

test.each([
  ['a site that is marked always', ['*://packs.example/*'], [], true, ['*://packs.example/*']],
  ['the host of a pack', ['https://packs.example/*'], [], false, []],
  ['both', ['https://packs.example/*', '*://packs.example/*'], [], true, ['*://packs.example/*']],
  ['a site that a build lists by one scheme', ['https://packs.example/*'], ['https://packs.example/*'], true, []],
  ['neither', [], [], false, []],
])('whether pages are marked by themselves on %s', async (_, origins, listed, isAllowed, granted) => {
  Object.assign(allowed, { origins, listed });
  const tab = { id: 7, url: 'https://packs.example/bridge/', incognito: false, isLoaded: true, icon: undefined };
  expect(await readTab(tab)).toMatchObject({ allowed: isAllowed, granted });
});
