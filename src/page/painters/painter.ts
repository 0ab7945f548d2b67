import type { Mark } from '../mark.ts';

/** Shows marks on the page and takes them away. Nothing else touches the page. */
export interface Painter {
  /** Painting wraps text in elements: readings from before a paint or a clear no longer hold. */
  readonly wraps: boolean;
  /** Show exactly these marks. */
  paint(marks: readonly Mark[]): void;
  /** Show one mark, or none, as the current one: the one whose card is open or that the reader has stepped to. */
  setCurrent(mark: Mark | null): void;
  /** The mark that an element of the page stands for, null for the page's own elements. */
  markOf(element: Element): Mark | null;
  /** Put back what the page has taken away. */
  repair(): void;
  /** Take everything away. */
  clear(): void;
}

/** The style that a mark gets; each painter's style sheet has a rule for every name. */
export function styleOf({ mention, contention }: Pick<Mark, 'mention' | 'contention'>): string {
  return contention === 'contested' ? `${mention.category}-contested` : mention.category;
}
