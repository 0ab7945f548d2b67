import type { Mark } from '../mark.ts';

/** Shows marks on the page and takes them away. Nothing else touches the page. */
export interface Painter {
  /** Show exactly these marks. */
  paint(marks: readonly Mark[]): void;
  /** Show one mark, or none, as the current one: the one whose card is open or that the reader has stepped to. */
  setCurrent(mark: Mark | null): void;
  /** Take everything away. */
  clear(): void;
}
