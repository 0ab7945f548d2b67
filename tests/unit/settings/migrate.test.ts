import { describe, expect, test } from 'vitest';
import { importSettings, migrateSettings, type Problem } from '../../../src/settings/migrate.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/settings/schema.ts';

/** As a version that knows more may store them. */
const later = {
  ...DEFAULT_SETTINGS,
  theme: 'sepia',
  categories: { ...DEFAULT_SETTINGS.categories, event: false },
  dismissed: { always: ['p/nato'], until: { nato: 7 }, sites: [{ host: 'a.example', entries: ['p/china'], since: 7 }] },
};

const changed = { ...DEFAULT_SETTINGS, enabled: false, sitesOff: ['example.com'] };
const named = (problems: Problem[]) => problems.map(({ key, reason }) => `${key} ${reason}`);

describe('settings from storage', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['nothing stored', undefined, DEFAULT_SETTINGS, []],
    ['complete settings', changed, changed, []],
    ['a key of a later version is kept', { ...changed, theme: 'sepia' }, { ...changed, theme: 'sepia' }, []],
    ['a key of an earlier version is kept', { ...changed, blacklist: ['a'] }, { ...changed, blacklist: ['a'] }, []],
    ['keys of a later version are kept at any depth', later, later, []],
    [
      'keys of a later version are kept beside a bad value',
      { ...later, categories: { event: false, person: 7 } },
      later,
      ['categories.person misfit'],
    ],
    ['who had not chosen how often gets what is the default now', { ...changed, density: 'first' }, changed, []],
    [
      'who had chosen every mention keeps every one',
      { enabled: false, density: 'every' },
      { ...DEFAULT_SETTINGS, enabled: false, density: 'every', headings: true, unrecorded: true },
      [],
    ],
    [
      'who chooses every mention now has headings as chosen',
      { ...changed, density: 'every' },
      { ...changed, density: 'every' },
      [],
    ],
    ['a number on the button, as it was stored earlier', { ...changed, badge: true }, changed, []],
    [
      'no number on the button, as it was stored earlier',
      { ...changed, badge: false },
      { ...changed, badge: 'none' },
      [],
    ],
    ['a missing key gets its default', { enabled: false }, { ...DEFAULT_SETTINGS, enabled: false }, []],
    ['who has never heard of what updates change is not told it', { ...changed, news: undefined }, changed, []],
    ['another version number', { ...changed, version: 7 }, changed, []],
    [
      'a category that is new keeps the others as chosen',
      { ...changed, categories: { person: false } },
      { ...changed, categories: { ...DEFAULT_SETTINGS.categories, person: false } },
      [],
    ],
    [
      'a category with a bad value keeps the others as chosen',
      { ...changed, categories: { person: false, state: 7 } },
      { ...changed, categories: { ...DEFAULT_SETTINGS.categories, person: false } },
      ['categories.state misfit'],
    ],
    ['one bad value falls back alone', { ...changed, density: 3 }, changed, ['density misfit']],
    ['a list where a word should be', { ...changed, sitesOff: 'x' }, { ...changed, sitesOff: [] }, ['sitesOff misfit']],
    [
      'sites by host, as they were stored earlier',
      { ...changed, dismissed: { always: ['p/nato'], sites: { 'a.example': ['p/china'] } } },
      { ...changed, dismissed: { always: ['p/nato'], sites: [{ host: 'a.example', entries: ['p/china'] }] } },
      [],
    ],
    [
      'entries of the one pack that there was',
      { ...changed, dismissed: { always: ['nato', 'p/nato'], sites: [{ host: 'a.example', entries: ['china'] }] } },
      {
        ...changed,
        dismissed: {
          always: ['ukraine-diplomacy/nato', 'p/nato'],
          sites: [{ host: 'a.example', entries: ['ukraine-diplomacy/china'] }],
        },
      },
      [],
    ],
    [
      'more sites than may be added are kept',
      { ...changed, sitesOff: Array.from({ length: 1500 }, (_, i) => `host-${i}`) },
      { ...changed, sitesOff: Array.from({ length: 1500 }, (_, i) => `host-${i}`) },
      [],
    ],
    ['not an object', 'broken', DEFAULT_SETTINGS, ['settings misfit']],
    ['a list', [], DEFAULT_SETTINGS, ['settings misfit']],
  ])('%s', (_, stored, expected, problems) => {
    const migrated = migrateSettings(stored);
    expect(migrated.settings).toEqual(expected);
    expect(named(migrated.problems)).toEqual(problems);
    expect(settingsSchema.safeParse(migrated.settings).success).toBe(true);
  });
});

