import { send } from '../messaging/send.ts';
import type { Mark } from './mark.ts';

/** Where the text stands that a reader has selected. */
export interface Selected {
  range: Range;
  element: Element;
}

/** The selection of a document; in a field, which keeps its own, the field stands for it. */
export function findSelected(document: Document): Selected {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : document.createRange();
  const element = elementOf(range.commonAncestorContainer) ?? document.documentElement;
  if (range.getClientRects().length > 0) return { range, element };
  const field = document.activeElement ?? document.documentElement;
  range.selectNode(field);
  return { range, element: field };
}

/**
 * What a selection names, as a mark over it: the mark that it touches, else what the background knows of its text. Null
 * when nothing is known of it.
 */
export async function lookUpSelection(
  { range, element }: Selected,
  shown: readonly Mark[],
  text: string,
): Promise<Mark | null> {
  const touched = shown.find((mark) => touches(range, mark.range));
  if (touched) return touched;
  const answer = await send('lookUp', { text });
  if (!answer.ok || !answer.value) return null;
  const block = { text, nodes: [], starts: [], element, heading: false };
  // It stands in none of the blocks that were read.
  return { mention: { ...answer.value, block: -1 }, block, range, contention: null };
}

function touches(range: Range, other: Range): boolean {
  const isSameTree = range.startContainer.getRootNode() === other.startContainer.getRootNode();
  return (
    isSameTree &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0
  );
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
