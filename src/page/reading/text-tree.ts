import { createTreeWalker, hasAttribute, localName, nextSibling, parentElement } from '../../dom/nodes.ts';
import { isBesideArticle, kindOf } from './element-kind.ts';
import { parentOf } from './shadow-root.ts';

/** An element of a page with text inside it. */
export interface TextHolder {
  element: Element;
  parent: TextHolder | null;
  children: TextHolder[];
  /** Whether it, or one around it, stands beside the article. */
  isBeside: boolean;
  /** How much running text it holds, links and what stands beside the article left out. */
  weight: number;
}

// Text nodes looked at between two chances to pause.
const NODES_A_STEP = 200;

// Shorter texts are labels, UTF-16 units.
const LEAST_LENGTH = 30;

// A text of so many UTF-16 units weighs half of its length: a few long ones are an article, many short ones a list.
const HALF_WEIGHT = 300;

// Such characters are words and syllables, each worth about three letters.
const DENSE = /[\u3040-\u9fff\uac00-\ud7a3]/g;

// What a text weighs where its page has not called it a paragraph.
const OUTSIDE_PARAGRAPHS = 0.25;

// Texts in these are parts of what is in the element around them.
const PASSAGES = new Set('p li dd td pre blockquote figure h2 h3'.split(' '));

/** The elements around the texts of some trees of a document, outermost first, each with the weight of its text. */
export function* growTextTree(document: Document, trees: readonly Node[]): Generator<void, TextHolder[]> {
  const holders = new Map<Element, TextHolder>();
  const weigh = (node: Text, text: string) => {
    const { length } = text.trim().replace(DENSE, '$&$&$&');
    if (length >= LEAST_LENGTH) add(holders, node, (length * length) / (length + HALF_WEIGHT));
  };
  let count = 0;
  for (const tree of trees) {
    const walker = createTreeWalker(document, tree, NodeFilter.SHOW_TEXT);
    let [first, text]: [Text | null, string] = [null, ''];
    let last: Node | null = null;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (++count % NODES_A_STEP === 0) yield;
      const outer = withoutMark(node);
      // Marks that are elements part a text that weighs as one.
      if (last && (last === outer || nextSibling(last) === outer)) text += node.data;
      else {
        if (first) weigh(first, text);
        [first, text] = [node, node.data];
      }
      last = outer;
    }
    if (first) weigh(first, text);
  }
  const outermostFirst = [...holders.values()];
  for (const { parent, weight } of outermostFirst.toReversed()) if (parent) parent.weight += weight;
  return outermostFirst;
}

/** A text, or the mark of ours that it is in. */
function withoutMark(node: Text): Node {
  const parent = parentElement(node);
  return parent && localName(parent) === 'span' && hasAttribute(parent, 'data-counterpoint') ? parent : node;
}

function add(holders: Map<Element, TextHolder>, node: Text, weight: number): void {
  let element = parentOf(node);
  let share = OUTSIDE_PARAGRAPHS;
  while (element) {
    const name = localName(element);
    // Some pages stand in one form as a whole.
    const kind = name === 'form' ? 'block' : kindOf(element, name);
    if (name === 'p') share = 1;
    if (name === 'a' || kind === 'skip' || kind === 'ignore') return;
    if (kind === 'block' && !PASSAGES.has(name)) break;
    element = parentOf(element);
  }
  const holder = element && hold(holders, element);
  if (!holder || holder.isBeside) return;
  holder.weight += weight * share;
}

/** The holder of an element, and those around it. */
function hold(holders: Map<Element, TextHolder>, element: Element): TextHolder | null {
  const around: Element[] = [];
  let at: Element | null = element;
  for (; at && !holders.has(at); at = parentOf(at)) around.push(at);
  let holder = (at && holders.get(at)) ?? null;
  for (const inside of around.reverse()) {
    const parent: TextHolder | null = holder;
    // Of the page as a whole names say nothing, and a text in a link leads to where it goes on.
    const isBeside = parent?.parent ? parent.isBeside || localName(inside) === 'a' || isBesideArticle(inside) : false;
    holder = { element: inside, parent, children: [], isBeside, weight: 0 };
    parent?.children.push(holder);
    holders.set(inside, holder);
  }
  return holder;
}
