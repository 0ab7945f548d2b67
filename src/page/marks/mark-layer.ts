import { Latest } from '../../async/latest.ts';
import type { PageSettings } from '../../settings/page-settings.ts';
import { type Reading, readDocument, sameText } from '../reading/reading.ts';
import { runAtOnce, runInSlices } from '../reading/slices.ts';
import { noteMoment, noteSlice } from '../timeline.ts';
import { aroundView } from './around-view.ts';
import { findSame, Mark } from './mark.ts';
import { NearView } from './near-view.ts';
import type { Painter } from './painters/painter.ts';
import { selectMentions } from './select-mentions.ts';

/** Every painted mark costs each later frame of a page that changes, so there is an upper bound. */
export const MOST_MARKS = 1000;

/** So many marks are painted wherever they stand: to find out would cost more. */
export const FEW_MARKS = 50;

// Marks made between two chances to pause.
const MARKS_A_STEP = 200;

/** The marks of one reading on the page: which are shown, and which is the current one. */
export class MarkLayer {
  /** All marks, in document order; painted are those near the view. */
  shown: readonly Mark[] = [];
  current: Mark | null = null;
  /** Whether there are more marks than may stand at once and it takes a new reading to show others. */
  get isPartial(): boolean {
    return this.painter.wraps && this.shown.length > MOST_MARKS;
  }
  private painted: readonly Mark[] = [];
  private printing = false;
  private readonly showing = new Latest();
  private readonly document: Document;
  readonly painter: Painter;
  private readonly near: NearView;

  constructor(document: Document, painter: Painter) {
    this.document = document;
    this.painter = painter;
    this.near = new NearView(document, () => {
      this.paint();
      noteMoment('marked');
    });
  }

  /**
   * Show the mentions of a reading that the settings ask for. What stands already is not painted again, and the current
   * mark stays with its mention. A later call takes over from an unfinished one.
   */
  async show(reading: Reading, settings: PageSettings): Promise<void> {
    const isLatest = this.showing.begin();
    const { wraps } = this.painter;
    const read = wraps ? this.readUnwrapped(reading) : reading;
    const making = makeMarks(read, settings, this.shown);
    const marks = wraps ? runAtOnce(making) : await runInSlices(making);
    if (isLatest()) this.take(marks);
  }

  setCurrent(mark: Mark | null): void {
    this.current = mark;
    this.painter.setCurrent(mark);
  }

  /** The mark that an element of the page stands for. */
  markOf(element: Element): Mark | null {
    return this.painter.markOf(element);
  }

  /** Paper has no view that marks could be near to. Elements are all there. */
  print(printing: boolean): void {
    if (this.painter.wraps) return;
    this.printing = printing;
    this.paint();
  }

  /** Put back what the page has taken away, as by clearing the registry of highlights that it shares. */
  repair(): void {
    this.painter.repair();
  }

  clear(): void {
    this.showing.drop();
    this.near.stop();
    this.shown = [];
    this.painted = [];
    this.current = null;
    this.painter.clear();
  }

  private take(marks: readonly Mark[]): void {
    const first = this.shown.length === 0 ? FEW_MARKS : 0;
    const { current } = this;
    this.shown = marks;
    const { goByView } = this;
    this.current = current && findSame(marks, current);
    this.near.follow(goByView ? marks.map(({ block }) => block.element) : []);
    this.paint(first);
    this.painter.setCurrent(this.current);
    if (!goByView) noteMoment('marked');
  }

  /** Few marks stand wherever they are; so do elements, which a screen reader and a keyboard meet without a view. */
  private get goByView(): boolean {
    return !this.painter.wraps && this.shown.length > FEW_MARKS;
  }

  /** Paint what belongs on the page now: until it is known what is near the view, what stands already or comes first. */
  private paint(first = 0): void {
    const began = /* @__PURE__ */ performance.now();
    const wanted =
      this.goByView && !this.printing
        ? this.shown.filter((mark, i) => this.near.has(mark.block.element) ?? (mark.isLocated || i < first))
        : this.shown;
    const painted = aroundView(wanted, MOST_MARKS);
    const kept = new Set(painted);
    for (const mark of this.painted) if (!kept.has(mark) && mark !== this.current) mark.release();
    this.painted = painted;
    this.painter.paint(painted);
    noteSlice(began);
    if (painted.length > 0) noteMoment('first-mark');
  }

  /** The same reading over the page's own nodes: taking the old elements away merges the nodes that it held. */
  private readUnwrapped(reading: Reading): Reading {
    this.painter.clear();
    this.shown = [];
    const { blocks } = runAtOnce(readDocument(this.document));
    return sameText(reading.blocks, blocks) ? { ...reading, blocks } : reading;
  }
}

/** The marks of the mentions to show; those that stand already hand on their ranges, unless the page collapsed them. */
function* makeMarks(reading: Reading, settings: PageSettings, before: readonly Mark[]): Generator<void, Mark[]> {
  const standing = Map.groupBy(before, ({ block }) => block.element);
  const marks: Mark[] = [];
  for (const mention of selectMentions(reading, settings)) {
    const block = reading.blocks[mention.block];
    if (!block) continue;
    const contention = reading.annotation.entries[mention.entry]?.contention ?? null;
    const mark = new Mark(mention, block, contention);
    const around = standing.get(block.element);
    const old = around && findSame(around, mark);
    const stands = old?.isLocated && !old.range.collapsed;
    marks.push(stands ? new Mark(mention, block, contention, old.range) : mark);
    if (marks.length % MARKS_A_STEP === 0) yield;
  }
  return marks;
}
