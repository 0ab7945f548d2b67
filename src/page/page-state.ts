import { CATEGORIES, type Category } from '../knowledge/category.ts';
import type { Annotation, FoundEntry, PageFacts, PageReport } from '../messaging/protocol.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { Mention } from '../spotting/types.ts';
import type { Reading } from './reading/reading.ts';

/** What a page is taken for until its settings are known. */
export const NOT_ACTIVE: PageSettings = {
  active: false,
  off: null,
  categories: { person: false, organisation: false, state: false, claim: false },
  density: 'article',
  headings: false,
  unrecorded: false,
  painter: 'highlight',
  palette: 'standard',
  hover: false,
  dwell: 400,
  dismissed: [],
};

/** What is said of a page where the script that reads its facts cannot be brought in. */
export const NO_FACTS: PageFacts = {
  title: '',
  address: '',
  published: null,
  lang: null,
  words: 0,
  articleFound: false,
};

/** Why nothing is marked, or that something is. */
export function stateOf(settings: PageSettings, { article, annotation }: Reading): PageReport['state'] {
  if (!settings.active) return 'off';
  if (annotation.mentions.length > 0) return 'marked';
  return article.sure ? 'nothing-known' : 'no-article';
}

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
