/** A run of text laid out as one: a paragraph, a heading, a table cell, a list item. */
export interface Block {
  /** The text of the nodes joined; a line break element counts as a newline. Offsets are UTF-16 units. */
  text: string;
  /** The text nodes, in order. */
  nodes: Text[];
  /** Where each node begins in the text. */
  starts: number[];
  /** The element that makes the run a block. */
  element: Element;
  /** A heading opens a section of the page. */
  heading: boolean;
}

/** A stretch of a block's text as the stretches that stand in one node each; a line break between two is in none. */
export function stretchesOf(block: Block, start: number, end: number): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  for (let at = nodeAt(block, start); at < block.nodes.length; at++) {
    const from = Math.max(start, block.starts[at]!);
    const to = Math.min(end, block.starts[at]! + block.nodes[at]!.length);
    if (from >= end) break;
    if (from < to) stretches.push([from, to]);
  }
  return stretches;
}

/** Index of the node that holds the character at an offset: the last one that begins at or before it. */
export function nodeAt({ starts }: Block, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
