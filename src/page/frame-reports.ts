import type { FrameFindings } from '../messaging/protocol.ts';

// The page itself, as browsers number its frames.
const TOP = 0;

/** What the frames of a page have found, kept by the top frame for whoever asks about the page. */
export class FrameReports {
  readonly byFrame = new Map<number, FrameFindings>();
  private entered = TOP;

  /** The frames to go through, the page itself first, and the one that the reader was in last. */
  get toVisit(): { frames: number[]; current: number } {
    const frames = [TOP, ...this.byFrame.keys()];
    return { frames, current: frames.includes(this.entered) ? this.entered : TOP };
  }

  /** The reader has come to a mention in a frame. */
  enter(frame: number): void {
    this.entered = frame;
  }

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
