import type { Contention } from '../../knowledge/summaries.ts';
import type { Mention } from '../../spotting/types.ts';
import type { Block } from '../reading/block.ts';

/** A mention with its place in the document. */
export interface Mark {
  mention: Mention;
  block: Block;
  range: Range;
  contention: Contention;
}
