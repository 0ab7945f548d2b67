import { describe, expect, test } from 'vitest';
import { type From, requests } from '../../../src/messaging/requests.ts';

type Name = keyof typeof requests;

const ENTRY = 'ukraine-diplomacy/xi-jinping';
const NOTE = { entry: ENTRY, text: 'x'.repeat(2000), changed: '2026-11-30' };
const wrongNotes = (fields: object, name: string) => ({
  [`${name}, before`]: { changes: [{ entry: ENTRY, before: { ...NOTE, ...fields }, after: null }] },
  [`${name}, after`]: { changes: [{ entry: ENTRY, before: null, after: { ...NOTE, ...fields } }] },
});
const LONG_ENTRY = 'x'.repeat(201);
const found = (change: object) => ({ found: [{ id: ENTRY, count: 1, marked: 1, ...change }], sketch: [] });
const sketch = (...numbers: unknown[]) => ({ found: [], sketch: numbers });
const dismissal = (change: object) => ({
  patch: { dismissal: { entry: ENTRY, host: null, dismissed: true, ...change } },
});

const SUBSCRIPTION = {
  ...{ pack: 'ferry', address: 'https://packs.example/index.json', origin: 'https://packs.example/*', told: null },
  ...{ publisher: 'The Ferry Gazette', key: 'k'.repeat(43), version: '2024.6.1.1', sha256: 'a'.repeat(64) },
  ...{ isPinned: false, expires: '2100-01-01', checkEvery: 168, lastAt: 1, nextAt: null, result: { kind: 'current' } },
};
const subscription = (change: object) => ({ subscription: { ...SUBSCRIPTION, ...change } });

