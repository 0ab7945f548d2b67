import type { FrameFindings } from '../messaging/protocol.ts';

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();

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
}
