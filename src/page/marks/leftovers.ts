import { HOST_ATTRIBUTE } from '../../dom/host-attribute.ts';
import { childNodes, normalize, parentNode, querySelectorAll, remove, replaceWith } from '../../dom/nodes.ts';
import { CURRENT_NAMES, MARK_STYLES, nameOfStyle, PALETTES } from '../../settings/mark-style.ts';

const NAMES = [
  ...CURRENT_NAMES,
  ...PALETTES.flatMap((palette) => MARK_STYLES.map((style) => nameOfStyle(style, palette))),
];

/**
 * Take away what an earlier copy of this script has left on the page. Firefox stops a script at once when its extension
 * is updated or removed, so that it cannot do so itself.
 */
export function removeLeftovers(document: Document): void {
  for (const card of querySelectorAll(document, `div[${HOST_ATTRIBUTE}]`)) remove(card);
  for (const mark of querySelectorAll(document, 'span[data-counterpoint]')) {
    const parent = parentNode(mark);
    replaceWith(mark, [...childNodes(mark)]);
    if (parent) normalize(parent);
  }
  if (!('highlights' in CSS)) return;
  for (const name of NAMES) CSS.highlights.delete(`counterpoint-${name}`);
}
