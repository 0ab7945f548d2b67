import { vi } from 'vitest';
import type { Pack } from '../../../../src/knowledge/schema/pack.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import type { OptionsData } from '../../../../src/ui/options/options-data.ts';

const stated = { edtf: '2031-04', basis: 'stated' as const };

/** The options of a reader who has used everything. */
export const data: OptionsData = {
  settings: {
    ...DEFAULT_SETTINGS,
    hover: true,
    sitesOff: ['gazette.example'],
    dismissed: { always: ['norland'], sites: [{ host: 'herald.example', entries: ['tunnel-plan', 'gone'] }] },
  },
  granted: ['*://*.herald.example/*', '*://*/*'],
  notes: [
    { entry: 'tunnel-plan', text: 'Ask at the harbour.\nSee the report of May.', changed: '2031-05-03' },
    { entry: 'gone', text: 'x'.repeat(2000), changed: '2031-05-01' },
  ],
  labels: new Map([
    ['norland', 'Norland'],
    ['tunnel-plan', 'The Norvik tunnel plan'],
  ]),
  imported: null,
  packs: [
    {
      ...{ id: 'norland', isOn: true, isBundled: true, previous: null, subscription: null },
      meta: {
        ...{ format: 1, id: 'norland', title: 'The Norvik tunnel', version: '1.0.0.0', asOf: '2031-05-01' },
        ...{ scope: 'Two reports.', lang: 'en', matchLangs: ['en'], license: 'CC-BY-4.0', quotesNotice: 'Quoted.' },
        ...{ homepage: 'https://norland.example/', contact: 'editors@norland.example' },
        changelog: [{ version: '1.0.0.0', date: '2031-05-01', note: 'First version.' }],
      },
      sources: { count: 2, undated: 1, latest: '2031-04', outlets: ['The Herald'] },
      counts: { actors: 3, entries: 2, positions: 4, conflicts: 1 },
    },
  ],
  shortcuts: [
    { name: 'next-mark', description: 'Go to the next mark', key: 'Alt+Shift+Period' },
    { name: 'open-card', description: 'Open the card of the current mark', key: '' },
  ],
};

/** What the pack rests on. */
export const sources: Pack['sources'][string][] = [
  {
    ...{ id: 'a', sha256: 'a'.repeat(64), length: 900, lang: 'en', title: 'A tunnel for Norvik', kind: 'report' },
    outlet: { name: 'The Herald', basis: 'stated' },
    url: { value: 'https://www.herald.example/tunnel', basis: 'stated' },
    ...{ published: stated, quotes: 'verbatim', sourcing: 'one-sided', notes: [] },
  },
  {
    ...{ id: 'b', sha256: 'b'.repeat(64), length: 700, lang: 'en', title: null, kind: 'analysis' },
    ...{ outlet: { name: null, basis: 'unknown' }, url: { value: null, basis: 'unknown' } },
    ...{ published: { edtf: null, basis: 'unknown' }, quotes: 'none', sourcing: 'multi', notes: [] },
  },
];

export const actions = {
  ...{ change: vi.fn(), revoke: vi.fn(), changeShortcuts: vi.fn(), exportSettings: vi.fn() },
  ...{ importSettings: vi.fn(), reset: vi.fn(), removeNote: vi.fn(), rebuildIndex: vi.fn(), undo: vi.fn() },
  ...{
    changePack: vi.fn(),
    readSources: vi.fn(async () => sources),
    savePack: vi.fn(),
    checkPack: vi.fn(),
    pinPack: vi.fn(),
    unsubscribe: vi.fn(),
  },
  importing: { choose: vi.fn(), look: vi.fn(), confirm: vi.fn(), cancel: vi.fn() },
};
