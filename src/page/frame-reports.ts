import type { FoundEntry, FrameFindings, PageReport } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  private readonly byFrame = new Map<number, FrameFindings>();

  set(frame: number, findings: FrameFindings): void {
    if (findings.found.length > 0) this.byFrame.set(frame, findings);
    else this.byFrame.delete(frame);
  }

  /** How many different entries the page holds, with those of its frames. */
  countWith(entries: Iterable<string>): number {
    const ids = new Set(entries);
    for (const { found } of this.byFrame.values()) for (const { id } of found) ids.add(id);
    return ids.size;
  }

  /** The report of the page with what its frames have found; an entry found in several is listed where it stands first. */
  addTo(report: PageReport): PageReport {
    if (this.byFrame.size === 0) return report;
    const counts = { ...report.counts };
    const found = new Map<string, FoundEntry>(report.found.map((entry) => [entry.id, entry]));
    for (const [frame, findings] of this.byFrame) {
      for (const entry of findings.found) {
        counts[entry.category] += entry.count;
        const known = found.get(entry.id);
        found.set(entry.id, known ? { ...known, count: known.count + entry.count } : { ...entry, frame });
      }
    }
    const sorted = [...found.values()].sort((one, other) => other.count - one.count);
    return { ...report, state: report.state === 'off' ? 'off' : 'marked', counts, found: sorted };
  }
}
