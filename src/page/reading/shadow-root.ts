import { browser } from '@wxt-dev/browser';
import { contains, firstChild, getRootNode, localName, parentElement, shadowRoot } from '../../dom/nodes.ts';

// Of the elements that may have a shadow root, those that pages build components with when they are no custom elements.
const PLAIN_HOSTS = new Set('article div main p section span'.split(' '));

// How a content script sees closed ones: a property of elements in Firefox, a function of the API in Chromium.
interface Seen {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface DomApi {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null;
}

/**
 * The shadow root of an element, closed ones too. Only custom elements and empty plain ones are asked: asking every
 * element would cost as much as reading it.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = localName(element);
  if (!name.includes('-') && (firstChild(element) || !PLAIN_HOSTS.has(name))) return null;
  const { openOrClosedShadowRoot } = element as Seen;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as { dom?: DomApi };
  return dom?.openOrClosedShadowRoot?.(element) ?? shadowRoot(element);
}

/** Whether a node lies inside another, or inside a shadow tree inside it; a node contains itself. */
export function containsDeep(container: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at)) if (contains(container, at)) return true;
  return false;
}

/** The element around a node; around a shadow tree that is its host. */
export function parentOf(node: Node): Element | null {
  return parentElement(node) ?? hostOf(node);
}

/** The host of the shadow tree that a node is in. */
function hostOf(node: Node): Element | null {
  const root = getRootNode(node);
  return root instanceof ShadowRoot ? root.host : null;
}
