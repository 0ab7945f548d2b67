import { expect, test } from 'vitest';
import type { FrameFindings } from '../../../src/messaging/protocol.ts';
import { countEntries } from '../../../src/page/count-entries.ts';
import { FrameReports } from '../../../src/page/frame-reports.ts';

const findings = (...ids: string[]): FrameFindings => ({
  found: ids.map((id) => ({
    id,
    label: id,
    category: 'person',
    contention: id.startsWith('plan') ? ('contested' as const) : null,
    count: 1,
    marked: 1,
    recorded: true,
    frame: 0,
  })),
  sketch: [],
});

const own = (...ids: string[]) => findings(...ids).found;
const countWith = (reports: FrameReports, of = own()) => countEntries([...of, ...reports.found()]);

test('entries of the page and its frames count once each', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi', 'nato'));
  reports.set(5, findings('nato', 'plan'));
  expect(countWith(reports, own('xi', 'xi', 'china'))).toEqual({ entries: 4, contested: 1 });
});

test('a frame that has nothing any more, as one that is gone, is not kept', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi'));
  reports.set(4, findings());
  expect(reports.byFrame.size).toBe(0);
  expect(countWith(reports)).toEqual({ entries: 0, contested: 0 });
});

test('what a frame found last replaces what it found before', () => {
  const reports = new FrameReports();
  reports.set(4, findings('xi'));
  reports.set(4, findings('plan', 'nato'));
  expect(countWith(reports, own('plan'))).toEqual({ entries: 2, contested: 1 });
});

test('no more frames are kept than a page has: those that are known stay up to date', () => {
  const reports = new FrameReports();
  for (let frame = 1; frame <= 1000; frame++) reports.set(frame, findings('xi'));
  expect(reports.byFrame.size).toBe(64);
  reports.set(1, findings('plan'));
  reports.set(2000, findings('nato'));
  expect(countWith(reports).entries).toBe(2);
  reports.set(1, findings());
  reports.set(2000, findings('nato'));
  expect([...reports.byFrame.keys()]).toContain(2000);
});

test('no more is told than is believed', () => {
  const reports = new FrameReports();
  const ids = (start: number) => Array.from({ length: 900 }, (_, i) => `entry-${start + i}`);
  reports.set(4, findings(...ids(0)));
  reports.set(5, findings(...ids(900)));
  expect(countWith(reports).entries).toBe(1000);
});