/** Of each message the largest or least request that is taken, and others that are not. */
const TABLE: Record<Name, { good: unknown[]; bad: Record<string, unknown>; from: From[] }> = {
  pageSettings: { good: [{}], bad: {}, from: ['page', 'frame', 'view'] },
  annotate: {
    good: [{ page: 1, revision: 1, since: null, blocks: ['a'], headings: [0] }],
    bad: {},
    from: ['page', 'frame', 'view'],
  },
  loadPart: {
    good: [{ part: 'late-parts' }, { part: 'card' }, { part: 'mark-painter' }],
    bad: { 'a part of another name': { part: '../options' }, 'a name of every object': { part: 'constructor' } },
    from: ['page', 'frame'],
  },
  reportFrame: {
    good: [
      sketch(),
      sketch(...Array(128).fill(2 ** 32 - 1)),
      found({ count: 100_000 }),
      found({ count: 2 ** 53 - 1 }),
      found({ id: 'x'.repeat(200) }),
    ],
    bad: {
      'too many entries': { found: Array(1001).fill({ id: ENTRY, count: 1, marked: 1 }), sketch: [] },
      'a sketch that is too long': sketch(...Array(129).fill(1)),
      'a sketch of larger numbers': sketch(2 ** 32),
      'no sketch': { found: [] },
      ...wrongNumbers(0, sketch),
      'an id that is too long': found({ id: LONG_ENTRY }),
      'an id of no length': found({ id: '' }),
      'words of its own': found({ label: 'x'.repeat(5_000_000) }),
      'a category of its own': found({ category: 'person' }),
      'a frame that is another': found({ frame: 3 }),
      ...wrongNumbers(1, (count) => found({ count })),
    },
    from: ['frame'],
  },
  gatherFrames: { good: [{}], bad: {}, from: ['page', 'view'] },
  countFound: {
    good: [
      { active: false, entries: 0, contested: 0 },
      { active: true, entries: 100_000, contested: 100_000 },
    ],
    bad: {
      ...wrongNumbers(0, (entries) => ({ active: true, entries, contested: 0 })),
    },
    from: ['page', 'view'],
  },
  lookUp: {
    good: [{ text: '' }, { text: 'a'.repeat(10_000) }],
    bad: { 'a text that is too long': { text: 'a'.repeat(10_001) }, 'no text': { text: 7 } },
    from: ['page', 'frame', 'view'],
  },
  describeEntry: {
    good: [{ entry: ENTRY }, { entry: ENTRY, also: [ENTRY] }, { entry: ENTRY, also: undefined }],
    bad: {
      ...wrongEntries(),
      'more at one place than there are packs': { entry: ENTRY, also: Array(101).fill(ENTRY) },
      'a name that is none': { entry: ENTRY, also: [7] },
    },
    from: ['page', 'frame', 'view'],
  },
  explain: {
    good: [
      { entry: ENTRY, rule: 0 },
      { entry: ENTRY, rule: 2 ** 31 - 1 },
    ],
    bad: {
      ...wrongEntries({ rule: 0 }),
      ...wrongNumbers(0, (rule) => ({ entry: ENTRY, rule })),
      'more than any index has': { entry: ENTRY, rule: 2 ** 31 },
    },
    from: ['page', 'frame', 'view'],
  },
  dismiss: {
    good: [
      { entry: ENTRY, scope: 'site', dismissed: true },
      { entry: ENTRY, scope: 'always', dismissed: false },
    ],
    bad: {
      ...wrongEntries({ scope: 'site' }),
      'a scope that is not one': { entry: ENTRY, scope: 'here' },
      'a host of its own': { entry: ENTRY, scope: 'site', host: 'a.example' },
    },
    from: ['page', 'frame', 'view'],
  },
  openPanel: {
    good: [{ entry: ENTRY }, { entry: null }, { entry: ENTRY, atNote: true }],
    bad: { ...wrongEntries(), 'a place that is none': { entry: ENTRY, atNote: 'yes' } },
    from: ['page', 'frame', 'view'],
  },
  readNotes: {
    good: [{}, { entries: [ENTRY] }, { entries: Array(2000).fill(ENTRY) }],
    bad: wrongLists('entries'),
    from: ['view'],
  },
  saveNote: {
    good: [
      { entry: ENTRY, text: '' },
      { entry: ENTRY, text: 'x'.repeat(2000), incognito: true },
    ],
    bad: { ...wrongEntries({ text: '' }), 'a text that is too long': { entry: ENTRY, text: 'x'.repeat(2001) } },
    from: ['view'],
  },
  changeNotes: {
    good: [
      { changes: [] },
      { changes: Array(2000).fill({ entry: ENTRY, before: NOTE, after: null }) },
      { changes: [{ entry: ENTRY, before: null, after: NOTE }] },
    ],
    bad: {
      'no list': { changes: 7 },
      'too many': { changes: Array(2001).fill({ entry: ENTRY, before: NOTE, after: null }) },
      ...wrongNotes({ text: 'x'.repeat(2001) }, 'a text that is too long'),
      ...wrongNotes({ text: '' }, 'a text of no length'),
      ...wrongNotes({ changed: '2026-02-30' }, 'a day that is none'),
      ...wrongNotes({ at: 1 }, 'more of a note than there is'),
      'no entry': { changes: [{ before: NOTE, after: null }] },
      'nothing of before': { changes: [{ entry: ENTRY, after: NOTE }] },
    },
    from: ['view'],
  },
  importNotes: {
    good: [{ notes: [] }, { notes: 'anything' }],
    bad: { 'notes of nobody’s size': { notes: ['x'.repeat(14_000_000)] } },
    from: ['view'],
  },
  describeEntries: { good: [{ entries: Array(2000).fill(ENTRY) }], bad: wrongLists('entries'), from: ['view'] },
  search: {
    good: [{ text: '' }, { text: 'a'.repeat(100) }],
    bad: { 'a text that is too long': { text: 'a'.repeat(101) }, 'no text': { text: 7 } },
    from: ['view'],
  },
  leftOut: {
    good: [{ entries: [], named: [] }],
    bad: { ...wrongLists('entries', { named: [] }), ...wrongLists('named', { entries: [] }) },
    from: ['view'],
  },
  packs: { good: [{}], bad: {}, from: ['view'] },
  packSources: { good: [{ pack: 'ferry' }], bad: { 'no pack': {} }, from: ['view'] },
  changePack: {
    good: [
      { change: { kind: 'switch', id: 'ferry', isOn: false } },
      { change: { kind: 'move', id: 'ferry', by: -1 } },
      { change: { kind: 'remove', id: 'ferry' } },
      { change: { kind: 'restore', id: 'ferry' } },
    ],
    bad: {
      'a change of another kind': { change: { kind: 'sell', id: 'ferry' } },
      'a switch that is neither on nor off': { change: { kind: 'switch', id: 'ferry', isOn: 1 } },
      'a move by two': { change: { kind: 'move', id: 'ferry', by: 2 } },
      'no pack': { change: { kind: 'remove', id: '' } },
    },
    from: ['view'],
  },
  packStored: { good: [{}], bad: {}, from: ['view'] },
  capturePage: { good: [{ tabId: 7 }], bad: { 'no tab': {}, 'a tab that is none': { tabId: -1 } }, from: ['view'] },
  projectsChanged: { good: [{}], bad: {}, from: ['view'] },
  subscribe: {
    good: [{ subscription: SUBSCRIPTION }, subscription({ key: null, expires: null, lastAt: null, nextAt: 0 })],
    bad: {
      'no subscription': {},
      'an address that is too long': subscription({ address: 'x'.repeat(2101) }),
      'a result that nobody knows': subscription({ result: { kind: 'fine' } }),
      'a fault that nobody knows': subscription({ result: { kind: 'failed', fault: 'constructor' } }),
      'a key of its own': subscription({ trusted: true }),
      'a time before all': subscription({ nextAt: -1 }),
    },
    from: ['view'],
  },
  unsubscribe: { good: [{ pack: 'ferry' }], bad: { 'no pack': {} }, from: ['view'] },
  pinPack: { good: [{ pack: 'ferry', isPinned: true }], bad: { 'no pack': { isPinned: true } }, from: ['view'] },
  checkPack: { good: [{ pack: 'ferry' }], bad: { 'no pack': {} }, from: ['view'] },
  holdOrigin: { good: [{ origin: 'https://packs.example/*' }], bad: { 'no origin': {} }, from: ['view'] },
  claimSites: {
    good: [{ origins: ['*://*.herald.example/*'] }],
    bad: { 'one alone': { origins: '*://*/*' }, 'a thousand': { origins: Array(1000).fill('*://a.example/*') } },
    from: ['view'],
  },
  leaveSite: { good: [{ origin: '*://*.herald.example/*' }], bad: { 'no origin': {} }, from: ['view'] },
  leaveOrigin: { good: [{ origin: 'https://packs.example/*' }], bad: { 'no origin': {} }, from: ['view'] },
  noticesSeen: { good: [{}], bad: {}, from: ['view'] },
  requestsMade: {
    good: [{ count: 0 }, { count: 1000 }],
    bad: { 'too many': { count: 1001 }, ...wrongNumbers(0, (count) => ({ count })) },
    from: ['view'],
  },
  rebuildIndex: { good: [{}], bad: {}, from: ['view'] },
  countRequests: { good: [{}], bad: {}, from: ['view'] },
  readSettings: {
    good: [{}, { incognito: true }],
    bad: { 'no answer to a question': { incognito: 'yes' } },
    from: ['view'],
  },
  changeSettings: {
    good: [
      { patch: {} },
      { patch: {}, tabId: 7, incognito: true },
      dismissal({}),
      { patch: { site: { host: 'x'.repeat(253), on: false } } },
    ],
    bad: {
      'an unknown setting': { patch: { theme: 'dark' } },
      'a name of every object': { patch: { constructor: true } },
      'a host that is too long': { patch: { site: { host: 'x'.repeat(254), on: false } } },
      'an entry that is too long': dismissal({ entry: LONG_ENTRY }),
      'a category that is not one': { patch: { categories: { toString: false } } },
      ...wrongNumbers(200, (dwell) => ({ patch: { dwell } })),
      ...wrongNumbers(0, (tabId) => ({ patch: {}, tabId })),
    },
    from: ['view'],
  },
  replaceSettings: {
    good: [
      { settings: null, isFile: false },
      { settings: { enabled: false }, isFile: true },
    ],
    bad: {
      'settings of nobody’s size': { settings: { sitesOff: ['x'.repeat(1_000_000)] }, isFile: true },
      'nobody knows where from': { settings: null },
    },
    from: ['view'],
  },
  annotateTab: { good: [{ tabId: 0 }], bad: wrongNumbers(0, (tabId) => ({ tabId })), from: ['view'] },
  readPage: { good: [{ tabId: 7 }], bad: wrongNumbers(0, (tabId) => ({ tabId })), from: ['view'] },
  openArticles: { good: [{ tabId: 7 }], bad: wrongNumbers(0, (tabId) => ({ tabId })), from: ['view'] },
};

