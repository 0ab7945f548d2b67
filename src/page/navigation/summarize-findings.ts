import { CATEGORIES, type Category } from '../../knowledge/category.ts';
import type { Annotation, FoundEntry, PageReport } from '../../messaging/protocol.ts';
import type { Mention } from '../../spotting/types.ts';

/**
 * Counts by category and the entries found, most mentioned first, then in the order of the page.
 *
 * @param marked the mentions that are marked
 */
export function summarizeFindings(
  { mentions, entries }: Annotation,
  marked: Iterable<Mention> = [],
): Pick<PageReport, 'counts' | 'found'> {
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  const found = new Map<string, FoundEntry>();
  for (const { entry, category } of mentions) {
    counts[category] += 1;
    const known = found.get(entry);
    if (known) known.count += 1;
    else if (entries[entry]) found.set(entry, { id: entry, ...entries[entry], count: 1, marked: 0, frame: 0 });
  }
  for (const { entry } of marked) {
    const known = found.get(entry);
    if (known) known.marked += 1;
  }
  return { counts, found: [...found.values()].sort((one, other) => other.count - one.count) };
}
