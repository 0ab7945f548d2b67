import {
  contains,
  isBefore,
  isConnected,
  isElement,
  localName,
  nodeType,
  parentElement,
  TEXT,
} from '../../dom/nodes.ts';
import { MAX_BLOCKS, MAX_PAGE_UNITS } from '../../messaging/limits.ts';
import type { Block } from './block.ts';
import { type BlockReading, readBlocks } from './block-reader.ts';
import { isUnread, kindByName, kindOf } from './element-kind.ts';

/** The elements whose text may have changed; `all` when there are too many to tell apart. */
export type Touched = ReadonlySet<Element> | 'all';

/** With more changes than this at once, reading everything anew is cheaper. */
export const MOST_RECORDS = 1000;
const MOST_TOUCHED = 50;

/** What either of two has touched. */
export function joinTouched(one: Touched | null, other: Touched): Touched {
  if (one === null) return other;
  if (one === 'all' || other === 'all' || one.size + other.size > MOST_TOUCHED) return 'all';
  return new Set([...one, ...other]);
}

/**
 * Add what mutation records touch: the block around a changed node, or just the blocks that were added. By their names: to
 * have the page laid out at every change would slow it down.
 */
export function addTouched(touched: Touched, records: readonly MutationRecord[]): Touched {
  if (touched === 'all' || records.length > MOST_RECORDS) return 'all';
  const elements = new Set(touched);
  for (const { target, addedNodes, removedNodes } of records) {
    const changed = [...addedNodes, ...removedNodes].filter((node) => nodeType(node) !== Node.COMMENT_NODE);
    const blocksOnly = changed.length > 0 && changed.every(isBlockOrBlank);
    if (blocksOnly) for (const node of addedNodes) if (isElement(node)) elements.add(node);
    if (!blocksOnly) {
      const around = blockAround(target);
      if (around) elements.add(around);
    }
    if (elements.size > MOST_TOUCHED) return 'all';
  }
  return elements;
}

/**
 * The blocks of a page after some elements were touched: blocks in them are read anew, blocks that were taken out are
 * dropped, all others are the same objects as before. For changes outside of shadow trees only, whose order beside the
 * document's nodes cannot be told.
 */
export function* rereadTouched(
  { blocks, shadowRoots, complete }: Readonly<BlockReading>,
  roots: readonly Element[],
  touched: ReadonlySet<Element>,
): Generator<void, BlockReading> {
  const laidOut = [...touched].map((element) => boxAround(element, roots));
  const elements = widen(blocks, new Set([...laidOut, ...findSeams(blocks)])).filter((element) =>
    roots.some((root) => contains(root, element)),
  );
  const next = blocks.filter(({ element }) => isConnected(element) && !elements.some((one) => contains(one, element)));
  const shadows = shadowRoots.filter(({ host }) => isConnected(host));
  let isAll = complete;
  for (const element of elements) {
    if (isUnread(element, roots)) continue;
    const fresh = yield* readBlocks([element]);
    next.splice(indexAfter(next, element), 0, ...fresh.blocks);
    shadows.push(...fresh.shadowRoots);
    isAll &&= fresh.complete;
  }
  const kept = withinBudget(next);
  return { blocks: kept, shadowRoots: shadows, complete: isAll && kept.length === next.length };
}

/** The first blocks of a page, as many as are read of one. */
function withinBudget(blocks: Block[]): Block[] {
  let units = 0;
  const beyond = blocks.findIndex(({ text }, i) => {
    units += text.length;
    return i === MAX_BLOCKS || units > MAX_PAGE_UNITS;
  });
  return beyond === -1 ? blocks : blocks.slice(0, beyond);
}

/** Outermost elements only; where a parent has text of its own around a touched child, its runs may join or part. */
function widen(blocks: readonly Block[], touched: ReadonlySet<Element>): Element[] {
  const holders = new Set(blocks.map(({ element }) => element));
  const wide = new Set<Element>();
  for (const element of touched) {
    const parent = parentElement(element);
    wide.add(parent && holders.has(parent) ? parent : element);
  }
  return [...wide].filter((element) => ![...wide].some((other) => other !== element && contains(other, element)));
}

/** The element whose text an element is part of: itself, unless it is laid out within a line. */
function boxAround(element: Element, roots: readonly Element[]): Element {
  let box = element;
  while (!roots.includes(box) && kindOf(box) === 'inline') {
    const parent = parentElement(box);
    if (!parent) break;
    box = parent;
  }
  return box;
}

/** Elements whose own runs of text now meet, as the block between them was taken out, or have lost some of it. */
function findSeams(blocks: readonly Block[]): Element[] {
  const seams: Element[] = [];
  let last: Block | undefined;
  let gap = false;
  for (const block of blocks) {
    if (!isConnected(block.element)) {
      gap = true;
      continue;
    }
    const isTorn = !block.nodes.every(isConnected);
    if (isTorn || (gap && last?.element === block.element)) seams.push(block.element);
    last = block;
    gap = false;
  }
  return seams;
}

/** Where blocks of an element belong: before the first block that comes after it in the document. */
function indexAfter(blocks: readonly Block[], element: Element): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = blocks[middle]?.nodes[0];
    if (node && isBefore(element, node)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blockAround(node: Node): Element | null {
  let element = isElement(node) ? node : parentElement(node);
  while (element && kindByName(localName(element)) === 'inline') element = parentElement(element);
  return element;
}

function isBlockOrBlank(node: Node): boolean {
  if (nodeType(node) === TEXT) return !/\S/.test((node as Text).data);
  return isElement(node) && ['block', 'heading', 'skip'].includes(kindByName(localName(node)));
}
