import type { PageSettings } from '../../settings/page-settings.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import type { Navigation } from '../navigation/navigation.ts';
import { watchHover } from './hover.ts';
import { watchIntent } from './intent.ts';
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
  private stopIntent: (() => void) | null = null;
  /** The elements that hold the marks that are shown. */
  private holders: { of: readonly Mark[]; elements: ReadonlySet<Element> } = { of: [], elements: new Set() };

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

  /** Open cards for a pointer that rests, while the reader wants that; have the card here before one is wanted. */
  follow({ active, hover, dwell }: PageSettings): void {
    this.rest();
    const { document } = this.page;
    this.stopHover = active && hover ? watchHover(document, dwell, (x, y) => this.openAt(x, y, 'hover')) : null;
    this.stopIntent ??= watchIntent(
      (element) => this.holdsMark(element),
      () => this.navigation.prepare(),
    );
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
    this.stopIntent?.();
    this.picks.stop();
  }

  private holdsMark(element: Element): boolean {
    const { shown = [] } = this.page.layer() ?? {};
    if (this.holders.of !== shown) {
      this.holders = { of: shown, elements: new Set(shown.map(({ block }) => block.element)) };
    }
    return this.holders.elements.has(element);
  }

  private openAt(x: number, y: number, by: 'pointer' | 'hover'): void {
    if (this.page.layer()?.shown.length) this.navigation.openAt(x, y, by);
  }
}
