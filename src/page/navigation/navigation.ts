import { send } from '../../messaging/send.ts';
import type { PageSettings } from '../../settings/page-settings.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import { findPublished } from '../reading/page-facts.ts';
import type { Reading } from '../reading/reading.ts';
import { type CardContext, type CardOpener, createCardOpener } from './card-opener.ts';
import { markAt } from './hit.ts';
import { watchHover } from './hover.ts';
import { findSelected, lookUpSelection } from './look-up.ts';
import { isActive, listenForPicks } from './pick.ts';
import { findNextMark, placeAmong, scrollToMark } from './step.ts';

/** What stands on the page now, and what the reader's choices change on it. */
interface Page {
  document: Document;
  layer(): MarkLayer | null;
  reading(): Reading;
  /** Mark an entry no more for as long as this page is open. */
  dismissHere(entry: string): void;
}

/** How a reader goes about the marks of a page: picks one, steps from one to the next, opens and closes cards. */
export class Navigation {
  private readonly page: Page;
  private readonly card: CardOpener;
  private readonly stopPicks: () => void;
  private stopHover: (() => void) | null = null;
  /** Where the page was scrolled to before the reader began to jump about, CSS pixels. */
  private before: number | null = null;

  constructor(page: Page) {
    this.page = page;
    this.card = createCardOpener((mark) => page.layer()?.setCurrent(mark));
    this.stopPicks = listenForPicks(page.document, {
      onPoint: (x, y) => this.openAt(x, y, 'pointer'),
      onEnter: (element) => {
        const mark = element ? page.layer()?.markOf(element) : page.layer()?.current;
        if (mark) void this.open(mark, 'keyboard');
        return Boolean(mark);
      },
      onEscape: () => this.close(),
      isOurs: (event) => this.card.contains(event),
    });
  }

  stop(): void {
    this.stopHover?.();
    this.card.stop();
    this.stopPicks();
  }

  close(): void {
    this.card.close();
  }

  /** Open cards for a pointer that rests, while the reader wants that. */
  follow({ active, hover, dwell }: PageSettings): void {
    this.stopHover?.();
    this.stopHover =
      active && hover ? watchHover(this.page.document, dwell, (x, y) => this.openAt(x, y, 'hover')) : null;
  }

  /** Go to the next or previous mark, of one entry when named; false when there is none. */
  step(by: 1 | -1, entry?: string): boolean {
    const layer = this.page.layer();
    const mark = layer && findNextMark(layer.shown, layer.current, by, entry);
    if (!mark) return false;
    this.card.leave();
    this.before ??= scrollY;
    layer.setCurrent(mark);
    scrollToMark(mark);
    return true;
  }

  /** Scroll back to where the page was before the first of the last steps. */
  jumpBack(): void {
    if (this.before !== null) scrollTo({ top: this.before });
    this.before = null;
  }

  /** Open the card of the current mark, focus inside; false when there is none. */
  async openCurrent(): Promise<boolean> {
    const mark = this.page.layer()?.current;
    return mark ? this.open(mark, 'keyboard') : false;
  }

  /** Open the card of what a selected text names; false when nothing is known of it, which the card says. */
  async lookUp(text: string): Promise<boolean> {
    // As it is now: by the time of the answer the selection may be another.
    const selected = findSelected(this.page.document);
    const mark = await lookUpSelection(selected, this.page.reading(), text);
    if (mark) await this.open(mark, 'keyboard');
    else await this.card.openUnknown(text, selected);
    return mark !== null;
  }

  private openAt(x: number, y: number, by: CardContext['by']): void {
    const layer = this.page.layer();
    const { shadowRoots } = this.page.reading();
    const mark = markAt(this.page.document, layer?.shown ?? [], x, y, shadowRoots);
    const isOpen = by === 'hover' && mark === layer?.current;
    // A link in a closed shadow tree is not seen in the event that comes from it.
    const isLink = by === 'pointer' && mark && isActive(mark.range.startContainer.parentElement);
    if (mark && !isOpen && !isLink) void this.open(mark, by);
  }

  private open(mark: Mark, by: CardContext['by']): Promise<boolean> {
    const { article, annotation } = this.page.reading();
    const { entry } = mark.mention;
    return this.card.open(mark, {
      by,
      label: annotation.entries[entry]?.label ?? mark.range.toString(),
      place: placeAmong(annotation.mentions, mark.mention),
      published: findPublished(this.page.document, article.roots)?.date ?? null,
      step: (to) => {
        if (this.step(to)) void this.openCurrent();
      },
      dismiss: (scope) => {
        this.close();
        if (scope === 'here') this.page.dismissHere(entry);
        else void send('dismiss', { entry, scope });
      },
    });
  }
}
