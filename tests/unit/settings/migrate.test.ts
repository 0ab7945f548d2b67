import { describe, expect, test } from 'vitest';
import { migrateSettings } from '../../../src/settings/migrate.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/settings/schema.ts';

const changed = { ...DEFAULT_SETTINGS, enabled: false, sitesOff: ['example.com'] };

describe('settings from storage', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['nothing stored', undefined, DEFAULT_SETTINGS, []],
    ['complete settings', changed, changed, []],
    ['a key of a later version is kept', { ...changed, theme: 'sepia' }, { ...changed, theme: 'sepia' }, []],
    ['a key of an earlier version is kept', { ...changed, blacklist: ['a'] }, { ...changed, blacklist: ['a'] }, []],
    ['a missing key gets its default', { enabled: false }, { ...DEFAULT_SETTINGS, enabled: false }, []],
    ['another version number', { ...changed, version: 7 }, changed, []],
    [
      'a category that is new keeps the others as chosen',
      { ...changed, categories: { person: false } },
      { ...changed, categories: { ...DEFAULT_SETTINGS.categories, person: false } },
      [],
    ],
    ['one bad value falls back alone', { ...changed, density: 3 }, changed, ['settings.density']],
    [
      'a list where a word should be',
      { ...changed, sitesOff: 'x' },
      { ...changed, sitesOff: [] },
      ['settings.sitesOff'],
    ],
    ['not an object', 'broken', DEFAULT_SETTINGS, ['settings']],
    ['a list', [], DEFAULT_SETTINGS, ['settings']],
  ])('%s', (_, stored, expected, problems) => {
    const migrated = migrateSettings(stored);
    expect(migrated.settings).toEqual(expected);
    expect(migrated.problems.map((problem) => problem.split(':')[0])).toEqual(problems);
    expect(settingsSchema.safeParse(migrated.settings).success).toBe(true);
  });
});

describe('settings from a file, over those that hold now', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['a good value is taken', { density: 'every' }, { ...changed, density: 'every' }, []],
    [
      'a bad value leaves the one that holds',
      { enabled: 'no', density: 'every' },
      { ...changed, density: 'every' },
      ['settings.enabled'],
    ],
    ['a bad list leaves the one that holds', { sitesOff: [7] }, changed, ['settings.sitesOff']],
    ['no object at all leaves everything', 'broken', changed, ['settings']],
  ])('%s', (_, imported, expected, problems) => {
    const migrated = migrateSettings(imported, changed);
    expect(migrated.settings).toEqual(expected);
    expect(migrated.problems.map((problem) => problem.split(':')[0])).toEqual(problems);
  });
});
