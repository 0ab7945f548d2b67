/** `ignore`: laid out within a line but no text of ours; `skip`: stands apart, and ends the block around it. */
export type ElementKind = 'inline' | 'ignore' | 'skip' | 'break' | 'heading' | 'block';

const KINDS = new Map<string, ElementKind>(
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
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as ElementKind] as const)),
);

// Parts that are no article text by what their attributes say.
const NO_TEXT_ROLES =
  'alert banner complementary contentinfo dialog form img log menu navigation search status textbox toolbar';

/** Selects elements that are not read because of an attribute. */
export const UNREAD = [
  '[hidden]',
  '[inert]',
  '[aria-hidden="true"]',
  '[contenteditable]:not([contenteditable="false"])',
  ...NO_TEXT_ROLES.split(' ').map((role) => `[role="${role}"]`),
].join(',');

/**
 * How an element takes part in the text, by its name: looking up styles for every element would cost more than reading.
 * Custom elements are laid out as their style says; elements that the table does not list are blocks.
 */
export function kindOf(element: Element): ElementKind {
  const name = element.localName;
  const kind = KINDS.get(name);
  if (kind !== undefined) return kind;
  if (!name.includes('-')) return 'block';
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

/** Whether an element, or one around it, keeps its text from being read. */
export function isUnread(element: Element): boolean {
  if (element.closest(UNREAD)) return true;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const kind = kindOf(at);
    if (kind === 'skip' || kind === 'ignore') return true;
  }
  return false;
}
