import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { barrierByIcon } from '../../../../src/ui/tab/find-barrier.ts';
import { situationOf, type TabState } from '../../../../src/ui/tab/situation.ts';
import { report } from '../../../fixtures/entry-views.ts';

const LISTED = 'https://www.herald.example/tunnel';
const settings = DEFAULT_SETTINGS;
const marked: TabState = {
  settings,
  url: LISTED,
  report,
  noReport: null,
  late: 0,
  allowed: true,
  granted: [],
  incognito: false,
  barrier: null,
};
const without = (state: typeof report.state) => ({ ...marked, report: { ...report, state, found: [] } });
const unanswered = (noReport: TabState['noReport'], late = 0) => ({ ...marked, report: null, noReport, late });

describe('the picture of a tab', () => {
  test.each([
    ['chrome://global/skin/icons/pdf.svg', 'pdf'],
    ['https://herald.example/pdf.svg', null],
    ['chrome://global/skin/icons/info.svg', null],
    [undefined, null],
  ])('%s tells: %s', (icon, expected) => {
    expect(barrierByIcon(icon)).toBe(expected);
  });
});

describe('situationOf', () => {
  test.each<[string, TabState, ReturnType<typeof situationOf>['reason']]>([
    ['something is marked', marked, null],
    ['still reading', without('reading'), 'reading'],
    ['not an article', without('no-article'), 'noArticle'],
    ['nothing known in it', without('nothing-known'), 'nothingKnown'],
    ['reading failed', without('failed'), 'failed'],
    ['the page script fails when it is asked', unanswered('failed'), 'failed'],
    ['the page script talks nonsense', unanswered('bad-request'), 'failed'],
    ['the page script may not be asked', unanswered('not-allowed'), 'failed'],
    ['the page is too busy to answer', unanswered('late', 1), 'reading'],
    ['the page is too busy to answer, again', unanswered('late', 2), 'reading'],
    ['the page is too busy to answer for long', unanswered('late', 3), 'noAnswer'],
    ['the page hangs', unanswered('late', 30), 'noAnswer'],
    ['no page script runs on an allowed site', unanswered('unreachable'), 'notStarted'],
    ['the tab has just gone', unanswered('not-found'), 'notStarted'],
    ['no page script runs elsewhere', { ...unanswered('unreachable'), allowed: false }, 'noPermission'],
    ['the page script fails on a page annotated once', { ...unanswered('failed'), allowed: false }, 'failed'],
    ['the page script fails where the address is not told', { ...unanswered('failed'), url: undefined }, 'failed'],
    [
      'a busy page of a site that is off',
      {
        ...unanswered('late', 9),
        settings: { ...settings, sitesOff: ['herald.example'] },
      },
      'offSite',
    ],
    [
      'a busy page while all is off',
      { ...unanswered('late', 9), settings: { ...settings, enabled: false } },
      'offEverywhere',
    ],
    ['off for all', { ...marked, settings: { ...settings, enabled: false } }, 'offEverywhere'],
    [
      'off for all, on a page without a script',
      { ...marked, settings: { ...settings, enabled: false }, report: null },
      'offEverywhere',
    ],
    ['off for this site', { ...marked, settings: { ...settings, sitesOff: ['herald.example'] } }, 'offSite'],
    ['off for another site', { ...marked, settings: { ...settings, sitesOff: ['gazette.example'] } }, null],
    [
      'every category found is off',
      {
        ...marked,
        settings: { ...settings, categories: { person: false, organisation: false, state: false, claim: false } },
      },
      'allHidden',
    ],
    ['no permission for the site', { ...marked, report: null, allowed: false }, 'noPermission'],
    ['allowed, but open since before', { ...marked, report: null }, 'notStarted'],
    ['a page of the browser', { ...marked, url: 'chrome://settings', report: null, allowed: false }, 'browserPage'],
    ['a file', { ...marked, url: 'file:///home/a.html', report: null, allowed: false }, 'filePage'],
    [
      'another extension',
      { ...marked, url: 'moz-extension://a/b.html', report: null, allowed: false },
      'extensionPage',
    ],
    ['a page of a store', { ...marked, url: 'https://addons.mozilla.org/x', report: null, allowed: true }, 'storePage'],
    ['a PDF', { ...marked, url: 'https://herald.example/a.PDF', report: null }, 'pdf'],
    [
      'a PDF in a viewer that a page script sees',
      { ...without('no-article'), url: 'https://herald.example/a.pdf' },
      'pdf',
    ],
    ['a PDF at any address', { ...marked, report: null, barrier: 'pdf' }, 'pdf'],
    [
      'a PDF at any address of a site that is not allowed',
      { ...marked, report: null, allowed: false, barrier: 'pdf' },
      'pdf',
    ],
    ['a PDF at any address that a page script sees', { ...without('no-article'), barrier: 'pdf' }, 'pdf'],
    ['a page that the browser keeps closed', { ...marked, report: null, barrier: 'closedPage' }, 'closedPage'],
    [
      'a page of a store, which the browser keeps closed',
      { ...marked, url: 'https://addons.mozilla.org/x', report: null, barrier: 'closedPage' },
      'storePage',
    ],
    ['a page that was read all the same', { ...marked, barrier: 'closedPage' }, null],
    [
      'a page that only speaks of PDFs',
      { ...marked, url: 'https://herald.example/pdf?file=a.pdf', report: null },
      'notStarted',
    ],
    [
      'our own page with the sample article',
      { ...marked, url: 'chrome-extension://us/welcome.html', allowed: false },
      null,
    ],
    ['an address that is not told', { ...marked, url: undefined, report: null, allowed: false }, 'unknownPage'],
    ['an address that is not told, with a page script', { ...marked, url: undefined, allowed: false }, null],
  ])('%s', (_, data, reason) => {
    expect(situationOf(data).reason).toBe(reason);
  });

  test.each<[string, TabState, { annotate: boolean; always: boolean }]>([
    [
      'both, where the site is not allowed',
      { ...marked, report: null, allowed: false },
      { annotate: true, always: true },
    ],
    [
      'once only in a private window, of which the browser would keep the site',
      { ...marked, report: null, allowed: false, incognito: true },
      { annotate: true, always: false },
    ],
    ['once, where the site is allowed already', { ...marked, report: null }, { annotate: true, always: false }],
    [
      'nothing on a page that is kept closed',
      { ...marked, report: null, barrier: 'closedPage' },
      { annotate: false, always: false },
    ],
    [
      'nothing on a page of the browser',
      { ...marked, url: 'about:addons', report: null, allowed: false },
      { annotate: false, always: false },
    ],
    [
      'nothing while off',
      { ...marked, settings: { ...settings, enabled: false }, report: null },
      { annotate: false, always: false },
    ],
  ])('offers %s', (_, data, offers) => {
    expect(situationOf(data).offers).toEqual(offers);
  });

  test('the site is named without www, and not where it is not allowed', () => {
    expect(situationOf(marked).site).toBe('herald.example');
    expect(situationOf({ ...marked, report: null, allowed: false }).site).toBeNull();
  });
});
