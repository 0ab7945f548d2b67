import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../src/settings/apply.ts';
import { exportText } from '../../../src/settings/export.ts';
import { findOverfull } from '../../../src/settings/lists.ts';
import { importSettings, migrateSettings } from '../../../src/settings/migrate.ts';
import { settingsForPage } from '../../../src/settings/page-settings.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch, settingsSchema } from '../../../src/settings/schema.ts';

import { type Exported, isTooLarge, readExported } from '../../../src/ui/options/settings-file.ts';

const HOSTILE = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length'];
const KEYS = [...HOSTILE, ...Object.keys(settingsSchema.shape), 'always', 'sites', 'person', 'host', 'entries'];

const key = fc.oneof(fc.constantFrom(...KEYS), fc.string());
/** Whatever JSON can hold, with keys that every object has and those that settings have. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 400, -1, 'every', 'plain', 'a.example', ...HOSTILE),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    // As JSON makes them: with `__proto__` for a key like any other.
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

// Hosts as a browser tells them, which are in small letters, and entries as a pack may name them.
const host = fc.oneof(fc.constantFrom('constructor', '__proto__', 'valueof', 'a.example', 'b.example'), fc.domain());
const entry = fc
  .oneof(fc.constantFrom(...HOSTILE, 'nato'), fc.string({ minLength: 1, maxLength: 20 }))
  .map((id) => `pack/${id}`);

const patch: fc.Arbitrary<SettingsPatch> = fc.oneof(
  fc.record({ site: fc.record({ host, on: fc.boolean() }) }),
  fc.record({ dismissal: fc.record({ entry, host: fc.option(host), dismissed: fc.boolean() }) }),
  fc.record({ categories: fc.record({ person: fc.boolean(), claim: fc.boolean() }, { requiredKeys: [] }) }),
  fc.record({ enabled: fc.boolean() }),
);
const settings = fc.array(patch, { maxLength: 12 }).map((patches) => patches.reduce(applyPatch, DEFAULT_SETTINGS));

const asStored = (value: Settings): Settings => JSON.parse(JSON.stringify(value));

describe('whatever is stored or imported', () => {
  test('gives settings that hold, and nothing is thrown', () => {
    fc.assert(
      fc.property(json, settings, (given, current) => {
        for (const { settings: made } of [migrateSettings(given), importSettings(given, current)]) {
          expect(settingsSchema.safeParse(made).success).toBe(true);
          expect(settingsForPage(made, 'https://constructor/').dismissed).toBeInstanceOf(Array);
          expect(migrateSettings(made).problems).toEqual([]);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  test('no key of a file is taken that this version does not know', () => {
    fc.assert(
      fc.property(json, (given) => {
        const { settings: made } = importSettings(given, DEFAULT_SETTINGS);
        expect(Reflect.ownKeys(made).toSorted()).toEqual(Reflect.ownKeys(DEFAULT_SETTINGS).toSorted());
      }),
    );
  });
});

/** Settings with lists as full as they may be, of members of many sizes and of characters that take many bytes. */
const full = fc
  .array(
    fc.record({
      key: fc.constantFrom('sitesOff' as const, 'always' as const, 'sites' as const),
      unit: fc.constantFrom('a', 'é', '€', '🕊️', '"', '\u0000', '\uD800'),
      length: fc.integer({ min: 1, max: 200 }),
      count: fc.integer({ min: 1, max: 1200 }),
      each: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 3, maxLength: 6 },
  )
  .map((wishes) => wishes.reduce(withMany, DEFAULT_SETTINGS));

interface Wish {
  key: 'sitesOff' | 'always' | 'sites';
  unit: string;
  length: number;
  count: number;
  each: number;
}

/** As many of the members as there is room for. */
function withMany(before: Settings, { key, unit, length, count, each }: Wish): Settings {
  const name = (i: number) => `${i}${unit.repeat(length)}`.slice(0, length);
  const names = Array.from({ length: count }, (_, i) => name(i));
  const make = (members: string[]): Settings => {
    const { sitesOff, dismissed } = before;
    if (key === 'sitesOff') return { ...before, sitesOff: [...sitesOff, ...members] };
    const entries = members.map((member) => `p/${member}`.slice(0, 200));
    if (key === 'always') return { ...before, dismissed: { ...dismissed, always: [...dismissed.always, ...entries] } };
    const sites = members.map((site) => ({ host: site, entries: entries.slice(0, each) }));
    return { ...before, dismissed: { ...dismissed, sites: [...dismissed.sites, ...sites] } };
  };
  let [fits, most] = [0, count];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (findOverfull(make(names.slice(0, middle))).length === 0) fits = middle;
    else most = middle - 1;
  }
  return make(names.slice(0, fits));
}

test('whatever has room can be exported, and imported again', () => {
  let largest = 0;
  fc.assert(
    fc.property(full, (value) => {
      const file = new TextEncoder().encode(exportText(value));
      largest = Math.max(largest, file.length);
      expect(isTooLarge({ size: file.length })).toBe(false);
      const read = readExported(new TextDecoder().decode(file));
      expect(read).toEqual({ settings: JSON.parse(JSON.stringify(value)), notes: undefined });
      expect(importSettings((read as Exported).settings, DEFAULT_SETTINGS)).toEqual({ settings: value, problems: [] });
    }),
  );
  // The lists were full.
  expect(largest).toBeGreaterThan(128 * 1024);
});

describe('whatever is changed', () => {
  test('is the same after a way through JSON and a migration', () => {
    fc.assert(
      fc.property(settings, (value) => {
        expect(migrateSettings(asStored(value))).toEqual({ settings: value, problems: [] });
        expect(importSettings(asStored(value), DEFAULT_SETTINGS)).toEqual({ settings: value, problems: [] });
      }),
    );
  });

  test('a site that is switched off is off, and on again once it is switched on', () => {
    fc.assert(
      fc.property(settings, host, (value, site) => {
        const url = `https://${site}/`;
        const off = asStored(applyPatch(value, { site: { host: site, on: false } }));
        if (value.enabled) expect(settingsForPage(off, url).off).toBe('site');
        expect(settingsForPage(applyPatch(off, { site: { host: site, on: true } }), url).off).not.toBe('site');
      }),
    );
  });

  test('an entry that is dismissed on a site is so there and nowhere else, and is back once it is taken back', () => {
    fc.assert(
      fc.property(entry, host, host, (id, site, other) => {
        fc.pre(site !== other);
        const patchTo = (dismissed: boolean) => ({ dismissal: { entry: id, host: site, dismissed } });
        const there = asStored(applyPatch(DEFAULT_SETTINGS, patchTo(true)));
        expect(settingsForPage(there, `https://${site}/`).dismissed).toEqual([id]);
        expect(settingsForPage(there, `https://${other}/`).dismissed).toEqual([]);
        expect(applyPatch(there, patchTo(false))).toEqual(DEFAULT_SETTINGS);
      }),
    );
  });

  test('two changes of different things come to the same in either order', () => {
    fc.assert(
      fc.property(settings, host, host, (value, one, other) => {
        fc.pre(one !== other);
        const first: SettingsPatch = { site: { host: one, on: false }, categories: { person: false } };
        const second: SettingsPatch = { site: { host: other, on: false }, categories: { claim: false } };
        expect(applyPatch(applyPatch(value, first), second)).toEqual(applyPatch(applyPatch(value, second), first));
      }),
    );
  });
});
