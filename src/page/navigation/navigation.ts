import type { CardPort } from '../../card/port.ts';
import { parentElement } from '../../dom/nodes.ts';
import type { FrameFindings, PageReport, SaidReport } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { isActive } from '../gestures/pick.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import { detectLanguage } from '../reading/detect-language.ts';
import { readFacts } from '../reading/page-facts.ts';
import { findPublished } from '../reading/published.ts';
import type { Reading } from '../reading/reading.ts';
import { sketchText } from '../text-sketch.ts';
import { addFrames } from './add-frames.ts';
import { Announcer } from './announcer.ts';
import { type CardContext, CardOpener } from './card-opener.ts';
import { findRedrawn } from './find-redrawn.ts';
import { markAt } from './hit.ts';
import { findSelected, lookUpSelection } from './look-up.ts';
import { nameMark } from './name-mark.ts';
import { ReaderPlace } from './reader-place.ts';
import { shorten } from './shorten.ts';
import { findFurtherMark, findNextMark, placeAmong, scrollToMark } from './step.ts';

/** What stands on the page now, and what the reader's choices change on it. */
export interface NavigatedPage {
  document: Document;
  layer(): MarkLayer | null;
  reading(): Reading;
  /** Mark an entry no more for as long as this page is open, or again. */
  dismissHere(entry: string, dismissed: boolean): void;
}

/** How a reader goes about the marks of a page: from one to the next, and to the card of one. */
export class Navigation {
  private readonly page: NavigatedPage;
  private readonly opener: CardOpener;
  private readonly announcer: Announcer;
  private readonly reader: ReaderPlace;
  /** Where the page was scrolled to before the reader began to jump about, CSS pixels. */
  private before: number | null = null;
  private since = 0;
  /** The current mark and all that stood with it, for when the page draws its text again. */
  private kept: { mark: Mark; among: readonly Mark[] } | null = null;
  private readonly published = new WeakMap<Reading, string | null>();

  constructor(page: NavigatedPage, card: CardPort) {
    this.page = page;
    this.announcer = new Announcer(page.document);
    this.reader = new ReaderPlace(page.document);
    this.opener = new CardOpener(card, {
      onOpen: (mark) => this.setCurrent(mark),
      onReturn: (mark) => this.placeAt(mark),
      shown: () => this.page.layer()?.shown ?? [],
    });
  }

  stop(): void {
    this.announcer.stop();
    this.reader.leave();
    this.opener.stop();
  }

  close(): void {
    this.kept = null;
    this.opener.close();
  }

  /** Escape on the page lets go of the current mark and its card, unless that is pinned. */
  escape(): void {
    this.opener.escape();
  }

  /** The page has opened its document anew. */
  listenAgain(): void {
    this.opener.card.listenAgain();
  }

  /** The page has been read anew. */
  follow(): void {
    const layer = this.page.layer();
    const redrawn = layer && !layer.current && this.kept && findRedrawn(this.kept.among, layer.shown, this.kept.mark);
    if (redrawn) layer.setCurrent(redrawn);
    this.keepPlace();
    this.opener.follow();
  }

  /** The reader may open a card soon. */
  prepare(): void {
    this.opener.card.prepare();
  }

  /** Whether an event happened in the card. */
  contains(event: Event): boolean {
    return this.opener.card.contains(event);
  }

  /** Go to the next or previous mark, of one entry when named; false when there is none. */
  step(by: 1 | -1, entry?: string): boolean {
    const layer = this.page.layer();
    return this.goTo(layer && findNextMark(layer.shown, layer.current, by, entry));
  }

  /**
   * Go to the next or previous mark of this frame, or enter it at the first or last one. Where there is no further one
   * it is left: none is the current one, and the answer is false.
   */
  stepOn(by: 1 | -1, entering: boolean): boolean {
    const layer = this.page.layer();
    const mark = layer && findFurtherMark(layer.shown, entering ? null : layer.current, by);
    if (layer && mark) {
      this.goTo(mark);
      // Nothing that is read has the focus.
      this.announcer.say(nameMark(mark, this.labelOf(mark), layer.shown));
      return true;
    }
    this.opener.leave();
    this.setCurrent(null);
    return false;
  }

