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
