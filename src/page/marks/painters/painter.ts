import { nameOfStyle, type Palette } from '../../../settings/mark-style.ts';
import { createTintCheck } from '../legible.ts';
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

/** Tells the name of the style that a mark gets in a palette: without a tint where that would make text illegible. */
export function stylesIn(palette: Palette): (mark: Pick<Mark, 'mention' | 'contention' | 'range'>) => string {
  const bearsTint = createTintCheck(palette);
  return ({ mention: { category }, contention, range: { startContainer } }) => {
    const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    const isTinted = category === 'claim' && element !== null && bearsTint(element);
    const style = { category, contested: contention === 'contested' };
    return nameOfStyle(style, category !== 'claim' || isTinted ? palette : 'plain');
  };
}
