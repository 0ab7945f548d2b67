import { MAX_FRAMES } from '../messaging/limits.ts';
import type { FoundEntry, FrameFindings } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();

  /** Keep what a frame has found; one that has found nothing, or is gone, is forgotten. */
  set(frame: number, findings: FrameFindings): void {
    if (findings.found.length === 0) this.byFrame.delete(frame);
    else if (this.byFrame.has(frame) || this.byFrame.size < MAX_FRAMES) this.byFrame.set(frame, findings);
  }

  /** What they have found, each for itself. */
  found(): FoundEntry[] {
    return [...this.byFrame.values()].flatMap(({ found }) => found);
  }
}
