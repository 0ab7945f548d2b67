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
