/**
 * The nodes of a page, asked through the getters and methods of their prototypes. Chromium lets a control in a form, and
 * a named image, frame or form in a document, take the place of any property of the form or the document: with
 * `<input name="nextSibling">` a plain walk never ends, with `<img name="body">` there is no body. A content script's
 * own prototypes are out of the page's reach. Each function is named for the property that it stands for.
 */

const { prototype: node } = Node;
const { prototype: element } = Element;
const { prototype: html } = HTMLElement;
const { prototype: page } = Document;

// Looking these up on Node for every node would cost as much as asking for its type.
const FOLLOWING = 4;
const ELEMENT = 1;
export const TEXT = 3;

type ScrollBy = (this: Element, options: ScrollToOptions) => void;

// Marked so that a script is built without those that it does not use.
// @__NO_SIDE_EFFECTS__
function getter<Of, Key extends keyof Of>(prototype: Of, key: Key): (of: Of) => Of[Key] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
  return (of) => get!.call(of);
}

export const nodeType = /* @__PURE__ */ getter(node, 'nodeType');
export const firstChild: (of: Node) => Node | null = /* @__PURE__ */ getter(node, 'firstChild');
export const nextSibling: (of: Node) => Node | null = /* @__PURE__ */ getter(node, 'nextSibling');
export const parentNode: (of: Node) => Node | null = /* @__PURE__ */ getter(node, 'parentNode');
export const parentElement = /* @__PURE__ */ getter(node, 'parentElement');
export const childNodes = /* @__PURE__ */ getter(node, 'childNodes');
export const isConnected = /* @__PURE__ */ getter(node, 'isConnected');
export const textContent = /* @__PURE__ */ getter(node, 'textContent');
export const ownerDocument = /* @__PURE__ */ getter(node, 'ownerDocument') as (of: Node) => Document;
export const getRootNode = (of: Node) => node.getRootNode.call(of);
export const contains = (of: Node, other: Node | null) => node.contains.call(of, other);
export const compareDocumentPosition = (of: Node, other: Node) => node.compareDocumentPosition.call(of, other);
/** Whether a node begins before another does. */
export const isBefore = (of: Node, other: Node) => (compareDocumentPosition(of, other) & FOLLOWING) !== 0;
export const isElement = (of: Node): of is Element => nodeType(of) === ELEMENT;
export const normalize = (of: Node) => node.normalize.call(of);

export const localName = /* @__PURE__ */ getter(element, 'localName');
export const shadowRoot = /* @__PURE__ */ getter(element, 'shadowRoot');
export const hasAttribute = (of: Element, name: string) => element.hasAttribute.call(of, name);
export const getAttribute = (of: Element, name: string) => element.getAttribute.call(of, name);
export const matches = (of: Element, selectors: string) => element.matches.call(of, selectors);
export const closest = (of: Element, selectors: string) => element.closest.call(of, selectors);
export const getClientRects = (of: Element) => element.getClientRects.call(of);
export const scrollIntoView = (of: Element, options: ScrollIntoViewOptions) => element.scrollIntoView.call(of, options);
export const checkVisibility = (of: Element, options: CheckVisibilityOptions) =>
  element.checkVisibility.call(of, options);
export const clientWidth = /* @__PURE__ */ getter(element, 'clientWidth');
export const clientHeight = /* @__PURE__ */ getter(element, 'clientHeight');
export const scrollWidth = /* @__PURE__ */ getter(element, 'scrollWidth');
export const scrollHeight = /* @__PURE__ */ getter(element, 'scrollHeight');
export const scrollTop = /* @__PURE__ */ getter(element, 'scrollTop');
export const scrollLeft = /* @__PURE__ */ getter(element, 'scrollLeft');
export const scrollBox = (of: Element, options: ScrollToOptions) => (element.scrollTo as ScrollBy).call(of, options);
export const assignedSlot = /* @__PURE__ */ getter(element, 'assignedSlot');
export const append = (of: Element, inside: Node) => element.append.call(of, inside);
export const remove = (of: Element) => element.remove.call(of);
export const replaceWith = (of: Element, nodes: Iterable<Node>) => element.replaceWith.call(of, ...nodes);

export const focus = (of: HTMLElement, options?: FocusOptions) => html.focus.call(of, options);
export const blur = (of: HTMLElement) => html.blur.call(of);

export const body = /* @__PURE__ */ getter(page, 'body');
export const documentElement = /* @__PURE__ */ getter(page, 'documentElement');
export const activeElement = /* @__PURE__ */ getter(page, 'activeElement');
export const hidden = /* @__PURE__ */ getter(page, 'hidden');
export const title = /* @__PURE__ */ getter(page, 'title');
export const getSelection = (of: Document) => page.getSelection.call(of);
export const createElement = <Name extends keyof HTMLElementTagNameMap>(of: Document, name: Name) =>
  page.createElement.call(of, name) as HTMLElementTagNameMap[Name];
export const execCommand = (of: Document, command: string) => page.execCommand.call(of, command);
export const createRange = (of: Document) => page.createRange.call(of);
export const createTreeWalker = (of: Document, root: Node, whatToShow: number) =>
  page.createTreeWalker.call(of, root, whatToShow);
export const caretPositionFromPoint = (of: Document, x: number, y: number, options: CaretPositionFromPointOptions) =>
  page.caretPositionFromPoint.call(of, x, y, options);

/** What a press at a point would reach in a document or a shadow tree, CSS pixels of the viewport. */
export function elementFromPoint(tree: DocumentOrShadowRoot & Node, x: number, y: number): Element | null {
  return (nodeType(tree) === DOCUMENT ? page : ShadowRoot.prototype).elementFromPoint.call(tree, x, y);
}

const DOCUMENT = 9;
const FRAGMENT = 11;

/** The first of what {@link querySelectorAll} finds; null when there is none. */
export function querySelector(root: ParentNode, selectors: string): Element | null {
  return prototypeOf(root).querySelector.call(root, selectors);
}

export function querySelectorAll(root: ParentNode, selectors: string): NodeListOf<Element> {
  return prototypeOf(root).querySelectorAll.call(root, selectors);
}

/** Documents, shadow trees and elements have these methods each for themselves. */
function prototypeOf(root: ParentNode): ParentNode {
  const type = nodeType(root);
  return type === DOCUMENT ? page : type === FRAGMENT ? DocumentFragment.prototype : element;
}
