import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { afterAsking, pauseBeforeAsking } from '../../../../src/ui/tab/ask-again.ts';
import type { TabState } from '../../../../src/ui/tab/situation.ts';
import { report } from '../../../fixtures/entry-views.ts';

const marked: TabState = {
  settings: DEFAULT_SETTINGS,
  url: 'https://www.herald.example/tunnel',
  report,
  ...{ noReport: null, late: 0, allowed: true, granted: [], incognito: false, barrier: null },
};

describe('how long until a page is asked again', () => {
  test.each<[string, Parameters<typeof pauseBeforeAsking>[0], number | null]>([
    ['it is being read', { reason: 'reading', late: 0 }, 200],
    ['it has not answered', { reason: 'reading', late: 1 }, 400],
    ['it does not answer', { reason: 'noAnswer', late: 3 }, 1600],
    ['its last list is shown', { reason: null, late: 2 }, 800],
    ['its last list is shown, of which nothing is marked', { reason: 'allHidden', late: 1 }, 400],
    ['it is marked', { reason: null, late: 0 }, null],
    ['nothing of it is marked', { reason: 'allHidden', late: 0 }, null],
    ['it is off', { reason: 'offSite', late: 5 }, null],
    ['nothing is known on it', { reason: 'nothingKnown', late: 0 }, null],
    ['it could not be read', { reason: 'failed', late: 0 }, null],
  ])('%s', (_, asked, expected) => {
    expect(pauseBeforeAsking(asked)).toBe(expected);
  });

  test('a page that hangs for an hour is asked a few times', () => {
    let [times, waited] = [0, 0];
    for (; waited < 3_600_000; times += 1) waited += pauseBeforeAsking({ reason: 'noAnswer', late: times })!;
    expect(times).toBeLessThan(20);
  });
});

describe('what is shown of a page that was asked again', () => {
  const said = (state: PageReport['state']): TabState => ({ ...marked, report: { ...report, state } });
  const unanswered = (noReport: TabState['noReport'], late = 0): TabState => ({
    ...marked,
    report: null,
    noReport,
    late,
  });
  const off = { ...DEFAULT_SETTINGS, enabled: false };

  test.each<[string, TabState | null, TabState, TabState]>([
    ['late', marked, unanswered('late', 1), { ...marked, noReport: 'late', late: 1 }],
    [
      'late once more',
      { ...marked, noReport: 'late', late: 2 },
      unanswered('late', 3),
      { ...marked, noReport: 'late', late: 3 },
    ],
    [
      'late, and marks are taken away',
      said('taken-away'),
      unanswered('late', 1),
      { ...said('taken-away'), noReport: 'late', late: 1 },
    ],
    [
      'late and switched off meanwhile',
      marked,
      { ...unanswered('late', 1), settings: off },
      { ...marked, settings: off, noReport: 'late', late: 1 },
    ],
    ['there again', { ...marked, noReport: 'late', late: 3 }, marked, marked],
    ['late, with nothing said before', null, unanswered('late', 3), unanswered('late', 3)],
    ['late, with nothing found before', said('nothing-known'), unanswered('late', 1), unanswered('late', 1)],
    ['late, and not read before', said('reading'), unanswered('late', 1), unanswered('late', 1)],
    ['read anew', marked, said('reading'), said('reading')],
    ['gone', marked, unanswered('unreachable'), unanswered('unreachable')],
    ['broken', marked, unanswered('failed'), unanswered('failed')],
  ])('%s', (_, before, now, expected) => {
    expect(afterAsking(before, now)).toEqual(expected);
  });
});
