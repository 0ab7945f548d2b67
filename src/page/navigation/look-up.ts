import {
  activeElement,
  createRange,
  documentElement,
  getRootNode,
  getSelection,
  parentElement,
} from '../../dom/nodes.ts';
import { done } from '../../messaging/answers.ts';
import { MAX_SELECTION } from '../../messaging/limits.ts';
import type { Answer } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import type { Mention } from '../../spotting/types.ts';
import { Mark } from '../marks/mark.ts';
import type { Reading } from '../reading/reading.ts';

/** Where the text stands that a reader has selected. */
export interface Selected {
  range: Range;
  element: Element;
  /** Whether the range is the text itself, and not the field that holds it. */
  isText: boolean;
}

/** The selection of a document; in a field, which keeps its own, the field stands for it. */
export function findSelected(document: Document): Selected {
  const selection = getSelection(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : createRange(document);
  const element = elementOf(range.commonAncestorContainer) ?? documentElement(document);
  if (!range.collapsed) return { range, element, isText: true };
  const field = activeElement(document) ?? documentElement(document);
  range.selectNode(field);
  return { range, element: field, isText: false };
}

/**
 * What a selection names, as a mark over it: the mention that it touches on the page, shown or not, else what the
 * background knows of its text. Null when nothing is known of it, or nobody could be asked.
 */
export async function lookUpSelection(
  { range, element, isText }: Selected,
  { blocks, annotation }: Pick<Reading, 'blocks' | 'annotation'>,
  text: string,
): Promise<Mark | null> {
  for (const mention of isText ? annotation.mentions : []) {
    const block = blocks[mention.block];
    const mark = block && range.intersectsNode(block.element) && new Mark(mention, block, null);
    if (mark && touches(range, mark.range)) return mark;
  }
  const answer = await lookUpText(text);
  if (!answer.ok || !answer.value) return null;
  const block = { text, nodes: [], starts: [], element, heading: false };
  // It stands in none of the blocks that were read.
  return new Mark({ ...answer.value, block: -1 }, block, null, range);
}

/** What the background knows of a selected text; of one that is longer than any name nothing is known. */
export async function lookUpText(text: string): Promise<Answer<Mention | null>> {
  return text.length > MAX_SELECTION ? done(null) : send('lookUp', { text });
}

function touches(range: Range, other: Range): boolean {
  const isSameTree = getRootNode(range.startContainer) === getRootNode(other.startContainer);
  return (
    isSameTree &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0
  );
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : parentElement(node);
}
