import {
  closest,
  contains,
  firstChild,
  isElement,
  localName,
  matches,
  nextSibling,
  nodeType,
  parentElement,
  parentNode,
  querySelector,
  TEXT,
  textContent,
} from '../../dom/nodes.ts';
import { MAX_BLOCKS, MAX_PAGE_UNITS } from '../../messaging/limits.ts';
import type { Block } from './block.ts';
import { findUnread, isHeading, isLinkList, kindOf } from './element-kind.ts';
import { shadowRootOf } from './shadow-root.ts';

// What ends in a character of a script without spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*$/u;

// What stands around a link to another article, such as "Read more:".
const POINTER = /^(?:[^:：]{0,40}[:：])?[^\p{L}\p{N}]*$/u;

// A shorter link is a name rather than a headline, UTF-16 units.
const LEAST_POINTER = 20;

// How many nodes are read between two chances to pause.
const NODES_A_STEP = 50;

/** What was read: the blocks in the order of the page. */
export interface BlockReading {
  blocks: readonly Block[];
  /** Shadow trees that hold part of the text. */
  shadowRoots: readonly ShadowRoot[];
  /** Whether all of it was read, and not only as much as is read of a page. */
  complete: boolean;
}

/**
 * Read elements into blocks: text as laid out, so that a name split by inline tags is whole and names do not join
 * across blocks. Nothing editable or beside the article is read, but what is hidden is: it may be shown later. Nothing is
 * written. Reading ends where the text of a page is longer than is read of one. Yields now and then, so that the caller
 * may pause.
 */
export function* readBlocks(roots: readonly Element[]): Generator<void, BlockReading> {
  const reader = new BlockReader();
  for (const root of roots) yield* reader.read(root);
  return { blocks: reader.blocks, shadowRoots: reader.shadowRoots, complete: !reader.isFull };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  /** Whether as much was read as may be: what is left is passed over. */
  isFull = false;
  private units = 0;
  private unread: ReadonlySet<Node> = new Set();
  private count = 0;
  private texts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;
  private inked = false;

  *read(root: Element): Generator<void, void> {
    if (matches(root, ':read-write')) return;
    const shadow = shadowRootOf(root);
    if (shadow) yield* this.readShadow(shadow, root);
    else {
      this.unread = findUnread(root);
      yield* this.readInside(root, root);
    }
    this.end(root);
  }

  /** Read what is inside a node. Walks without recursion: a page may nest deeper than the stack. */
  private *readInside(root: Node, within: Element): Generator<void, void> {
    const around: Element[] = [];
    let container = within;
    let node = firstChild(root);
    while (node && !this.isFull) {
      if (++this.count % NODES_A_STEP === 0) yield;
      const kind = this.visit(node, container);
      if (kind === 'shadow') {
        yield* this.readShadow(shadowRootOf(node as Element) as ShadowRoot, node as Element);
      } else if (kind === 'slot') {
        yield* this.readSlot(node as HTMLSlotElement, container);
      } else if (kind) {
        if (kind === 'block') {
          around.push(container);
          container = node as Element;
        }
        node = firstChild(node);
        continue;
      }
      let next: Node | null = nextSibling(node);
      while (!next) {
        node = parentNode(node);
        if (!node || node === root) return;
        if (node === container) {
          this.end(container);
          container = around.pop() ?? within;
        }
        next = nextSibling(node);
      }
      node = next;
    }
    if (this.isFull) this.end(container);
  }

  /** A shadow tree stands in for the children of its host, which come back where it has slots. */
  private *readShadow(shadow: ShadowRoot, host: Element): Generator<void, void> {
    this.shadowRoots.push(shadow);
    const outside = this.unread;
    this.unread = new Set([...outside, ...findUnread(shadow)]);
    yield* this.readInside(shadow, host);
    if (kindOf(host) !== 'inline') this.end(host);
    this.unread = outside;
  }

  private *readSlot(slot: HTMLSlotElement, container: Element): Generator<void, void> {
    const assigned = slot.assignedNodes();
    if (assigned.length === 0) return yield* this.readInside(slot, container);
    for (const node of assigned) {
      const kind = this.visit(node, container);
      if (kind === 'shadow') yield* this.readShadow(shadowRootOf(node as Element) as ShadowRoot, node as Element);
      else if (kind) yield* this.readInside(node, kind === 'block' ? (node as Element) : container);
      if (kind === 'block') this.end(node as Element);
    }
  }

  /** Take a node in; tells whether, and as what, the inside of it is to be read. */
  private visit(node: Node, container: Element): 'block' | 'inline' | 'shadow' | 'slot' | null {
    if (nodeType(node) === TEXT) {
      this.add(node as Text);
      return null;
    }
    if (!isElement(node) || this.unread.has(node)) return null;
    const element = node;
    const name = localName(element);
    const kind = kindOf(element, name);
    if (kind === 'break') {
      this.texts.push('\n');
      this.length += 1;
      return null;
    }
    if (kind === 'ignore') return null;
    if (kind !== 'inline') this.end(container);
    if (kind === 'skip' || isLinkList(element, name)) return null;
    if (name === 'slot') return 'slot';
    const isEmpty = firstChild(element) === null;
    if ((isEmpty || name.includes('-')) && shadowRootOf(element)) return 'shadow';
    if (isEmpty) return null;
    return kind === 'inline' ? 'inline' : 'block';
  }

  private add(node: Text): void {
    const text = node.data;
    const inked = /\S/.test(text);
    if (text === '' || (!inked && this.isRubyGap(node))) return;
    this.units += text.length;
    this.isFull ||= this.units > MAX_PAGE_UNITS;
    if (this.isFull) return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.texts.push(text);
    this.length += text.length;
    this.inked ||= inked;
  }

  /** The white space that sets the source of a ruby, between characters that are written without, shows nothing. */
  private isRubyGap(node: Text): boolean {
    const parent = parentElement(node);
    return parent !== null && localName(parent) === 'ruby' && UNSPACED.test(this.texts.at(-1) ?? '');
  }

  private end(element: Element): void {
    const text = this.texts.join('');
    if (this.inked && !isPointer(element, text)) {
      const { nodes, starts } = this;
      const heading = isHeading(element);
      this.blocks.push({ text, nodes, starts, element, heading });
      this.isFull ||= this.blocks.length === MAX_BLOCKS;
    }
    if (this.length === 0) return;
    this.texts = [];
    this.nodes = [];
    this.starts = [];
    this.length = 0;
    this.inked = false;
  }
}

/** Whether a paragraph but leads elsewhere: all of its text is in a link, but for a label before that and signs around it. */
function isPointer(element: Element, text: string): boolean {
  const link = matches(element, 'p, div') && (querySelector(element, 'a[href]') ?? closest(element, 'a[href]'));
  if (!link) return false;
  const inside = textContent(link)!.trim();
  return inside.length >= LEAST_POINTER && (contains(link, element) || POINTER.test(text.replace(inside, '')));
}
