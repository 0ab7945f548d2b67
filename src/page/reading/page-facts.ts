import type { PageFacts } from '../../messaging/protocol.ts';
import type { Reading } from './reading.ts';

const DATE_META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="article:published_time"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
].join(',');

/** What a page says about itself, and what can be counted on it. Asked for only when somebody wants to see it. */
export function readFacts(document: Document, { article, blocks }: Pick<Reading, 'article' | 'blocks'>): PageFacts {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    title: document.querySelector('h1')?.textContent?.trim() || document.title,
    address: canonical || document.location.href,
    published: findPublished(document, article.roots),
    lang: article.roots.at(-1)?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || null,
    words: blocks.reduce((sum, { text }) => sum + countWords(text), 0),
    articleFound: article.sure,
  };
}

/** The date on which the page says it was published: by its data for search engines, its head, or its own text. */
export function findPublished(document: Document, roots: readonly Element[]): PageFacts['published'] {
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const date = dayOf(findInLinkedData(linked.map(({ textContent }) => parse(textContent))));
  if (date) return { date, from: 'json-ld' };
  for (const meta of document.querySelectorAll(DATE_META)) {
    const date = dayOf(meta.getAttribute('content'));
    if (date) return { date, from: 'meta' };
  }
  for (const root of [document.querySelector('header'), ...roots]) {
    for (const time of root?.querySelectorAll('time[datetime]') ?? []) {
      const date = dayOf(time.getAttribute('datetime'));
      if (date) return { date, from: 'time' };
    }
  }
  return null;
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

// Pages nest their linked data in graphs and lists; deeper than this it is not about the page.
const DEEPEST = 6;
const ARTICLE = /Article|BlogPosting|Report|Review/;
// What other pages and readers have written.
const OTHERS = /ItemList|Comment/;

/** The date in linked data: of what it calls an article, else of anything in it that is not by others. */
function findInLinkedData(data: unknown): string | null {
  return findDate(data, (type) => ARTICLE.test(type)) ?? findDate(data, () => true);
}

function findDate(data: unknown, isWanted: (type: string) => boolean, depth = 0): string | null {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return null;
  const type = '@type' in data ? String(data['@type']) : '';
  if (OTHERS.test(type)) return null;
  if ('datePublished' in data && typeof data.datePublished === 'string' && isWanted(type)) return data.datePublished;
  for (const value of Object.values(data)) {
    const found = findDate(value, isWanted, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The day of an ISO 8601 date or time as written there, not as it falls in the reader's time zone. */
function dayOf(value: string | null): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value ?? '')?.[1];
  return day && !Number.isNaN(Date.parse(day)) ? day : null;
}

// Scripts without spaces between words: about two characters make a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const SPACED = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'-]*)/gu;

/** How many words a text has, near enough to tell an article from a caption. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(SPACED)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
