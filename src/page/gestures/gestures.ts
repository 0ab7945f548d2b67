import type { PageSettings } from '../../settings/page-settings.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import type { Navigation } from '../navigation/navigation.ts';
import { watchHover } from './hover.ts';
import { listenForPicks, type Picks } from './pick.ts';

interface MarkedPage {
  document: Document;
  layer(): MarkLayer | null;
}

/** What a reader does with pointer and keys, handed on to navigation where there are marks. */
export class Gestures {
  private readonly page: MarkedPage;
  private readonly navigation: Navigation;
  private readonly picks: Picks;
  private stopHover: (() => void) | null = null;

  constructor(page: MarkedPage, navigation: Navigation) {
    this.page = page;
    this.navigation = navigation;
    this.picks = listenForPicks(page.document, {
      onPoint: (x, y) => this.openAt(x, y, 'pointer'),
      onEnter: (element) => {
        const mark = element ? page.layer()?.markOf(element) : page.layer()?.current;
        return mark ? navigation.open(mark, 'keyboard') : false;
      },
      onEscape: () => navigation.escape(),
      isOurs: (event) => navigation.contains(event),
    });
  }

  /** Open cards for a pointer that rests, while the reader wants that. */
  follow({ active, hover, dwell }: PageSettings): void {
    this.rest();
    const { document } = this.page;
    this.stopHover = active && hover ? watchHover(document, dwell, (x, y) => this.openAt(x, y, 'hover')) : null;
  }

  /** A click that came before there was anything to hear it. */
  take(event: MouseEvent): void {
    this.picks.take(event);
  }

  rest(): void {
    this.stopHover?.();
    this.stopHover = null;
  }

  stop(): void {
    this.rest();
    this.picks.stop();
  }

  private openAt(x: number, y: number, by: 'pointer' | 'hover'): void {
    if (this.page.layer()?.shown.length) this.navigation.openAt(x, y, by);
  }
}
