import { isConnected } from '../../dom/nodes.ts';
import type { Contention } from '../../knowledge/contention.ts';
import type { Mention } from '../../spotting/types.ts';
import type { Block } from '../reading/block.ts';
import { locate } from './locate.ts';
import { withBothQuotes } from './with-both-quotes.ts';

/** A mention with its place in the document. */
export class Mark {
  readonly mention: Mention;
  readonly block: Block;
  readonly contention: Contention;
  private located: Range | null;

  constructor(mention: Mention, block: Block, contention: Contention, range: Range | null = null) {
    this.mention = mention;
    this.block = block;
    this.contention = contention;
    this.located = range;
  }

  /** What is marked of the block: the mention, with both quotation marks where it has one, UTF-16 units. */
  get stretch(): { start: number; end: number } {
    return withBothQuotes(this.block.text, this.mention);
  }

  /**
   * The live range over the mention, made when it is first asked for: every later edit of the page pays for each.
   * Collapsed when the page has changed under it, so that it may be gone but never wrong.
   */
  get range(): Range {
    if (!this.located) {
      const { start, end } = this.stretch;
      this.located = locate(this.block, start, end);
    }
    return this.located;
  }

  get isLocated(): boolean {
    return this.located !== null;
  }

  /** Let go of the range until it is asked for again. */
  release(): void {
    this.located = null;
  }
}

/**
 * The mark that stands where another stood before the page drew the same text again, in elements of its own: of several
 * that read alike, the one at the same place among them.
 */
export function findRedrawn(before: readonly Mark[], marks: readonly Mark[], mark: Mark): Mark | null {
  if (isConnected(mark.block.element)) return null;
  const readAlike = ({ mention, block }: Mark) =>
    mention.entry === mark.mention.entry && mention.start === mark.mention.start && block.text === mark.block.text;
  return marks.filter(readAlike)[before.filter(readAlike).indexOf(mark)] ?? null;
}

/**
 * The mark that stands for the same mention as another, perhaps of an earlier reading; null when none does. Of several
 * runs of text in one element that read alike, the very same run goes first.
 */
export function findSame(marks: readonly Mark[], { mention, block }: Mark): Mark | null {
  const same = marks.filter(
    (mark) =>
      mark.mention.entry === mention.entry &&
      mark.mention.start === mention.start &&
      mark.block.element === block.element &&
      mark.block.text === block.text,
  );
  return same.find((mark) => mark.block === block) ?? same[0] ?? null;
}
