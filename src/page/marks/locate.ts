import { createRange, isConnected, ownerDocument } from '../../dom/nodes.ts';
import { type Block, nodeAt } from '../reading/block.ts';

/**
 * The live range of a stretch of a block's text, offsets in UTF-16 units. Collapsed when the page has changed since the
 * block was read.
 */
export function locate(block: Block, start: number, end: number): Range {
  const range = createRange(ownerDocument(block.element));
  const from = pointAt(block, start);
  const to = pointAt(block, end - 1);
  if (!from || !to) return range;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

/** The node that holds the character at an offset, and its offset there; null unless it stands as it was read. */
function pointAt(block: Block, at: number): { node: Text; offset: number } | null {
  const { text, nodes, starts } = block;
  const index = nodeAt(block, at);
  const node = nodes[index];
  const start = starts[index] ?? 0;
  const offset = at - start;
  const stands = node && isConnected(node) && offset < node.length && text.startsWith(node.data, start);
  return stands ? { node, offset } : null;
}
