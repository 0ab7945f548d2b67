import {
  contains,
  createTreeWalker,
  getRootNode,
  localName,
  nodeType,
  parentElement,
  previousSibling,
  querySelectorAll,
  textContent,
} from '../../dom/nodes.ts';
import { isBesideArticle, kindOf } from './element-kind.ts';

/** An element of a page with text in paragraphs inside it. */
export interface TextHolder {
  element: Element;
  parent: TextHolder | null;
  children: TextHolder[];
  /** Whether it, or one around it, stands beside the article. */
  isBeside: boolean;
  /** Text in its paragraphs; what stands beside the article counts nothing. See {@link weigh}. */
  weight: number;
  paragraphs: number;
}

// Elements looked at between two chances to pause.
const ELEMENTS_A_STEP = 100;

// Shorter texts without a paragraph of their own are labels.
const LEAST_LENGTH = 40;

// A paragraph of so many UTF-16 units weighs half of its length: a few long ones are an article, many short ones a list.
const HALF_WEIGHT = 60;

/**
 * The elements around the paragraphs of a page, outermost first, each with the weight of its text. Links in a paragraph
 * do not count, nor does what stands beside the article. Lines that end in `br` are paragraphs too.
 */
export function* weighParagraphs(trees: readonly ParentNode[]): Generator<void, TextHolder[]> {
  const holders = new Map<Element, TextHolder>();
  let paragraph: Element | null = null;
  let length = 0;
  let count = 0;
  const end = () => {
    if (paragraph) add(holders, parentElement(paragraph), length);
    paragraph = null;
  };
  for (const element of trees.flatMap((tree) => [...querySelectorAll(tree, 'p, br, p a')])) {
    if (++count % ELEMENTS_A_STEP === 0) yield;
    const name = localName(element);
    const isInside = paragraph !== null && contains(paragraph, element);
    if (name === 'a') {
      if (isInside) length -= lengthOf(element);
    } else if (name === 'p') {
      end();
      paragraph = element;
      length = lengthOf(element);
    } else if (!isInside) {
      const line = previousSibling(element);
      if (line && nodeType(line) === Node.TEXT_NODE) add(holders, parentElement(element), lengthOf(line));
    }
  }
  end();
  return sumUp(holders);
}

/** The same of a page that has no paragraphs: every text of its own in an element is one. */
export function* weighTexts(document: Document, trees: readonly Node[]): Generator<void, TextHolder[]> {
  const holders = new Map<Element, TextHolder>();
  let count = 0;
  for (const tree of trees) {
    const walker = createTreeWalker(document, tree, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (++count % ELEMENTS_A_STEP === 0) yield;
      const length = lengthOf(node);
      if (length < LEAST_LENGTH) continue;
      let holder = parentElement(node);
      let kind = holder && kindOf(holder);
      while (holder && kind === 'inline' && localName(holder) !== 'a') {
        holder = parentElement(holder);
        kind = holder && kindOf(holder);
      }
      // Its parent holds it and the paragraphs like it.
      if (holder && kind === 'block' && localName(holder) !== 'body') add(holders, parentElement(holder), length);
    }
  }
  return sumUp(holders);
}

function sumUp(holders: ReadonlyMap<Element, TextHolder>): TextHolder[] {
  const outermostFirst = [...holders.values()];
  for (const holder of outermostFirst.toReversed()) {
    if (holder.isBeside || !holder.parent) continue;
    holder.parent.weight += holder.weight;
    holder.parent.paragraphs += holder.paragraphs;
  }
  return outermostFirst;
}

function add(holders: Map<Element, TextHolder>, element: Element | null, length: number): void {
  const around: Element[] = [];
  let at = element;
  while (at && !holders.has(at)) {
    around.push(at);
    at = parentOf(at);
  }
  let holder = at && (holders.get(at) ?? null);
  for (const inside of around.reverse()) {
    const parent: TextHolder | null = holder;
    const isBeside = parent?.isBeside || localName(inside) === 'a' || isBesideArticle(inside);
    holder = { element: inside, parent, children: [], isBeside, weight: 0, paragraphs: 0 };
    parent?.children.push(holder);
    holders.set(inside, holder);
  }
  if (!holder || holder.isBeside || length <= 0) return;
  holder.weight += (length * length) / (length + HALF_WEIGHT);
  holder.paragraphs += 1;
}

function parentOf(element: Element): Element | null {
  const parent = parentElement(element);
  if (parent) return parent;
  const root = getRootNode(element);
  return root instanceof ShadowRoot ? root.host : null;
}

const lengthOf = (node: Node) => textContent(node)!.trim().length;
