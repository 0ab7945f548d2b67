import type { PageFacts, PageReport } from './protocol.ts';

/** What a page is taken for until its settings are known. */
export const NOT_ACTIVE: PageReport['settings'] = {
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

/** What is said to have been found where nothing is, or nobody can tell. */
export const NONE_COUNTED: PageReport['counts'] = { person: 0, organisation: 0, state: 0, claim: 0 };
