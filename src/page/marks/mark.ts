import { isConnected } from '../../dom/nodes.ts';
import type { Contention } from '../../knowledge/contention.ts';
import type { Mention } from '../../spotting/types.ts';
import { type Block, stretchesOf } from '../reading/block.ts';
import { locate } from './locate.ts';

/** A mention with its place in the document. */
export class Mark {
  readonly mention: Mention;
  readonly block: Block;
  readonly contention: Contention;
  private located: Range | null;
  private painted: readonly Range[] | null = null;

  constructor(mention: Mention, block: Block, contention: Contention, range: Range | null = null) {
    this.mention = mention;
    this.block = block;
    this.contention = contention;
    this.located = range;
  }

  /**
   * The live range over the mention, made when it is first asked for: every later edit of the page pays for each.
   * Collapsed when the page has changed under it, so that it may be gone but never wrong.
   */
  get range(): Range {
    this.located ??= locate(this.block, this.mention.start, this.mention.end);
    return this.located;
  }

  /** The words of the mention, without what stands over or between them, such as the reading of a character. */
  get text(): string {
    return this.block.text.slice(this.mention.start, this.mention.end);
  }

  /**
   * The ranges to paint: one, unless something that is no text of the mention stands within it. Asked for once the mark
   * is located.
   */
  get parts(): readonly Range[] {
    this.painted ??= this.findParts();
    return this.painted;
  }

  private findParts(): readonly Range[] {
    const { block, range, mention } = this;
    // A line break is a newline in our text, and nothing in a range.
    const plain = (text: string) => text.replaceAll('\n', '');
    const isWhole = range.startContainer === range.endContainer || plain(`${range}`) === plain(this.text);
    if (isWhole) return [range];
    return stretchesOf(block, mention.start, mention.end).map(([start, end]) => locate(block, start, end));
  }

  get isLocated(): boolean {
    return this.located !== null;
  }

  /** Let go of the range until it is asked for again. */
  release(): void {
    this.located = null;
    this.painted = null;
  }
}

/**
 * The mark that stands for the same mention as another, perhaps of an earlier reading; null when none does. Of several
 * runs of text in one element that read alike, the very same run goes first.
 */
export function findSame(marks: readonly Mark[], mark: Mark): Mark | null {
  const { block } = mark;
  const same = marks.filter((one) => one.block.element === block.element && readAlike(one, mark));
  return same.find((one) => one.block === block) ?? same[0] ?? null;
}

/**
 * The mark that stands where another stood before the page drew the same text again, in elements of its own: of several
 * that read alike, the one at the same place among them.
 */
export function findRedrawn(before: readonly Mark[], marks: readonly Mark[], mark: Mark): Mark | null {
  if (isConnected(mark.block.element)) return null;
  const alike = (one: Mark) => readAlike(one, mark);
  return marks.filter(alike)[before.filter(alike).indexOf(mark)] ?? null;
}

function readAlike(one: Mark, other: Mark): boolean {
  return (
    one.mention.entry === other.mention.entry &&
    one.mention.start === other.mention.start &&
    one.block.text === other.block.text
  );
}
