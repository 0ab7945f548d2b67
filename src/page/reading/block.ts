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
