import {
  closest,
  getAttribute,
  localName,
  matches,
  parentElement,
  querySelectorAll,
  textContent,
} from '../../dom/nodes.ts';
import { isBoilerplate, NAMED } from './boilerplate.ts';

/** `ignore`: laid out within a line but no text of ours; `skip`: stands apart, and ends the block around it. */
export type ElementKind = 'inline' | 'ignore' | 'skip' | 'break' | 'heading' | 'block';

const KINDS = new Map<string, ElementKind>(
  Object.entries({
    inline: 'a b code del em font i label mark q rb ruby s slot small span strong time u wbr',
    // Superscripts are numbers of footnotes, which would otherwise grow onto the word before them.
    ignore: 'img map math noscript picture rp rt rtc script style sub sup svg template title',
    skip:
      'aside audio button canvas dialog embed fieldset figcaption footer form iframe input meter nav ' +
      'object progress select textarea video',
    break: 'br',
    heading: 'h1 h2 h3 h4 h5 h6',
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as ElementKind] as const)),
);

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

// Share of links in the text of a list that is but a menu.
const LINKED = 0.9;

const BESIDE = 'aside, footer, nav, figcaption';

// Attributes that may keep an element from being read. Looked for by presence, then by value: selectors with values
// cost several times more on a large page.
const AUTHOR = '[itemprop=author]';
const ATTRIBUTES = `[contenteditable], [role], ${AUTHOR}, ${NAMED}`;

const NO_TEXT_ROLES = new Set(
  'alert banner complementary contentinfo dialog form img log menu navigation search status textbox toolbar'.split(' '),
);

/** The elements inside a root that are not read because of an attribute. */
export function findUnread(root: ParentNode): Set<Node> {
  const unread = new Set<Node>();
  for (const element of querySelectorAll(root, ATTRIBUTES)) if (isUnreadByAttribute(element)) unread.add(element);
  return unread;
}

function isUnreadByAttribute(element: Element): boolean {
  const editable = getAttribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (matches(element, AUTHOR)) return true;
  return NO_TEXT_ROLES.has(getAttribute(element, 'role') ?? '') || isBoilerplate(element);
}

/** Whether an element is a list that only leads elsewhere: nearly all of its text is links. */
export function isLinkList(element: Element, name = localName(element)): boolean {
  if (name !== 'ul' && name !== 'ol') return false;
  const links = querySelectorAll(element, 'a[href]');
  if (links.length < 2) return false;
  const lengthOf = (one: Element) => textContent(one)!.replaceAll(/\s/g, '').length;
  const linked = [...links].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked >= lengthOf(element) * LINKED;
}

/** Whether an element holds none of the article: links to others, a footer, what readers wrote. */
export function isBesideArticle(element: Element): boolean {
  return matches(element, BESIDE) || isUnreadByAttribute(element);
}

/**
 * How an element takes part in the text by its name alone, for whoever must not have the page laid out to know. Custom
 * elements count as inline, others that the table does not list as blocks.
 */
export function kindByName(name: string): ElementKind {
  return KINDS.get(name) ?? (name.includes('-') ? 'inline' : 'block');
}

/**
 * How an element takes part in the text as it is laid out: names run on through what is inline, whatever it is called,
 * and end where a box does. Text and things that stand apart by their nature, and headings, do so in any layout.
 */
export function kindOf(element: Element, name = localName(element)): ElementKind {
  const kind = kindByName(name);
  if (kind !== 'inline' && kind !== 'block') return kind;
  const { display, float } = getComputedStyle(element);
  // What has left the document has no style; what is not displayed does not tell how it would be.
  if (display === '' || display === 'none') return kind;
  // A large first letter floats beside the rest of its word.
  if (kind === 'inline' && float !== 'none') return kind;
  return /^(?:inline|contents|ruby)/.test(display) ? 'inline' : 'block';
}

/** Whether an element opens a section, or is part of what does. */
export function isHeading(element: Element): boolean {
  return closest(element, HEADINGS) !== null;
}

/** Whether an element, or one around it inside the elements to be read, keeps its text from being read. */
export function isUnread(element: Element, roots: readonly Element[]): boolean {
  for (let at: Element | null = element; at && !roots.includes(at); at = parentElement(at)) {
    const kind = kindOf(at);
    if (kind === 'skip' || kind === 'ignore' || isUnreadByAttribute(at) || isLinkList(at)) return true;
  }
  return false;
}
