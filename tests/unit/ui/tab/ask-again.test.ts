import { describe, expect, test } from 'vitest';
import { afterAsking, type PanelData } from '../../../../src/ui/panel/panel-data.ts';
import { pauseBeforeAsking } from '../../../../src/ui/tab/ask-again.ts';
import { panelData } from '../../../fixtures/panel-data.ts';

describe('how long until a page is asked again', () => {
  test.each<[string, Parameters<typeof pauseBeforeAsking>[0], number | null]>([
    ['it is being read', { reason: 'reading', late: 0 }, 200],
    ['it has not answered', { reason: 'reading', late: 1 }, 400],
    ['it does not answer', { reason: 'noAnswer', late: 3 }, 1600],
    ['its last list is shown', { reason: null, late: 2 }, 800],
    ['it is marked', { reason: null, late: 0 }, null],
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

describe('what the panel shows of a page that was asked again', () => {
  const empty = (reason: PanelData['reason'], late: number): PanelData => ({
    ...{ ...panelData, reason, late, report: null, views: [], leftOut: {} },
  });

  test.each<[string, PanelData | null, PanelData, PanelData]>([
    ['late', panelData, empty('reading', 1), { ...panelData, late: 1 }],
    ['late for long', { ...panelData, late: 2 }, empty('noAnswer', 3), { ...panelData, late: 3 }],
    ['there again', { ...panelData, late: 3 }, panelData, panelData],
    ['late, with nothing said before', null, empty('noAnswer', 3), empty('noAnswer', 3)],
    ['late, with nothing found before', empty('nothingKnown', 0), empty('reading', 1), empty('reading', 1)],
    ['read anew', panelData, empty('reading', 0), empty('reading', 0)],
    ['late and off', panelData, empty('offSite', 1), empty('offSite', 1)],
    ['gone', panelData, empty('notStarted', 0), empty('notStarted', 0)],
    ['broken', panelData, empty('failed', 0), empty('failed', 0)],
  ])('%s', (_, before, now, expected) => {
    expect(afterAsking(before, now)).toEqual(expected);
  });
});
