import type { PageSettings } from '../settings/page-settings.ts';
import type { Mention } from '../spotting/types.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import { makeMarks, type Reading, readArticle, sameText } from './reading.ts';
import { selectMarks } from './select-marks.ts';

/** The marks of one reading on the page: which are shown, and which is the current one. */
export class MarkLayer {
  /** The marks shown, in document order. */
  shown: Mark[] = [];
  current: Mark | null = null;
  private readonly document: Document;
  private readonly painter: Painter;

  constructor(document: Document, painter: Painter) {
    this.document = document;
    this.painter = painter;
  }

  /** Show the marks of a reading that the settings ask for; the current mark stays with its mention. */
  show(reading: Reading, settings: PageSettings): void {
    const mention = this.current?.mention;
    this.shown = selectMarks(makeMarks(this.painter.wraps ? this.readUnwrapped(reading) : reading), settings);
    this.painter.paint(this.shown);
    this.setCurrent((mention && this.shown.find((mark) => isSameMention(mark.mention, mention))) ?? null);
  }

  setCurrent(mark: Mark | null): void {
    this.current = mark;
    this.painter.setCurrent(mark);
  }

  /** The mark that an element of the page stands for. */
  markOf(element: Element): Mark | null {
    return this.painter.markOf(element);
  }

  clear(): void {
    this.shown = [];
    this.current = null;
    this.painter.clear();
  }

  /** The same reading over the page's own nodes: taking the old elements away has merged the nodes that it held. */
  private readUnwrapped(reading: Reading): Reading {
    this.painter.clear();
    const { blocks } = readArticle(this.document);
    return sameText(reading.blocks, blocks) ? { ...reading, blocks } : reading;
  }
}

function isSameMention(one: Mention, other: Mention): boolean {
  return one.entry === other.entry && one.block === other.block && one.start === other.start;
}
