import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Subscription } from '../../../src/messaging/subscription.ts';

const browser = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('wxt/browser', () => ({ browser }));
const subscribed = vi.hoisted(() => new Set<string>());
vi.mock('../../../src/packs/subscriptions/store.ts', () => ({
  readSubscriptions: async () => ({ list: [...subscribed].map((origin) => ({ origin }) as Subscription), requests: 0 }),
}));

const { claimForSites, holdForPack, leaveHost, leaveSite, leaveUnneeded } = await import(
  '../../../src/background/hosts.ts'
);
const { askForHost } = await import('../../../src/packs/subscriptions/ask-for-host.ts');
const { covers } = await import('../../../src/settings/covers.ts');
const { readSites } = await import('../../../src/settings/granted-sites.ts');
const { readPackHosts } = await import('../../../src/settings/pack-hosts.ts');

let allowed: string[];

const isAllowed = (address: string) => allowed.some((one) => covers(one, address));

/** Addresses of every kind that a match pattern holds for. */
function addressesOf(pattern: string): string[] {
  const [, scheme, host] = /^(.*):\/\/(.*)\/\*$/.exec(pattern)!;
  const schemes = scheme === '*' ? ['http', 'https'] : [scheme];
  const hosts =
    host === '*' ? ['any.example'] : host!.startsWith('*.') ? [host!.slice(2), `sub.${host!.slice(2)}`] : [host];
  return schemes.flatMap((one) => hosts.map((other) => `${one}://${other}/`));
}

/** Permissions as a browser keeps them: Chromium each pattern that was asked for, Firefox none that another covers. */
function permissionsOf(kind: 'chromium' | 'firefox') {
  return {
    getAll: async () => ({ origins: [...allowed] }),
    request: async ({ origins: [origin] }: { origins: [string] }) => {
      const isThere = kind === 'firefox' ? addressesOf(origin).every(isAllowed) : allowed.includes(origin);
      if (!isThere) allowed.push(origin);
      return true;
    },
    remove: async ({ origins: [origin] }: { origins: [string] }) => {
      allowed = allowed.filter((one) => one !== origin);
      return true;
    },
  };
}

const NARROW = 'https://packs.example/*';
const SITE = '*://*.packs.example/*';
const EVERY = '*://*/*';
const LISTED = '*://*.listed.example/*';

const acts: Record<string, (origin: string) => Promise<unknown>> = {
  /** As options and menu do with an address, up to the view of what is there. */
  look: async (origin) => {
    const asked = askForHost(origin);
    if (await asked.isNew) await holdForPack(origin);
    await asked.isAllowed;
  },
  subscribe: async (origin) => subscribed.add(origin),
  unsubscribe: async (origin) => {
    subscribed.delete(origin);
    await leaveHost(origin);
  },
  cancel: leaveHost,
  /** As the popup does: "always on this site". */
  mark: async (origin) => {
    await claimForSites([origin]);
    await (browser.permissions as ReturnType<typeof permissionsOf>).request({ origins: [origin] });
  },
  unmark: leaveSite,
  /** In the browser's own settings. */
  allow: async (origin) => allowed.push(origin),
  restart: leaveUnneeded,
};

beforeEach(() => {
  let stored: Record<string, unknown> = {};
  subscribed.clear();
  allowed = [LISTED];
  Object.assign(browser, {
    runtime: { getManifest: () => ({ host_permissions: [LISTED] }) },
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: stored[key] }),
        set: async (values: object) => void Object.assign(stored, values),
        remove: async () => {
          stored = {};
        },
      },
    },
  });
});

type Row = [title: string, steps: [act: string, origin: string][], sites: string[], canFetch: boolean, left: string[]];

const SUBSCRIBED: Row[1] = [
  ['look', NARROW],
  ['subscribe', NARROW],
];
const MARKED: Row[1] = [['mark', SITE]];
const END: Row[1] = [['unsubscribe', NARROW]];
const UNMARK: Row[1] = [['unmark', SITE]];

