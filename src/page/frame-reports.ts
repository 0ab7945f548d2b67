import { MAX_ENTRIES, MAX_FRAMES } from '../messaging/limits.ts';
import type { FoundCount, FoundEntry, FrameFindings } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();

  /** Keep what a frame has found; one that has found nothing, or is gone, is forgotten. */
  set(frame: number, findings: FrameFindings): void {
    if (findings.found.length === 0) this.byFrame.delete(frame);
    else if (this.byFrame.has(frame) || this.byFrame.size < MAX_FRAMES) this.byFrame.set(frame, findings);
  }

  /** How many different entries the page holds with those of its frames, given its own; no more than can be told. */
  countWith(own: Iterable<Pick<FoundEntry, 'id' | 'contention'>>): Pick<FoundCount, 'entries' | 'contested'> {
    const all = [...own, ...[...this.byFrame.values()].flatMap(({ found }) => found)];
    const count = (entries: typeof all) => Math.min(new Set(entries.map(({ id }) => id)).size, MAX_ENTRIES);
    return { entries: count(all), contested: count(all.filter(({ contention }) => contention === 'contested')) };
  }
}
