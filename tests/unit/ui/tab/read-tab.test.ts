import { expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({ origins: [] as string[], listed: [] as string[], packHosts: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ host_permissions: world.listed }) },
    permissions: { getAll: async () => ({ origins: world.origins }) },
    storage: { local: { get: async () => ({ packHosts: world.packHosts }) } },
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

const [NARROW, BOTH, OTHER] = ['https://packs.example/*', '*://packs.example/*', 'http://packs.example/*'];

test.each<[string, string[], string[], string[], boolean, string[]]>([
  ['a site that is marked always', [BOTH], [], [], true, [BOTH]],
  ['the host of a pack', [NARROW], [], [NARROW], false, []],
  ['a site that is allowed by one scheme', [NARROW], [], [], true, [NARROW]],
  ['a site that is allowed by the other scheme', [OTHER], [], [], false, [OTHER]],
  ['both', [NARROW, BOTH], [], [NARROW], true, [BOTH]],
  ['a site that was left to a pack', [BOTH], [], [BOTH], false, []],
  ['a site that a build lists by one scheme', [NARROW], [NARROW], [], true, []],
  ['a site under one that is allowed', ['*://*.example/*'], [], [], true, ['*://*.example/*']],
  ['every site', ['<all_urls>'], [], [], true, ['<all_urls>']],
  ['neither', [], [], [], false, []],
])('whether pages are marked by themselves on %s', async (_, origins, listed, packHosts, isAllowed, granted) => {
  Object.assign(world, { origins, listed, packHosts });
  const tab = { id: 7, url: 'https://packs.example/bridge/', incognito: false, isLoaded: true, icon: undefined };
  expect(await readTab(tab)).toMatchObject({ allowed: isAllowed, granted });
});
