import { send } from '../../messaging/send.ts';
import type { NavigatedPage, Navigation } from './navigation.ts';

/** Where the script that was brought in leaves the way to make a navigation; both scripts share one world. */
export type MakeNavigation = (page: NavigatedPage) => Navigation;
export const NAVIGATION = Symbol.for('counterpoint.navigation');

const world = globalThis as { [NAVIGATION]?: MakeNavigation };

/** Navigation comes with the card in a script of its own, so that pages on which nothing is found do not pay for it. */
export class LateNavigation {
  private present: Navigation | null = null;
  private loading: Promise<Navigation | null> | null = null;
  // What was asked for is dropped when something else is, before it could be done.
  private turn = 0;
  private readonly page: NavigatedPage;

  constructor(page: NavigatedPage) {
    this.page = page;
  }

  /** The navigation, brought in by the first who asks; null when the browser does not allow it. */
  async get(): Promise<Navigation | null> {
    this.loading ??= this.load();
    this.present = await this.loading;
    if (!this.present) this.loading = null;
    return this.present;
  }

  /** Open a card as soon as navigation is there, unless another is asked for or the reader goes elsewhere by then. */
  async open(run: (navigation: Navigation) => void): Promise<void> {
    const turn = ++this.turn;
    const navigation = await this.get();
    if (navigation && turn === this.turn) run(navigation);
  }

  close(): void {
    this.turn += 1;
    this.present?.close();
  }

  /** Escape on the page: what is still to be opened is not, and what is open closes unless it is pinned. */
  escape(): void {
    this.turn += 1;
    this.present?.escape();
  }

  /** The page has been read anew. */
  follow(): void {
    this.present?.follow();
  }

  /** The page has opened its document anew: what came with the card listens by itself. */
  listenAgain(): void {
    this.present?.listenAgain();
  }

  /** For good: another copy of the page script in this world brings in its own, which talks to its own extension. */
  stop(): void {
    this.turn += 1;
    this.present?.stop();
    delete world[NAVIGATION];
  }

  /** Whether an event happened in the card. */
  contains(event: Event): boolean {
    return this.present?.contains(event) ?? false;
  }

  private async load(): Promise<Navigation | null> {
    if (!world[NAVIGATION]) await send('loadPart', { part: 'card' });
    return world[NAVIGATION]?.(this.page) ?? null;
  }
}
