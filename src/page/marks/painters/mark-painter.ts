import MarkJs from 'mark.js';
import { i18n } from '#i18n';
import {
  closest,
  createTreeWalker,
  isConnected,
  localName,
  ownerDocument,
  parentElement,
  querySelectorAll,
} from '../../../dom/nodes.ts';
import type { Palette } from '../../../settings/mark-style.ts';
import { type Block, nodeAt, stretchesOf } from '../../reading/block.ts';
import type { Mark } from '../mark.ts';
import { currentStyleOf, type Painter, stylesIn } from './painter.ts';

// A screen reader says where a `mark` begins and ends, beside what it is.
const WRAPPER = { element: 'span', className: 'counterpoint-mark' };

// mark.js does not count the text directly inside these.
const UNCOUNTED = new Set(['script', 'style', 'title', 'head', 'html']);

/**
 * Paints with mark.js: real elements that a screen reader announces, a keyboard reaches and a printer prints. They
 * are part of the page for as long as they stand, so this painter is the reader's choice, not the default.
 */
export function createMarkPainter(palette: Palette = 'standard'): Painter {
  const marks = new Map<Element, Mark>();
  let styles = new Map<Mark, string>();

  return {
    wraps: true,
    paint(shown) {
      this.clear();
      // All before the first is wrapped: styles are asked for of the page as it was, and once.
      const styleOf = stylesIn(palette);
      styles = new Map(shown.map((mark) => [mark, styleOf(mark)]));
      for (const [block, ofBlock] of Map.groupBy(shown, (mark) => mark.block)) {
        for (const [mark, elements] of wrapMarks(block, ofBlock)) {
          for (const element of elements) marks.set(element, mark);
          dress(elements, mark, styles.get(mark) ?? '');
        }
      }
    },
    setCurrent(mark) {
      const current = mark && currentStyleOf(mark);
      for (const [element, other] of marks) {
        const style = styles.get(other) ?? '';
        element.setAttribute('data-counterpoint', other === mark ? `${style} ${current}` : style);
      }
    },
    markOf: (element) => marks.get(element) ?? null,
    isWhole: () => [...marks.keys()].every(isConnected),
    // Elements that the page has taken out with its text come back when the text is read again.
    repair() {},
    clear() {
      // The page may have made copies of some, with its own elements around them.
      const all = [...marks.keys(), ...querySelectorAll(document, `${WRAPPER.element}.${WRAPPER.className}`)];
      const parents = new Set(all.map(parentElement));
      for (const parent of parents) if (parent) new MarkJs(parent).unmark(WRAPPER);
      marks.clear();
    },
  };
}

/** Wrap the marks of one block in elements, several for a mark across tags; its range is set anew around them. */
function wrapMarks(block: Block, marks: readonly Mark[]): Map<Mark, Element[]> {
  const offsets = offsetsIn(block);
  const wrapped = new Map<Mark, Element[]>(marks.map((mark) => [mark, []]));
  // What has changed since it was read is left alone: its marks are no longer where they were.
  const ranges = marks.flatMap((mark) => {
    if (mark.range.collapsed) return [];
    const { start, end } = mark.mention;
    // Node by node: what stands between them, such as the readings of characters, is no part of the mark.
    return stretchesOf(block, start, end).flatMap(([from, to]) => {
      const at = offsetOf(block, offsets, from);
      return at === null ? [] : { start: at, length: to - from, mark };
    });
  });
  new MarkJs(block.element as HTMLElement).markRanges(ranges, {
    ...WRAPPER,
    each: (element: Element, range: unknown) => wrapped.get((range as (typeof ranges)[number]).mark)?.push(element),
  });
  for (const [{ range }, [first, ...others]] of wrapped) {
    if (!first) continue;
    range.setStartBefore(first);
    range.setEndAfter(others.at(-1) ?? first);
  }
  return wrapped;
}

/** Where each node of a block begins in the text that mark.js counts inside the block's element. */
function offsetsIn(block: Block): Map<Text, number> {
  const ours = new Set(block.nodes);
  const offsets = new Map<Text, number>();
  const walker = createTreeWalker(ownerDocument(block.element), block.element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (UNCOUNTED.has(nameAround(node))) continue;
    if (ours.has(node)) offsets.set(node, offset);
    offset += node.length;
  }
  return offsets;
}

function nameAround(node: Node): string {
  const parent = parentElement(node);
  return parent ? localName(parent) : '';
}

/** Null for text that mark.js does not see there: gone since, or directly in the shadow tree of the element. */
function offsetOf(block: Block, offsets: Map<Text, number>, offset: number): number | null {
  const index = nodeAt(block, offset);
  const node = block.nodes[index];
  const start = node && offsets.get(node);
  return start === undefined ? null : start + offset - (block.starts[index] ?? 0);
}

/**
 * Give the elements of a mark their style, and the first a role, a name and a tab stop unless it is in a control. That a
 * card opens is not said: it would turn a screen reader from reading to filling in forms.
 */
function dress(elements: readonly Element[], mark: Mark, style: string): void {
  for (const element of elements) {
    element.setAttribute('data-counterpoint', style);
    // Plain text without our style sheet, which Firefox takes away together with a script that is ended.
    (element as HTMLElement).style.all = 'unset';
  }
  const [first] = elements;
  if (!first || closest(first, 'a[href], button, label, summary')) return;
  first.setAttribute('role', 'button');
  first.setAttribute('tabindex', '0');
  if (mark.contention === 'contested') first.setAttribute('aria-description', i18n.t('popup.contested'));
  if (elements.length > 1) first.setAttribute('aria-label', mark.text);
}
