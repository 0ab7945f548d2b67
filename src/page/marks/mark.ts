import type { Contention } from '../../knowledge/summaries.ts';
import type { Mention } from '../../spotting/types.ts';
import type { Block } from '../reading/block.ts';
import { locate } from './locate.ts';

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

  /**
   * The live range over the mention, made when it is first asked for: every later edit of the page pays for each.
   * Collapsed when the page has changed under it, so that it may be gone but never wrong.
   */
  get range(): Range {
    this.located ??= locate(this.block, this.mention.start, this.mention.end);
    return this.located;
  }

  get isLocated(): boolean {
    return this.located !== null;
  }

  /** Let go of the range until it is asked for again. */
  release(): void {
    this.located = null;
  }

  /** Whether this stands for the same mention as another mark, of an earlier reading perhaps. */
  isSame(other: Mark): boolean {
    const { block, mention } = this;
    const isSameBlock =
      block === other.block || (block.element === other.block.element && block.text === other.block.text);
    return isSameBlock && mention.entry === other.mention.entry && mention.start === other.mention.start;
  }
}
