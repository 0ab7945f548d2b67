import { parentElement } from '../../dom/nodes.ts';
import type { Annotation } from '../../messaging/protocol.ts';
import { nodeAt } from '../reading/block.ts';
import type { Reading } from '../reading/reading.ts';

/** The elements in which something known stands that a reading has not found to be seen. */
export function findHolders(known: Annotation, { blocks, annotation }: Reading): Set<Element> {
  const seen = new Set(annotation.mentions);
  const holders = new Set<Element>();
  for (const mention of known.mentions) {
    const block = seen.has(mention) ? undefined : blocks[mention.block];
    const node = block?.nodes[nodeAt(block, mention.start)];
    if (block) holders.add((node && parentElement(node)) ?? block.element);
  }
  return holders;
}
