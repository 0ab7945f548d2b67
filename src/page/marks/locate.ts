import type { Block } from '../reading/block.ts';

/** The live range of a stretch of a block's text, offsets in UTF-16 units. Null when the page has changed under it. */
export function locate(block: Block, start: number, end: number): Range | null {
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  const startNode = block.nodes[first];
  const endNode = block.nodes[last];
  if (!startNode?.isConnected || !endNode?.isConnected) return null;
  const startOffset = start - (block.starts[first] ?? 0);
  const endOffset = end - (block.starts[last] ?? 0);
  if (startOffset > startNode.length || endOffset > endNode.length) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Index of the node that holds the character at an offset: the last one that begins at or before it. */
function nodeAt({ starts }: Block, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
