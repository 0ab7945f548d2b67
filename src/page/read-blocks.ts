import type { Block } from './block.ts';

/** `ignore`: laid out within a line but no text of ours; `skip`: stands apart, and ends the block around it. */
type Kind = 'inline' | 'ignore' | 'skip' | 'break' | 'heading';

const KINDS = new Map<string, Kind>(
  Object.entries({
    inline:
      'a abbr acronym b bdi bdo big cite del dfn em font i ins kbd label mark nobr output q rb ruby s samp slot small ' +
      'span strike strong time tt u var wbr',
    // Superscripts are numbers of footnotes, which would otherwise grow onto the word before them.
    ignore: 'area img map math noscript picture rp rt script source style sub sup svg template track',
    skip:
      'applet aside audio button canvas code dialog embed fieldset footer form frame frameset iframe input meter nav ' +
      'object pre progress select textarea video',
    break: 'br',
    heading: 'h1 h2 h3 h4 h5 h6',
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind] as const)),
);

// Parts that are no article text by what their attributes say.
const SKIPPED = [
  '[hidden]',
  '[inert]',
  '[aria-hidden="true"]',
  '[contenteditable]:not([contenteditable="false"])',
  ...['navigation', 'complementary', 'search', 'form', 'banner', 'contentinfo', 'menu', 'toolbar', 'dialog'].map(
    (role) => `[role="${role}"]`,
  ),
  ...['textbox', 'status', 'alert', 'log', 'img'].map((role) => `[role="${role}"]`),
].join(',');

/**
 * Read elements into blocks: text as laid out, so that a name split by inline tags is whole and names do not join
 * across blocks. Nothing editable, hidden or beside the article is read; nothing is written.
 */
export function readBlocks(roots: Element[]): Block[] {
  const reader = new BlockReader();
  for (const root of roots) reader.read(root);
  return reader.blocks.filter(({ element }) => element.checkVisibility({ visibilityProperty: true }));
}

class BlockReader {
  readonly blocks: Block[] = [];
  private section = 0;
  private texts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;
  private inked = false;

  /** Walks without recursion: a page may nest deeper than the stack. */
  read(root: Element): void {
    const skipped = new Set<Node>(root.querySelectorAll(SKIPPED));
    let container = root;
    const containers: Element[] = [];
    let node: Node | null = root.firstChild;
    if (isHeading(root)) this.section += 1;
    while (node) {
      let next: Node | null = null;
      if (node.nodeType === Node.TEXT_NODE) this.add(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE && !skipped.has(node)) {
        const element = node as Element;
        const kind = kindOf(element);
        if (kind === 'break') this.addBreak();
        else if (kind === 'skip') this.end(container);
        else if (kind !== 'ignore') {
          next = element.firstChild;
          if (kind !== 'inline') {
            this.end(container);
            if (kind === 'heading') this.section += 1;
            if (next) {
              containers.push(container);
              container = element;
            }
          }
        }
      }
      if (next) {
        node = next;
        continue;
      }
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode;
        if (node === container && node !== root) {
          this.end(container);
          container = containers.pop() ?? root;
        }
      }
      node = node === root || !node ? null : node.nextSibling;
    }
    this.end(root);
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

  private addBreak(): void {
    this.texts.push('\n');
    this.length += 1;
  }

  private end(element: Element): void {
    if (this.inked) {
      const { nodes, starts, section } = this;
      this.blocks.push({ text: this.texts.join(''), nodes, starts, element, section });
    }
    if (this.length === 0) return;
    this.texts = [];
    this.nodes = [];
    this.starts = [];
    this.length = 0;
    this.inked = false;
  }
}

/** Elements that the table does not list are laid out as their style says when custom, and as blocks otherwise. */
function kindOf(element: Element): Kind | 'block' {
  const name = element.localName;
  const kind = KINDS.get(name);
  if (kind !== undefined) return kind;
  if (!name.includes('-')) return 'block';
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

function isHeading(element: Element): boolean {
  return KINDS.get(element.localName) === 'heading';
}
