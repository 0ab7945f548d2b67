import type { PageSettings } from '../../settings/page-settings.ts';
import type { Mention } from '../../spotting/types.ts';
import type { Reading } from '../reading/reading.ts';

export type MarkChoice = Pick<PageSettings, 'categories' | 'density' | 'headings' | 'unrecorded' | 'dismissed'>;

/**
 * The mentions to show, in document order: of the chosen categories, where and of what the reader wants marks, the first of
 * each entry in the article, in each section, or all.
 */
export function selectMentions(
  { blocks, annotation: { mentions, entries } }: Pick<Reading, 'blocks' | 'annotation'>,
  { categories, density, headings, unrecorded, dismissed }: MarkChoice,
): Mention[] {
  const unwanted = new Set(dismissed);
  const chosen = mentions.filter(
    ({ block, category, entry }) =>
      categories[category] &&
      !unwanted.has(entry) &&
      (headings || !blocks[block]?.heading) &&
      (unrecorded || entries[entry]?.recorded !== false),
  );
  if (density === 'every') return chosen;
  const seen = new Set<string>();
  let at = 0;
  return chosen.filter(({ block, entry }) => {
    if (density === 'section') for (; at <= block; at++) if (blocks[at]?.heading) seen.clear();
    return !seen.has(entry) && seen.add(entry);
  });
}
