import type { PageSettings } from '../../settings/page-settings.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import type { LateNavigation } from '../navigation/late-navigation.ts';
import { watchHover } from './hover.ts';
import { watchIntent } from './intent.ts';
import { listenForPicks } from './pick.ts';

interface Page {
  document: Document;
  layer(): MarkLayer | null;
  navigation: LateNavigation;
}

/** What a reader does with pointer and keys, handed on to navigation where there are marks. */
export class Gestures {
  private readonly page: Page;
  private readonly stopPicks: () => void;
  private stopHover: (() => void) | null = null;
  private stopIntent: (() => void) | null = null;

  constructor(page: Page) {
    this.page = page;
    const { document, navigation } = page;
    this.stopPicks = listenForPicks(document, {
      onPoint: (x, y) => this.openAt(x, y, 'pointer'),
      onEnter: (element) => {
        const mark = element ? page.layer()?.markOf(element) : page.layer()?.current;
        if (mark) void navigation.open((present) => present.open(mark, 'keyboard'));
        return Boolean(mark);
      },
      onEscape: () => navigation.escape(),
      isOurs: (event) => navigation.contains(event),
    });
  }

  /** Open cards for a pointer that rests, while the reader wants that. */
  follow({ active, hover, dwell }: PageSettings): void {
    this.stopHover?.();
    const { document } = this.page;
    this.stopHover = active && hover ? watchHover(document, dwell, (x, y) => this.openAt(x, y, 'hover')) : null;
  }

  /** There are marks: bring in what opens cards at the first sign that one is wanted, before it is. */
  awaitIntent(): void {
    this.stopIntent ??= watchIntent(
      this.page.document,
      (element) => this.page.layer()?.isIn(element) ?? false,
      () => void this.page.navigation.get(),
    );
  }

  stop(): void {
    this.stopHover?.();
    this.stopIntent?.();
    this.stopPicks();
  }

  private openAt(x: number, y: number, by: 'pointer' | 'hover'): void {
    if (!this.page.layer()?.shown.length) return;
    void this.page.navigation.open((present) => present.openAt(x, y, by));
  }
}
