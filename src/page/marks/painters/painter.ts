import { parentElement } from '../../../dom/nodes.ts';
import { type CURRENT_NAMES, currentTint, nameOfStyle, type Palette, tintOf } from '../../../settings/mark-style.ts';
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
  /** Whether all that was painted is there still. */
  isWhole(): boolean;
  /** Put back what the page has taken away. */
  repair(): void;
  /** Take everything away. */
  clear(): void;
}

/** Tells the name of the style that a mark gets in a palette: without a tint where that would make text illegible. */
export function stylesIn(palette: Palette): (mark: Mark) => string {
  const bearsTint = createTintCheck(tintOf(palette));
  return (mark) => {
    const { category } = mark.mention;
    const style = { category, contested: mark.contention === 'contested' };
    if (category !== 'claim') return nameOfStyle(style, palette);
    return nameOfStyle(style, bearsTint(elementOf(mark)) ? palette : 'plain');
  };
}

/** The name of the style of the current mark, on the same condition. */
export function currentStyleOf(mark: Mark): (typeof CURRENT_NAMES)[number] {
  return createTintCheck(currentTint())(elementOf(mark)) ? 'current' : 'current-plain';
}

function elementOf({ range: { startContainer }, block }: Mark): Element {
  return startContainer instanceof Element ? startContainer : (parentElement(startContainer) ?? block.element);
}
