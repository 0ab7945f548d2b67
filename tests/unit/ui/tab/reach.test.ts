import { describe, expect, test } from 'vitest';
import { type Reach, reachOf } from '../../../../src/ui/tab/reach.ts';
import { report } from '../../../fixtures/entry-views.ts';

const url = 'https://www.herald.example/tunnel';
const page = { url, report, allowed: true, granted: [] as string[] };

describe('reachOf', () => {
  test.each<[string, Parameters<typeof reachOf>[0], Reach['by'], string | null]>([
    ['a listed publisher', page, 'publisher', null],
    ['an allowed site', { ...page, granted: ['*://*.herald.example/*'] }, 'site', '*://*.herald.example/*'],
    [
      'a page under an allowed site',
      { ...page, url: 'https://news.herald.example/', granted: ['*://*.herald.example/*'] },
      'site',
      '*://*.herald.example/*',
    ],
    [
      'an allowed site that is named with www',
      { ...page, granted: ['https://www.herald.example/*'] },
      'site',
      'https://www.herald.example/*',
    ],
    ['another site is allowed', { ...page, granted: ['*://*.gazette.example/*'] }, 'publisher', null],
    ['a site that only ends alike', { ...page, granted: ['*://*.rald.example/*'] }, 'publisher', null],
    [
      'a page under a site that was allowed without what lies under it',
      { ...page, url: 'https://news.herald.example/', granted: ['*://herald.example/*'] },
      'publisher',
      null,
    ],
    ['all sites are allowed', { ...page, granted: ['*://*.herald.example/*', '*://*/*'] }, 'everywhere', '*://*/*'],
    ['all addresses are allowed', { ...page, granted: ['<all_urls>'] }, 'everywhere', '<all_urls>'],
    ['asked for once', { ...page, allowed: false }, 'once', null],
    ['not allowed', { ...page, allowed: false, report: null }, 'nowhere', null],
    [
      'all sites are allowed, on a page of the browser',
      { ...page, url: 'about:addons', report: null, allowed: false, granted: ['*://*/*'] },
      'nowhere',
      null,
    ],
  ])('%s', (_, data, by, origin) => {
    expect(reachOf(data)).toEqual({ by, origin });
  });
});
