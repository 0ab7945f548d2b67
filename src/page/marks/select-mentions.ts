import type { PageSettings } from '../../settings/page-settings.ts';
import type { Mention } from '../../spotting/types.ts';
import type { Reading } from '../reading/reading.ts';

/** The mentions to show, in document order: of the chosen categories, the first of each entry in a section or all. */
export function selectMentions(
  { blocks, annotation }: Pick<Reading, 'blocks' | 'annotation'>,
  { categories, density, dismissed }: Pick<PageSettings, 'categories' | 'density' | 'dismissed'>,
): Mention[] {
  const unwanted = new Set(dismissed);
  const chosen = annotation.mentions.filter(({ category, entry }) => categories[category] && !unwanted.has(entry));
  if (density === 'every') return chosen;
  const seen = new Set<string>();
  let at = 0;
  return chosen.filter(({ block, entry }) => {
    for (; at <= block; at++) if (blocks[at]?.heading) seen.clear();
    return !seen.has(entry) && seen.add(entry);
  });
}