describe('settings from a file, over those that hold now', () => {
  const many = Array.from({ length: 1001 }, (_, i) => `x-${i}`);

  test.each<[string, unknown, unknown, string[]]>([
    ['a good value is taken', { density: 'section' }, { ...changed, density: 'section' }, []],
    ['what updates change, as the file has it', { news: true }, { ...changed, news: true }, []],
    ['not what updates change, as a word', { news: 'yes' }, changed, ['news misfit']],
    [
      'a bad value leaves the one that holds',
      { enabled: 'no', density: 'section' },
      { ...changed, density: 'section' },
      ['enabled misfit'],
    ],
    ['a bad list leaves the one that holds', { sitesOff: [7] }, changed, ['sitesOff misfit']],
    [
      'an unknown key is not taken',
      { theme: 'sepia', density: 'section' },
      { ...changed, density: 'section' },
      ['theme unknown'],
    ],
    [
      'everything is named at once',
      {
        theme: 'sepia',
        constructor: 1,
        enabled: 'no',
        dwell: 5,
        categories: { person: 'no', animal: true },
        dismissed: { always: [''], never: [], sites: [{ host: 'a.example' }] },
      },
      changed,
      [
        'categories.animal unknown',
        'categories.person misfit',
        'constructor unknown',
        'dismissed.always misfit',
        'dismissed.never unknown',
        'dismissed.sites misfit',
        'dwell misfit',
        'enabled misfit',
        'theme unknown',
      ],
    ],
    [
      'the prototype is a key like any other',
      JSON.parse('{"__proto__": {"enabled": true}}'),
      changed,
      ['__proto__ unknown'],
    ],
    ['a list that is too long leaves the one that holds', { sitesOff: many }, changed, ['sitesOff full']],
    [
      'of two lists the one that fits is taken',
      { dismissed: { always: ['p/nato'], sites: [{ host: 'a.example', entries: many }] } },
      { ...changed, dismissed: { always: ['p/nato'], sites: [] } },
      ['dismissed.sites full'],
    ],
    [
      'too many entries on many sites',
      { dismissed: { sites: many.map((host) => ({ host, entries: ['p/a'] })) } },
      changed,
      ['dismissed.sites full'],
    ],
    ['too many entries anywhere', { dismissed: { always: many } }, changed, ['dismissed.always full']],
    [
      'sites of an earlier file',
      { dismissed: { sites: { a: ['p/x'] } } },
      { ...changed, dismissed: { always: [], sites: [{ host: 'a', entries: ['p/x'] }] } },
      [],
    ],
    ['no object at all leaves everything', 'broken', changed, ['settings misfit']],
  ])('%s', (_, imported, expected, problems) => {
    const migrated = importSettings(imported, changed);
    expect(migrated.settings).toEqual(expected);
    expect(named(migrated.problems).sort()).toEqual(problems);
  });

  test.each<[string, unknown, unknown, string[]]>([
    ['another value', { theme: 'dark' }, later, ['theme unknown']],
    [
      'values beside it',
      { categories: { person: false, event: true, animal: true } },
      { ...later, categories: { ...later.categories, person: false } },
      ['categories.event unknown', 'categories.animal unknown'],
    ],
    [
      'another list beside it',
      { dismissed: { always: [], until: {} } },
      { ...later, dismissed: { ...later.dismissed, always: [] } },
      ['dismissed.until unknown'],
    ],
    [
      'a list whose members have more',
      { dismissed: { sites: [{ host: 'b.example', entries: [], since: 8 }] } },
      later,
      ['dismissed.sites misfit'],
    ],
  ])('what a later version has stored stays, and is not taken from a file: %s', (_, given, expected, problems) => {
    const migrated = importSettings(given, later);
    expect(migrated.settings).toEqual(expected);
    expect(named(migrated.problems)).toEqual(problems);
  });
});

test('nothing that is given gets into the prototype of everything', () => {
  const given = JSON.parse('{"__proto__": {"polluted": 1}, "categories": {"__proto__": {"polluted": 1}}}');
  migrateSettings(given);
  importSettings(given, changed);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
