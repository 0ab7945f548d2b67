import { expect, test } from 'vitest';
import type { FrameFindings } from '../../../src/messaging/protocol.ts';
import { FrameReports } from '../../../src/page/frame-reports.ts';

const findings = (...ids: string[]): FrameFindings => ({
  found: ids.map((id) => ({
    ...{ id, label: id, category: 'person' as const, contention: id === 'plan' ? ('contested' as const) : null },
    ...{ count: 1, marked: 1, recorded: true, frame: 0 },
  })),
  sketch: [],
});
const entriesOf = (reports: FrameReports) => new Map(reports.contentions());

test('what frames have found is told of all of them, with whether positions differ', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi', 'nato'));
  reports.set(5, findings('nato', 'plan'));
  expect([...entriesOf(reports)]).toEqual([
    ['xi', null],
    ['nato', null],
    ['plan', 'contested'],
  ]);
});

test('a frame that has nothing any more, as one that is gone, is not kept', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi'));
  reports.set(4, findings());
  expect(reports.byFrame.size).toBe(0);
  expect(reports.contentions()).toEqual([]);
});

test('what a frame found last replaces what it found before', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi'));
  reports.set(4, findings('plan', 'nato'));
  expect([...entriesOf(reports).keys()]).toEqual(['plan', 'nato']);
});

test('no more frames are kept than a page has: those that are known stay up to date', () => {
  const reports = new FrameReports();
  for (let frame = 1; frame <= 1000; frame++) reports.set(frame, findings('xi'));
  expect(reports.byFrame.size).toBe(64);
  reports.set(1, findings('plan'));
  reports.set(2000, findings('nato'));
  expect([...entriesOf(reports).keys()].sort()).toEqual(['plan', 'xi']);
  reports.set(1, findings());
  reports.set(2000, findings('nato'));
  expect([...reports.byFrame.keys()]).toContain(2000);
});
