import type { Block } from './block.ts';
import { findUnread, kindOf } from './element-kind.ts';

// How many nodes are read between two chances to pause.
const NODES_A_STEP = 200;

/**
 * Read elements into blocks: text as laid out, so that a name split by inline tags is whole and names do not join
 * across blocks. Nothing editable or beside the article is read; nothing is written, and no style or layout is asked
 * for. Yields now and then, so that the caller may pause.
 */
export function* readBlocks(roots: readonly Element[]): Generator<void, Block[]> {
  const blocks: Block[] = [];
  for (const root of roots) yield* new BlockReader(root, blocks).read();
  return blocks;
}

class BlockReader {
  private readonly root: Element;
  private readonly blocks: Block[];
  private readonly unread: Set<Node>;
  private texts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;
  private inked = false;

  constructor(root: Element, blocks: Block[]) {
    this.root = root;
    this.blocks = blocks;
    this.unread = findUnread(root);
  }

  /** Walks without recursion: a page may nest deeper than the stack. */
  *read(): Generator<void, void> {
    const { root } = this;
    const around: Element[] = [];
    let container = root;
    let count = 0;
    let node: Node | null = root.firstChild;
    while (node) {
      if (++count % NODES_A_STEP === 0) yield;
      const entered = this.visit(node, container);
      if (entered) {
        if (entered === 'block') {
          around.push(container);
          container = node as Element;
        }
        node = node.firstChild;
        continue;
      }
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (node === root) node = null;
        else if (node === container) {
          this.end(container);
          container = around.pop() ?? root;
        }
      }
      node = node?.nextSibling ?? null;
    }
    this.end(root);
  }

  /** Take a node in; tells whether, and as what, its children are to be read. */
  private visit(node: Node, container: Element): 'block' | 'inline' | null {
    if (node.nodeType === Node.TEXT_NODE) {
      this.add(node as Text);
      return null;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || this.unread.has(node)) return null;
    const kind = kindOf(node as Element);
    if (kind === 'break') {
      this.texts.push('\n');
      this.length += 1;
      return null;
    }
    if (kind === 'ignore') return null;
    if (kind === 'inline') return node.firstChild ? 'inline' : null;
    this.end(container);
    return kind !== 'skip' && node.firstChild ? 'block' : null;
  }

  private add(node: Text): void {
    const text = node.data;
    if (text === '') return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.texts.push(text);
    this.length += text.length;
    this.inked ||= /\S/.test(text);
  }

  private end(element: Element): void {
    if (this.inked) {
      const { nodes, starts } = this;
      this.blocks.push({ text: this.texts.join(''), nodes, starts, element, heading: kindOf(element) === 'heading' });
    }
    if (this.length === 0) return;
    this.texts = [];
    this.nodes = [];
    this.starts = [];
    this.length = 0;
    this.inked = false;
  }
}