  private goTo(mark: Mark | null): boolean {
    if (!mark) return false;
    this.opener.leave();
    this.prepare();
    this.before ??= scrollY;
    this.setCurrent(mark);
    this.placeAt(mark);
    scrollToMark(mark);
    return true;
  }

  private placeAt(mark: Mark): void {
    const { layer } = this.page;
    this.reader.put(mark, (element) => layer()?.markOf(element) === mark);
  }

  private labelOf(mark: Mark): string {
    return this.page.reading().annotation.entries[mark.mention.entry]?.label ?? shorten(mark.text);
  }

  private setCurrent(mark: Mark | null): void {
    this.page.layer()?.setCurrent(mark);
    this.since = Date.now();
    this.keepPlace();
  }

  private keepPlace(): void {
    const { current = null, shown = [] } = this.page.layer() ?? {};
    this.kept = current && { mark: current, among: shown };
  }

  /** Since when a mark has been the current one, ms since 1970; null when none is. */
  get currentSince(): number | null {
    return this.page.layer()?.current ? this.since : null;
  }

  /** Scroll back to where the page was before the first of the last steps. */
  jumpBack(): void {
    if (this.before !== null) scrollTo({ top: this.before });
    this.before = null;
  }

  /** A report with what the page says about itself, and what its frames have found. */
  async complete(
    report: SaidReport & Pick<PageReport, 'counts' | 'found'>,
    byFrame: ReadonlyMap<number, FrameFindings>,
  ): Promise<SaidReport> {
    const reading = this.page.reading();
    const facts = readFacts(this.page.document, reading);
    const lang = facts.lang ?? (await detectLanguage(reading.blocks));
    const ofPage = { ...report, facts: { ...facts, lang } };
    return byFrame.size === 0 ? ofPage : addFrames(ofPage, sketchText(reading.blocks), byFrame);
  }

  /** Open the card of the current mark, focus inside; false when there is none. */
  openCurrent(): boolean {
    const mark = this.page.layer()?.current;
    return mark ? this.open(mark, 'keyboard') : false;
  }

  /** Open the card of what a selected text names; false when nothing is known of it, which the card says. */
  async lookUp(text: string): Promise<boolean> {
    // As it is now: by the time of the answer the selection may be another.
    const selected = findSelected(this.page.document);
    const mark = await lookUpSelection(selected, this.page.reading(), text);
    if (mark) this.open(mark, 'keyboard');
    else this.opener.openUnknown(text, selected);
    return mark !== null;
  }

  /** Open the card of the mark at a point of the viewport, CSS pixels, if there is one. */
  openAt(x: number, y: number, by: CardContext['by']): void {
    const layer = this.page.layer();
    const { shadowRoots } = this.page.reading();
    const mark = markAt(this.page.document, layer?.shown ?? [], x, y, shadowRoots);
    const isOpen = by === 'hover' && mark === this.opener.openedOn;
    // A link in a closed shadow tree is not seen in the event that comes from it.
    const isLink = by === 'pointer' && mark && isActive(parentElement(mark.range.startContainer));
    if (mark && !isOpen && !isLink) this.open(mark, by);
  }

  /** The day on which the page was published, looked for once in each reading of it. */
  private publishedIn(reading: Reading): string | null {
    const known = this.published.get(reading);
    if (known !== undefined) return known;
    const day = findPublished(this.page.document, reading.article.roots)?.date ?? null;
    this.published.set(reading, day);
    return day;
  }

  open(mark: Mark, by: CardContext['by']): boolean {
    const { annotation } = this.page.reading();
    const { entry } = mark.mention;
    return this.opener.open(mark, {
      by,
      label: this.labelOf(mark),
      place: placeAmong(annotation.mentions, mark.mention),
      published: this.publishedIn(this.page.reading()),
      step: (to) => {
        if (this.step(to)) this.openCurrent();
      },
      onPage: new Set(annotation.mentions.map((mention) => mention.entry)),
      dismiss: async (scope, dismissed) => {
        if (scope !== 'here') return (await send('dismiss', { entry, scope, dismissed })).ok;
        this.page.dismissHere(entry, dismissed);
        return true;
      },
    });
  }
}
