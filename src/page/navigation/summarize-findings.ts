import { CATEGORIES, type Category } from '../../knowledge/category.ts';
import { MAX_PLACES } from '../../messaging/limits.ts';
import type { Annotation, FoundEntry, PageReport } from '../../messaging/protocol.ts';
import type { Mention } from '../../spotting/types.ts';

/** Places beyond the fourth decimal are less than a line of the longest page. */
const PLACES = 10_000;

/**
 * Counts by category and the entries found, most mentioned first, then in the order of the page.
 *
 * @param marked the mentions that are marked, in the order of the page
 * @param lengths UTF-16 units of each block that the mentions stand in
 */
export function summarizeFindings(
  { mentions, entries }: Annotation,
  marked: Iterable<Mention> = [],
  lengths: readonly number[] = [],
): Pick<PageReport, 'counts' | 'found'> {
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  const found = new Map<string, FoundEntry>();
  for (const { entry, category } of mentions) {
    counts[category] += 1;
    const known = found.get(entry);
    if (known) known.count += 1;
    else if (entries[entry]) found.set(entry, { id: entry, ...entries[entry], count: 1, marked: 0, frame: 0 });
  }
  const placeOf = placesIn(lengths);
  for (const mention of marked) {
    const known = found.get(mention.entry);
    if (!known) continue;
    known.marked += 1;
    known.at ??= [];
    if (known.at.length < MAX_PLACES) known.at.push(placeOf(mention));
  }
  return { counts, found: [...found.values()].sort((one, other) => other.count - one.count) };
}

/** Where a mention stands in the text of all blocks, as a share of it. */
function placesIn(lengths: readonly number[]): (mention: Mention) => number {
  const starts: number[] = [];
  let all = 0;
  for (const length of lengths) {
    starts.push(all);
    all += length;
  }
  return ({ block, start }) => Math.min(1, Math.round((PLACES * ((starts[block] ?? 0) + start)) / (all || 1)) / PLACES);
}
