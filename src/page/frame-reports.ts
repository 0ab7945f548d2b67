import type { Contention } from '../knowledge/contention.ts';
import { MAX_FRAMES } from '../messaging/limits.ts';
import type { FrameFindings } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();

  /** Keep what a frame has found; one that has found nothing, or is gone, is forgotten. */
  set(frame: number, findings: FrameFindings): void {
    if (findings.found.length === 0) this.byFrame.delete(frame);
    else if (this.byFrame.has(frame) || this.byFrame.size < MAX_FRAMES) this.byFrame.set(frame, findings);
  }

  /** Each entry that they have found, by id, with whether positions differ on it; one may be found by several. */
  contentions(): (readonly [string, Contention])[] {
    const found = [...this.byFrame.values()].flatMap((findings) => findings.found);
    return found.map(({ id, contention }) => [id, contention] as const);
  }
}
