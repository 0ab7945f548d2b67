import { MAX_ENTRIES, MAX_FRAMES } from '../messaging/limits.ts';
import type { FrameFindings } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();

  /** Keep what a frame has found; one that has found nothing, or is gone, is forgotten. */
  set(frame: number, findings: FrameFindings): void {
    if (findings.found.length === 0) this.byFrame.delete(frame);
    else if (this.byFrame.has(frame) || this.byFrame.size < MAX_FRAMES) this.byFrame.set(frame, findings);
  }

  /** How many different entries the page holds, with those of its frames; no more than can be told. */
  countWith(entries: Iterable<string>): number {
    const ids = new Set(entries);
    for (const { found } of this.byFrame.values()) for (const { id } of found) ids.add(id);
    return Math.min(ids.size, MAX_ENTRIES);
  }
}