/** Whatever is no whole number of at least this. */
function wrongNumbers(least: number, place: (value: unknown) => unknown): Record<string, unknown> {
  const wrong = [
    least - 1,
    -(2 ** 53),
    1.5,
    Number.NaN,
    Infinity,
    -Infinity,
    1e308,
    2 ** 53,
    null,
    '1',
    [1],
    {},
    true,
    1n,
  ];
  return Object.fromEntries(wrong.map((value) => [`the number ${typeof value} ${value}`, place(value)]));
}

function wrongEntries(others: object = {}): Record<string, unknown> {
  const wrong = ['', LONG_ENTRY, 'x'.repeat(5_000_000), 7, [ENTRY], { id: ENTRY }, true, undefined];
  return Object.fromEntries(
    wrong.map((entry) => [`the entry ${typeof entry} ${String(entry).slice(0, 20)}`, { ...others, entry }]),
  );
}

function wrongLists(key: string, others: object = {}): Record<string, unknown> {
  const wrong = {
    'too many': Array(2001).fill(ENTRY),
    'one that is too long': [ENTRY, LONG_ENTRY],
    'one that is no text': [ENTRY, 7],
    'no list': ENTRY,
    'what only looks like a list': { 0: ENTRY, length: 1 },
  };
  return Object.fromEntries(
    Object.entries(wrong).map(([title, value]) => [`${key}: ${title}`, { ...others, [key]: value }]),
  );
}

const rows = Object.entries(TABLE) as [Name, (typeof TABLE)[Name]][];

test.each(rows.flatMap(([name, { good }]) => good.map((request) => [name, request] as const)))(
  '%s is taken',
  (name, request) => {
    expect(requests[name].request.safeParse(request).success).toBe(true);
  },
);

describe.each(rows)('%s is refused', (name, { good, bad }) => {
  const wrong: Record<string, unknown> = {
    ...bad,
    'with nothing': null,
    'as a list': [],
    'as a text': 'x',
    'with more than asked': { ...(good[0] as object), more: 1 },
  };
  test.each(Object.entries(wrong))('%s', (_, request) => {
    expect(requests[name].request.safeParse(request).success).toBe(false);
  });
});

test.each(rows)('%s is taken from those who need it', (name, { from }) => {
  expect(requests[name].from).toEqual(from);
});

test('of the entries on a page no more are believed than can be told', () => {
  const request = { active: true, entries: 1001, contested: 2 ** 40 };
  expect(requests.countFound.request.parse(request)).toEqual({ active: true, entries: 1000, contested: 1000 });
});
