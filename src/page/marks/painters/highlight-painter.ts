import type { Palette } from '../../../settings/mark-style.ts';
import { type Painter, stylesIn } from './painter.ts';

const PREFIX = 'counterpoint-';
const CURRENT = `${PREFIX}current`;

/**
 * Paints with the CSS Custom Highlight API: the page's own nodes stay as they are. The registry belongs to the page as
 * well, so only our own names are ever set and deleted.
 */
export function createHighlightPainter(palette: Palette = 'standard'): Painter {
  const registry = CSS.highlights;
  // Our own record of what is registered: Firefox lets a content script iterate neither registry nor highlight.
  const ours = new Map<string, { highlight: Highlight; ranges: Set<Range> }>();

  // Only what differs is changed: registering a range again would have the browser paint it again.
  const set = (name: string, ranges: Iterable<Range>) => {
    const wanted = new Set(ranges);
    if (wanted.size === 0) {
      ours.delete(name);
      registry.delete(name);
      return;
    }
    const { highlight, ranges: before } = ours.get(name) ?? { highlight: new Highlight(), ranges: new Set() };
    for (const range of before) if (!wanted.has(range)) highlight.delete(range);
    for (const range of wanted) if (!before.has(range)) highlight.add(range);
    if (name === CURRENT) highlight.priority = 1;
    ours.set(name, { highlight, ranges: wanted });
    if (registry.get(name) !== highlight) registry.set(name, highlight);
  };

  return {
    wraps: false,
    markOf: () => null,
    paint(marks) {
      const styleOf = stylesIn(palette);
      const byName = new Map<string, Range[]>();
      for (const name of ours.keys()) if (name !== CURRENT) byName.set(name, []);
      for (const mark of marks) {
        const name = PREFIX + styleOf(mark);
        const ranges = byName.get(name);
        if (ranges) ranges.push(mark.range);
        else byName.set(name, [mark.range]);
      }
      for (const [name, ranges] of byName) set(name, ranges);
    },
    setCurrent(mark) {
      set(CURRENT, mark ? [mark.range] : []);
    },
    repair() {
      for (const [name, { highlight }] of ours) if (!registry.has(name)) registry.set(name, highlight);
    },
    clear() {
      for (const name of [...ours.keys()]) set(name, []);
    },
  };
}
