import type { PageSettings } from '../settings/page-settings.ts';
import type { Mark } from './mark.ts';

/** Live ranges cost every later edit of the page, so there is an upper bound. */
export const MOST_MARKS = 1000;

/** The marks to show, in document order: of the chosen categories, the first of each entry in a section or all. */
export function selectMarks(
  marks: readonly Mark[],
  { active, categories, density }: Pick<PageSettings, 'active' | 'categories' | 'density'>,
): Mark[] {
  if (!active) return [];
  const seen = new Set<string>();
  const shown: Mark[] = [];
  for (const mark of marks) {
    if (shown.length === MOST_MARKS) break;
    const { category, entry } = mark.mention;
    if (!categories[category]) continue;
    if (density === 'first') {
      const key = `${mark.block.section} ${entry}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    shown.push(mark);
  }
  return shown;
}
