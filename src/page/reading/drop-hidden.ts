import { checkVisibility, createRange, matches, ownerDocument, parentElement } from '../../dom/nodes.ts';
import type { Annotation } from '../../messaging/protocol.ts';
import type { Mention } from '../../spotting/types.ts';
import { type Block, nodeAt } from './block.ts';

// Mentions looked at between two chances to pause.
const MENTIONS_A_STEP = 100;

/** The annotation without the mentions that are not displayed now, or stand in what is being written. */
export function* dropHidden(annotation: Annotation, blocks: readonly Block[]): Generator<void, Annotation> {
  const seen = new Map<Element, boolean>();
  const mentions: Mention[] = [];
  for (const [i, mention] of annotation.mentions.entries()) {
    const block = blocks[mention.block];
    if (block && isMentionSeen(block, mention, seen)) mentions.push(mention);
    if (i % MENTIONS_A_STEP === 0) yield;
  }
  return { ...annotation, mentions };
}

/** Part of a paragraph may be hidden by itself: every element that holds text of the mention counts. */
function isMentionSeen(block: Block, { start, end }: Mention, seen: Map<Element, boolean>): boolean {
  const { nodes, starts, element } = block;
  if (!isSeen(element, seen)) return false;
  for (let at = nodeAt(block, start); at < nodes.length && (starts[at] ?? end) < end; at++) {
    const node = nodes[at];
    const holder = node && parentElement(node);
    if (holder && holder !== element && !isSeen(holder, seen)) return false;
  }
  return true;
}

function isSeen(element: Element, seen: Map<Element, boolean>): boolean {
  const known = seen.get(element);
  if (known !== undefined) return known;
  const isVisible = checkVisibility(element, { visibilityProperty: true }) || isSeenWithoutBox(element);
  // The check asks that of what is around the element alone. And what is being written is its writer's.
  const isFolded = () => getComputedStyle(element).contentVisibility === 'hidden';
  const answer = isVisible && !isFolded() && !matches(element, ':read-write');
  seen.set(element, answer);
  return answer;
}

/** What has no box of its own is called invisible, but is seen when what is in it is laid out. */
function isSeenWithoutBox(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const inside = createRange(ownerDocument(element));
  inside.selectNodeContents(element);
  return inside.getClientRects().length > 0;
}
