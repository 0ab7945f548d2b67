import type { Category } from '../knowledge/category.ts';

/** One place in a text that names an actor or entry. Offsets are UTF-16 units into the block. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  /** Id of the actor or entry. */
  entry: string;
  category: Category;
  /** Number of the rule of the index that made it, for an explanation. */
  rule: number;
}
