import { CATEGORIES, type Category } from '../knowledge/category.ts';
import type { PageFacts, PageReport } from '../messaging/protocol.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { Reading } from './reading/reading.ts';

const byCategory = <Value>(value: Value) =>
  Object.fromEntries(CATEGORIES.map((category) => [category, value])) as Record<Category, Value>;

/** What a page is taken for until its settings are known. */
export const NOT_ACTIVE: PageSettings = {
  active: false,
  off: null,
  categories: byCategory(false),
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

/** What is said to have been found where nothing is, or nobody can tell. */
export const NOTHING_FOUND: Pick<PageReport, 'counts' | 'found'> = {
  counts: byCategory(0),
  found: [],
};

/** Why nothing is marked, or that something is. */
export function stateOf(settings: PageSettings, { article, annotation }: Reading): PageReport['state'] {
  if (!settings.active) return 'off';
  if (annotation.mentions.length > 0) return 'marked';
  return article.sure ? 'nothing-known' : 'no-article';
}
