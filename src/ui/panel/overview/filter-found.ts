import { CATEGORIES, type Category } from '../../../knowledge/category.ts';
import type { FoundEntry } from '../../../messaging/protocol.ts';

export interface FoundGroup {
  category: Category;
  entries: FoundEntry[];
  /** Mentions of all of them. */
  mentions: number;
}

/** What was found, by category, kept in its order: entries whose label has every word that the reader typed. */
export function filterFound(found: readonly FoundEntry[], typed: string): FoundGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const wanted = found.filter(({ label }) => words.every((word) => plain(label).includes(word)));
  return CATEGORIES.map((category) => {
    const entries = wanted.filter((entry) => entry.category === category);
    return { category, entries, mentions: entries.reduce((sum, { count }) => sum + count, 0) };
  }).filter(({ entries }) => entries.length > 0);
}

/** Without case and accents: `zelenskyi` finds `Zelenskyï`. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
