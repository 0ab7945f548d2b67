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
  let section = 0;
  const sections = blocks.map(({ heading }) => (heading ? ++section : section));
  const seen = new Set<string>();
  return chosen.filter(({ block, entry }) => {
    const key = `${sections[block]} ${entry}`;
    return !seen.has(key) && seen.add(key);
  });
}
