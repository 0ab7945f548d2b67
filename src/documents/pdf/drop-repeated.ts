import type { Line } from './lines.ts';

// Lines looked at from either edge of a page, and on how many pages one stands that belongs to none of them.
const AT_EDGE = 3;
const REPEATED = 3;
// Of the same place, units of the page.
const NEAR = 6;

/** The lines of a document without those that stand at the same edge of several pages: its title, dates, page numbers. */
export function dropRepeated(pages: readonly (readonly Line[])[]): Line[] {
  const atEdges = new Map<string, Line[]>();
  for (const lines of pages) {
    const downwards = lines.toSorted((one, other) => other.y - one.y);
    for (const line of new Set([...downwards.slice(0, AT_EDGE), ...downwards.slice(-AT_EDGE)])) {
      const key = keyOf(line);
      atEdges.set(key, [...(atEdges.get(key) ?? []), line]);
    }
  }
  const least = Math.min(REPEATED, pages.length);
  const repeated = new Set<Line>();
  for (const lines of atEdges.values()) {
    for (const line of lines) {
      const alike = lines.filter(({ y }) => Math.abs(y - line.y) <= NEAR);
      if (new Set(alike.map(({ page }) => page)).size >= Math.max(2, least)) repeated.add(line);
    }
  }
  return pages.flat().filter((line) => !repeated.has(line));
}

/** A line without its numbers, arabic or roman. */
function keyOf({ text }: Line): string {
  return text.toLowerCase().replace(/\d+|^[ivxlc]+$/g, '#');
}
