import type { PageSettings } from '../../settings/page-settings.ts';
import type { Mention } from '../../spotting/types.ts';
import { type Reading, readDocument, sameText } from '../reading/reading.ts';
import { runAtOnce, runInSlices } from '../reading/slices.ts';
import { noteMoment } from '../timeline.ts';
import { inViewFirst } from './in-view-first.ts';
import { locate } from './locate.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import { selectMentions } from './select-mentions.ts';

/** Live ranges cost every later edit of the page, so there is an upper bound. */
export const MOST_MARKS = 1000;

// Marks made between two chances to pause.
const MARKS_A_STEP = 50;

/** The marks of one reading on the page: which are shown, and which is the current one. */
export class MarkLayer {
  /** The marks shown, in document order. */
  shown: readonly Mark[] = [];
  current: Mark | null = null;
  /** Whether there are more mentions than may be marked at once, so that scrolling shows others. */
  isPartial = false;
  private readonly document: Document;
  private readonly painter: Painter;
  private turn = 0;

  constructor(document: Document, painter: Painter) {
    this.document = document;
    this.painter = painter;
  }

  /**
   * Show the mentions of a reading that the settings ask for, those in view first; marks that stand already are kept.
   * The current mark stays with its mention. A later call takes over from an unfinished one.
   */
  async show(reading: Reading, settings: PageSettings): Promise<void> {
    const turn = ++this.turn;
    if (this.painter.wraps) runAtOnce(this.mark(this.readUnwrapped(reading), settings, turn));
    else await runInSlices(this.mark(reading, settings, turn));
  }

  setCurrent(mark: Mark | null): void {
    this.current = mark;
    this.painter.setCurrent(mark);
  }

  /** The mark that an element of the page stands for. */
  markOf(element: Element): Mark | null {
    return this.painter.markOf(element);
  }

  /** Put back what the page has taken away, as by clearing the registry of highlights that it shares. */
  repair(): void {
    this.painter.repair();
  }

  clear(): void {
    this.turn += 1;
    this.shown = [];
    this.current = null;
    this.painter.clear();
  }

  private *mark(reading: Reading, settings: PageSettings, turn: number): Generator<void, void> {
    const chosen = selectMentions(reading, settings);
    const standing = Map.groupBy(this.shown, ({ block }) => block);
    // What is in view is shown before the rest is made; where marks stand already that would take them away meanwhile.
    let isAhead = this.shown.length === 0;
    const marks = new Map<Mention, Mark>();
    for (const mention of inViewFirst(chosen, reading.blocks, MOST_MARKS)) {
      const mark = makeMark(reading, mention, standing);
      if (mark) marks.set(mention, mark);
      if (marks.size % MARKS_A_STEP !== 0) continue;
      if (isAhead) this.paint([...marks.values()]);
      isAhead = false;
      yield;
      if (turn !== this.turn) return;
    }
    // Registering them is a piece of work of its own.
    yield;
    if (turn !== this.turn) return;
    this.isPartial = chosen.length > MOST_MARKS;
    this.shown = chosen.flatMap((mention) => marks.get(mention) ?? []);
    this.paint(this.shown);
    this.setCurrent(this.current && (this.shown.find((mark) => isSame(mark, this.current)) ?? null));
  }

  private paint(marks: readonly Mark[]): void {
    this.painter.paint(marks);
    if (marks.length > 0) noteMoment('first-mark');
  }

  /** The same reading over the page's own nodes: taking the old elements away merges the nodes that it held. */
  private readUnwrapped(reading: Reading): Reading {
    this.painter.clear();
    this.shown = [];
    const { blocks } = runAtOnce(readDocument(this.document));
    return sameText(reading.blocks, blocks) ? { ...reading, blocks } : reading;
  }
}

type Standing = ReadonlyMap<Mark['block'], readonly Mark[]>;

/** The mark of a mention, over the range that stands for it already or a new one; null when its nodes are gone. */
function makeMark({ blocks, annotation }: Reading, mention: Mention, standing: Standing): Mark | null {
  const block = blocks[mention.block];
  if (!block) return null;
  const old = standing
    .get(block)
    ?.find((mark) => mark.mention.entry === mention.entry && mark.mention.start === mention.start);
  const range = old && !old.range.collapsed ? old.range : locate(block, mention.start, mention.end);
  return range && { mention, block, range, contention: annotation.entries[mention.entry]?.contention ?? null };
}

function isSame(mark: Mark, current: Mark | null): boolean {
  if (mark.range === current?.range) return true;
  const { entry, block, start } = mark.mention;
  return current?.mention.entry === entry && current.mention.block === block && current.mention.start === start;
}
