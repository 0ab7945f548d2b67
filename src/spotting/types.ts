import type { Category } from '../knowledge/category.ts';

/** One place in a text that names an actor or entry. Offsets are UTF-16 units into the block. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  /** The actor or entry: its id in the pack, and among packs a reference to it. */
  entry: string;
  category: Category;
  /** Number of the rule of the index that made it, for an explanation. */
  rule: number;
  /** What other packs name by the same words. */
  also?: string[];
}
