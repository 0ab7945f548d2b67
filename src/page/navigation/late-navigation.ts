import { listen } from '../../dom/listen.ts';
import { send } from '../../messaging/send.ts';
import type { LatePage, LateParts } from './late-parts.ts';

/** Where the script that was brought in leaves the way to make its parts; both scripts share one world. */
export type MakeLateParts = (page: LatePage) => LateParts;
export const LATE_PARTS = Symbol.for('counterpoint.late-parts');

const world = globalThis as { [LATE_PARTS]?: MakeLateParts };

/** Navigation and gestures come in a script of their own, so that pages on which nothing is found do not pay. */
export class LateNavigation {
  /** What has come; null until then. */
  present: LateParts | null = null;
  private loading: Promise<LateParts | null> | null = null;
  private readonly page: LatePage;

  constructor(page: LatePage) {
    this.page = page;
  }

  /** The parts, brought in by the first who asks; null when the browser does not allow it. */
  async get(): Promise<LateParts | null> {
    this.loading ??= this.load();
    this.present = await this.loading;
    if (!this.present) this.loading = null;
    return this.present;
  }

  /** For good: another copy of the page script in this world brings in its own, which talks to its own extension. */
  stop(): void {
    this.present?.stop();
    delete world[LATE_PARTS];
  }

  private async load(): Promise<LateParts | null> {
    // Marks stand already, and may be clicked.
    const waiting = new AbortController();
    let early: MouseEvent | undefined;
    listen(window, 'click', (event) => (early = event), { capture: true, signal: waiting.signal });
    if (!world[LATE_PARTS]) await send('loadPart', { part: 'late-parts' });
    waiting.abort();
    const parts = world[LATE_PARTS]?.(this.page) ?? null;
    if (early) parts?.gestures.take(early);
    return parts;
  }
}
