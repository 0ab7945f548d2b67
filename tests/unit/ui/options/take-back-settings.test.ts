import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/schema.ts';
import { takeBackSettings } from '../../../../src/ui/options/take-back-settings.ts';

const settings = (changes: object): Settings => ({ ...DEFAULT_SETTINGS, ...changes });
const { categories } = DEFAULT_SETTINGS;

test.each<[string, before: object, replaced: object, now: object, after: object]>([
  ['what was replaced comes back', { density: 'every' }, {}, {}, { density: 'every' }],
  ['what was changed since stays', { density: 'every' }, {}, { enabled: false }, { density: 'every', enabled: false }],
  [
    'what was replaced and changed since stays',
    { density: 'every' },
    {},
    { density: 'section' },
    { density: 'section' },
  ],
  [
    'of several switches the one that was pressed since stays',
    { categories: { ...categories, person: false } },
    {},
    { categories: { ...categories, state: false } },
    { categories: { ...categories, person: false, state: false } },
  ],
  [
    'a list that was changed since stays whole',
    { sitesOff: ['a'] },
    { sitesOff: ['b'] },
    { sitesOff: [] },
    { sitesOff: [] },
  ],
  ['what a later version has stored comes back', { fontSize: 19 }, {}, {}, { fontSize: 19 }],
  ['and what it stores meanwhile stays', {}, {}, { fontSize: 19 }, { fontSize: 19 }],
])('%s', (_, before, replaced, now, after) => {
  expect(takeBackSettings(settings(before), settings(replaced), settings(now))).toEqual(settings(after));
});
