import { send } from '../../messaging/send.ts';
import type { NavigatedPage, Navigation } from './navigation.ts';

/** Where the script that was brought in leaves the way to make a navigation; both scripts share one world. */
export type MakeNavigation = (page: NavigatedPage) => Navigation;
export const NAVIGATION = Symbol.for('counterpoint.navigation');

const world = globalThis as { [NAVIGATION]?: MakeNavigation };

/** Navigation comes with the card in a script of its own, so that pages on which nothing is found do not pay for it. */
export class LateNavigation {
  private present: Navigation | null = null;
  private readonly page: NavigatedPage;

  constructor(page: NavigatedPage) {
    this.page = page;
  }

  /** The navigation, brought in by the first who asks; null when the browser does not allow it. */
  async get(): Promise<Navigation | null> {
    if (!world[NAVIGATION]) await send('loadPart', { part: 'card' });
    this.present ??= world[NAVIGATION]?.(this.page) ?? null;
    return this.present;
  }

  close(): void {
    this.present?.close();
  }

  /** For good: another copy of the page script in this world brings in its own, which talks to its own extension. */
  stop(): void {
    this.present?.stop();
    delete world[NAVIGATION];
  }

  /** Whether an event happened in the card. */
  contains(event: Event): boolean {
    return this.present?.contains(event) ?? false;
  }
}
