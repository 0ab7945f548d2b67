import type { FoundEntry, FrameFindings, PageReport } from '../../messaging/protocol.ts';

/** The report of a page with what its frames have found; an entry found in several is listed where it stands first. */
export function addFrames(report: PageReport, byFrame: ReadonlyMap<number, FrameFindings>): PageReport {
  if (byFrame.size === 0) return report;
  const counts = { ...report.counts };
  const found = new Map<string, FoundEntry>(report.found.map((entry) => [entry.id, entry]));
  for (const [frame, findings] of byFrame) {
    for (const entry of findings.found) {
      counts[entry.category] += entry.count;
      const known = found.get(entry.id);
      found.set(entry.id, known ? { ...known, count: known.count + entry.count } : { ...entry, frame });
    }
  }
  const sorted = [...found.values()].sort((one, other) => other.count - one.count);
  return { ...report, state: report.state === 'off' ? 'off' : 'marked', counts, found: sorted };
}
