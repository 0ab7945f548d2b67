import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../src/settings/apply.ts';
import { settingsForPage } from '../../../src/settings/page-settings.ts';
import { PUBLISHER_MATCHES } from '../../../src/settings/publishers.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '../../../src/settings/schema.ts';
import { siteOf } from '../../../src/settings/site.ts';

const onB = { host: 'b.example', entries: ['china'] };
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['b.example', 'd.example'],
  dismissed: { always: ['nato'], sites: [onB] },
};

describe('a change', () => {
  test.each<[string, SettingsPatch, Partial<Settings>]>([
    ['switch all off', { enabled: false }, { enabled: false }],
    ['one category', { categories: { state: false } }, { categories: { ...settings.categories, state: false } }],
    ['a site off', { site: { host: 'c.example', on: false } }, { sitesOff: ['b.example', 'c.example', 'd.example'] }],
    ['a site off that is off', { site: { host: 'b.example', on: false } }, { sitesOff: ['b.example', 'd.example'] }],
    ['a site on', { site: { host: 'b.example', on: true } }, { sitesOff: ['d.example'] }],
    ['nothing', {}, {}],
    [
      'an entry anywhere',
      { dismissal: { entry: 'china', host: null, dismissed: true } },
      { dismissed: { always: ['china', 'nato'], sites: [onB] } },
    ],
    [
      'an entry on a site',
      { dismissal: { entry: 'cctv', host: 'a.example', dismissed: true } },
      { dismissed: { always: ['nato'], sites: [{ host: 'a.example', entries: ['cctv'] }, onB] } },
    ],
    [
      'the last entry of a site again',
      { dismissal: { entry: 'china', host: 'b.example', dismissed: false } },
      { dismissed: { always: ['nato'], sites: [] } },
    ],
  ])('%s', (_, patch, expected) => {
    expect(applyPatch(settings, patch)).toEqual({ ...settings, ...expected });
  });
});

describe('a page is', () => {
  test.each<[string, string | undefined, Partial<Settings>, 'everywhere' | 'site' | null]>([
    ['on by default', 'https://a.example/', {}, null],
    ['off when all is off', 'https://a.example/', { enabled: false }, 'everywhere'],
    ['off where its site is off', 'https://b.example/news', {}, 'site'],
    ['off with www. too', 'https://www.b.example/', {}, 'site'],
    ['on at another host of the same owner', 'https://live.b.example/', {}, null],
    ['on without an address', undefined, {}, null],
  ])('%s', (_, url, change, off) => {
    expect(settingsForPage({ ...settings, ...change }, url)).toMatchObject({ off, active: off === null });
  });
});

test.each([
  ['https://www.b.example/', ['nato', 'china']],
  ['https://a.example/', ['nato']],
  [undefined, ['nato']],
])('dismissed on %s: %j', (url, dismissed) => {
  expect(settingsForPage(settings, url).dismissed).toEqual(dismissed);
});

test.each([
  ['https://www.bbc.co.uk/news?x#y', 'bbc.co.uk'],
  ['http://localhost:3000/', 'localhost'],
  ['about:blank', null],
  ['chrome://extensions', null],
  ['not an address', null],
  [undefined, null],
])('site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('the publishers are listed once each', () => {
  expect(new Set(PUBLISHER_MATCHES).size).toBe(PUBLISHER_MATCHES.length);
});

describe('a host that is called what every object has', () => {
  const HOSTILE = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'];

  test.each(HOSTILE)('%s can be switched off, and something dismissed on it, and both taken back', (host) => {
    const url = `https://${host}/`;
    const off = applyPatch(DEFAULT_SETTINGS, { site: { host, on: false } });
    const dismissal = { entry: host, host, dismissed: true };
    const both = asStored(applyPatch(off, { dismissal }));
    // A browser writes hosts in small letters.
    const site = siteOf(url)!;
    const there = asStored(applyPatch(both, { dismissal: { ...dismissal, host: site } }));
    expect(settingsForPage(off, 'https://a.example/').active).toBe(true);
    expect(settingsForPage({ ...off, sitesOff: [site] }, url).off).toBe('site');
    expect(settingsForPage(there, url).dismissed).toEqual([...new Set([host])]);
    expect(settingsForPage(there, 'https://a.example/').dismissed).toEqual([]);
    const back = applyPatch(both, { dismissal: { ...dismissal, dismissed: false } });
    expect(applyPatch(back, { site: { host, on: true } })).toEqual(DEFAULT_SETTINGS);
  });

  const asStored = (value: Settings): Settings => JSON.parse(JSON.stringify(value));
});