/** What was done; the sites that are marked then, whether the pack's host may be asked, and what the browser allows. */
const BOTH: Row[] = [
  ['a look', [['look', NARROW]], [], true, [NARROW]],
  [
    'a look that came to nothing',
    [
      ['look', NARROW],
      ['cancel', NARROW],
    ],
    [],
    false,
    [],
  ],
  [
    'a look during which the browser ended',
    [
      ['look', NARROW],
      ['restart', ''],
    ],
    [],
    false,
    [],
  ],
  ['a subscription', SUBSCRIBED, [], true, [NARROW]],
  ['a subscription, and a new start', [...SUBSCRIBED, ['restart', '']], [], true, [NARROW]],
  ['a subscription that was ended', [...SUBSCRIBED, ...END], [], false, []],
  ['another look at what is subscribed to', [...SUBSCRIBED, ['look', NARROW], ['cancel', NARROW]], [], true, [NARROW]],
  ['a site', MARKED, [SITE], true, [SITE]],
  ['a site that was taken back', [...MARKED, ...UNMARK], [], false, []],
  ['a subscription, then its site', [...SUBSCRIBED, ...MARKED], [SITE], true, [NARROW, SITE]],
  ['both, and the subscription ends', [...SUBSCRIBED, ...MARKED, ...END], [SITE], true, [SITE]],
  ['both, and the site is taken back', [...SUBSCRIBED, ...MARKED, ...UNMARK], [], true, [NARROW]],
  ['both, and both end', [...SUBSCRIBED, ...MARKED, ...UNMARK, ...END], [], false, []],
  ['both, and both end the other way round', [...SUBSCRIBED, ...MARKED, ...END, ...UNMARK], [], false, []],
  ['the site first, and the subscription ends', [...MARKED, ...SUBSCRIBED, ...END], [SITE], true, [SITE]],
  ['the site first, and both end', [...MARKED, ...SUBSCRIBED, ...UNMARK, ...END], [], false, []],
  [
    'a look at a pack on a site, which came to nothing',
    [...MARKED, ['look', NARROW], ['cancel', NARROW]],
    [SITE],
    true,
    [SITE],
  ],
  ['a site by one scheme, in the browser', [['allow', NARROW]], [NARROW], true, [NARROW]],
  ['the same, and a subscription', [['allow', NARROW], ...SUBSCRIBED], [NARROW], true, [NARROW]],
  ['the same, and it ends', [['allow', NARROW], ...SUBSCRIBED, ...END], [NARROW], true, [NARROW]],
  [
    'the same, and a look that came to nothing',
    [
      ['allow', NARROW],
      ['look', NARROW],
      ['cancel', NARROW],
    ],
    [NARROW],
    true,
    [NARROW],
  ],
  [
    'a site by one scheme that is taken back',
    [
      ['allow', NARROW],
      ['unmark', NARROW],
    ],
    [],
    false,
    [],
  ],
  ['every site, and a subscription ends', [['mark', EVERY], ...SUBSCRIBED, ...END], [EVERY], true, [EVERY]],
];

const CHROMIUM: Row[] = [
  ['the site first', [...MARKED, ...SUBSCRIBED], [SITE], true, [SITE, NARROW]],
  ['the site first, which is taken back', [...MARKED, ...SUBSCRIBED, ...UNMARK], [], true, [NARROW]],
  ['every site first, which is taken back', [['mark', EVERY], ...SUBSCRIBED, ['unmark', EVERY]], [], true, [NARROW]],
  [
    'a site by one scheme that a pack needs, taken back',
    [['allow', NARROW], ...SUBSCRIBED, ['unmark', NARROW]],
    [],
    true,
    [NARROW],
  ],
];

const FIREFOX: Row[] = [
  ['the site first', [...MARKED, ...SUBSCRIBED], [SITE], true, [SITE]],
  [
    'the site first, which is taken back: it stays for the pack',
    [...MARKED, ...SUBSCRIBED, ...UNMARK],
    [],
    true,
    [SITE],
  ],
  ['the same, and marked again', [...MARKED, ...SUBSCRIBED, ...UNMARK, ...MARKED], [SITE], true, [SITE]],
  [
    'the same, and the subscription ends',
    [...MARKED, ...SUBSCRIBED, ...UNMARK, ...MARKED, ...END],
    [SITE],
    true,
    [SITE],
  ],
  ['the same, and a new start', [...MARKED, ...SUBSCRIBED, ...UNMARK, ['restart', '']], [], true, [SITE]],
  // Nobody who takes back every site wants to leave it allowed.
  ['every site first, which is taken back', [['mark', EVERY], ...SUBSCRIBED, ['unmark', EVERY]], [], false, []],
  [
    'a site by one scheme that a pack needs, taken back',
    [['allow', NARROW], ...SUBSCRIBED, ['unmark', NARROW]],
    [],
    true,
    [NARROW],
  ],
];

describe.each([
  ['chromium', [...BOTH, ...CHROMIUM]],
  ['firefox', [...BOTH, ...FIREFOX]],
] as const)('what is allowed in %s after', (kind, rows) => {
  beforeEach(() => Object.assign(browser, { permissions: permissionsOf(kind) }));

  test.each(rows)('%s', async (_, steps, sites, canFetch, left) => {
    for (const [act, origin] of steps) await acts[act]!(origin);
    expect(allowed).toEqual([LISTED, ...left]);
    expect(await readSites()).toEqual([LISTED, ...sites]);
    expect(isAllowed('https://packs.example/')).toBe(canFetch);
    // Nothing is remembered of a host that is allowed for nothing.
    expect((await readPackHosts()).every((one) => allowed.includes(one) || subscribed.size > 0)).toBe(true);
  });
});

test('a host that the manifest lists is given back by nobody', async () => {
  Object.assign(browser, { permissions: permissionsOf('chromium') });
  await acts.look!(LISTED);
  await acts.cancel!(LISTED);
  expect(allowed).toEqual([LISTED]);
});

test('a host goes with the last subscription that needs it', async () => {
  Object.assign(browser, { permissions: permissionsOf('chromium') });
  await acts.look!(NARROW);
  await acts.subscribe!(NARROW);
  await leaveHost(NARROW);
  expect(allowed).toEqual([LISTED, NARROW]);
  await acts.unsubscribe!(NARROW);
  expect(allowed).toEqual([LISTED]);
});
