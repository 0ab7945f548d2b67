import { createElement, getRootNode } from '../dom/nodes.ts';
import { addStyles } from './add-styles.ts';
import styles from './seal-text.css?inline';

const sealed = new WeakSet<Element>();

/**
 * Show a text in an element of the card so that the page cannot read it, though it may get into the card's own root. The
 * text is content made by a style sheet, in a closed root of its own: no event leads there, as nothing in it is hit by a
 * pointer or takes the focus, and the browser neither finds nor selects it. Screen readers read it as any text.
 *
 * @param element one that was just made, and can be given a root; a closed one where that of the card is
 */
export function sealText(element: HTMLElement, text: string): void {
  const card = getRootNode(element);
  const root = element.attachShadow({ mode: card instanceof ShadowRoot ? card.mode : 'closed' });
  sealed.add(element);
  addStyles(root, styles);
  const line = createElement(document, 'p');
  line.setAttribute('data-text', text);
  root.append(line);
}

/** Whether an element has its root from here. */
export function isSealed(element: Element): boolean {
  return sealed.has(element);
}
