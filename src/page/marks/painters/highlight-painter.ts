import { CURRENT_NAMES, type Palette } from '../../../settings/mark-style.ts';
import type { Mark } from '../mark.ts';
import { currentStyleOf, type Painter, stylesIn } from './painter.ts';

const PREFIX = 'counterpoint-';
const CURRENT = CURRENT_NAMES.map((name) => PREFIX + name);

interface Painted {
  highlight: Highlight;
  ranges: Set<Range>;
}

/**
 * Paints with the CSS Custom Highlight API: the page's own nodes stay as they are. The registry belongs to the page as
 * well, so only our own names are ever set and deleted.
 */
export function createHighlightPainter(palette: Palette = 'standard'): Painter {
  const registry = CSS.highlights;
  // Our own record of what is registered: Firefox lets a content script iterate neither registry nor highlight.
  const ours = new Map<string, Painted>();

  // A mark that stands already keeps its style; a new reading makes new marks.
  let names: ReadonlyMap<Mark, string> = new Map();

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
    if (CURRENT.includes(name)) highlight.priority = 1;
    ours.set(name, { highlight, ranges: wanted });
    if (registry.get(name) !== highlight) registry.set(name, highlight);
  };

  // The page can take one out of the registry, put its own in its place, and empty it or add to it.
  const isRegistered = (name: string, { highlight }: Painted) => registry.get(name) === highlight;
  const isFilled = ({ highlight, ranges }: Painted) => highlight.size === ranges.size;

  return {
    wraps: false,
    markOf: () => null,
    paint(marks) {
      const styleOf = stylesIn(palette);
      const before = names;
      names = new Map(marks.map((mark) => [mark, before.get(mark) ?? PREFIX + styleOf(mark)]));
      const byName = new Map<string, Range[]>();
      for (const name of ours.keys()) if (!CURRENT.includes(name)) byName.set(name, []);
      for (const [mark, name] of names) {
        const ranges = byName.get(name);
        if (ranges) ranges.push(...mark.parts);
        else byName.set(name, [...mark.parts]);
      }
      for (const [name, ranges] of byName) set(name, ranges);
    },
    setCurrent(mark) {
      const style = mark && PREFIX + currentStyleOf(mark);
      for (const name of CURRENT) set(name, mark && name === style ? mark.parts : []);
    },
    isWhole: () => [...ours].every(([name, painted]) => isRegistered(name, painted) && isFilled(painted)),
    repair() {
      for (const [name, painted] of ours) {
        const { highlight, ranges } = painted;
        if (!isFilled(painted)) {
          highlight.clear();
          for (const range of ranges) highlight.add(range);
        }
        if (!isRegistered(name, painted)) registry.set(name, highlight);
      }
    },
    clear() {
      names = new Map();
      for (const name of [...ours.keys()]) set(name, []);
    },
  };
}
