import { closest, documentElement, getAttribute, querySelector, textContent, title } from '../../dom/nodes.ts';
import type { PageFacts } from '../../messaging/protocol.ts';
import { siteOf } from '../../settings/site.ts';
import { countWordsIn } from './count-words.ts';
import { findPublished } from './published.ts';
import type { Reading } from './reading.ts';

/** Longest title and address that are kept, UTF-16 units. */
const LONGEST_TITLE = 300;
const LONGEST_ADDRESS = 2000;

/**
 * What a page says about itself, and what can be counted on it. Asked for only when somebody wants to see it. All of it
 * is a stranger's word: a fact that is not what it should be is left out, and takes no other with it.
 */
export function readFacts(document: Document, { article, blocks }: Pick<Reading, 'article' | 'blocks'>): PageFacts {
  const { href } = location;
  return {
    title: attempt(() => titleOf(document), ''),
    address: attempt(() => canonicalOf(linkedBy(document), href), null) ?? shorten(href),
    published: attempt(() => findPublished(document, article.roots), null),
    lang: attempt(() => languageOf(document, article.roots), null),
    words: countWordsIn(blocks),
    articleFound: article.sure,
  };
}

function attempt<T>(find: () => T, otherwise: T): T {
  try {
    return find();
  } catch {
    return otherwise;
  }
}

function titleOf(document: Document): string {
  const heading = querySelector(document, 'h1');
  return oneLine((heading && textContent(heading)) ?? '') || oneLine(title(document));
}

// Characters that are no text: they break lines, or turn the direction of what stands around them.
const NO_TEXT = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A text on one line, short enough to be shown; a longer one ends with an ellipsis. */
function oneLine(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST_TITLE)
    .replace(NO_TEXT, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

function linkedBy(document: Document): string | null {
  const link = querySelector(document, 'link[rel~="canonical"]');
  return link && getAttribute(link, 'href');
}

/** The canonical address that the page at an address names, when it lies on the page's own site; else null. */
export function canonicalOf(written: string | null, href: string): string | null {
  if (!written || written.length > LONGEST_ADDRESS || !URL.canParse(written, href)) return null;
  const address = new URL(written, href);
  if (address.username || address.password) return null;
  return isSameSite(siteOf(address.href), siteOf(href)) ? address.href : null;
}

/** The same host, or one inside the other, as `amp.` and `m.` are. */
function isSameSite(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return one === other || isWithin(one, other) || isWithin(other, one);
}

function isWithin(host: string, wider: string): boolean {
  return wider.includes('.') && host.endsWith(`.${wider}`);
}

function shorten(href: string): string {
  if (href.length <= LONGEST_ADDRESS) return href;
  const { origin, pathname } = new URL(href);
  return (origin + pathname).length <= LONGEST_ADDRESS ? origin + pathname : origin;
}

/** The language that the markup around the article names, as a tag that is well-formed (BCP 47). */
function languageOf(document: Document, roots: readonly Element[]): string | null {
  const root = roots.at(-1);
  const around = root && closest(root, '[lang]');
  const written = (around && getAttribute(around, 'lang')) || getAttribute(documentElement(document), 'lang');
  // A tag has at most 35 characters where it is registered, and some pages write it as systems do.
  const tag = written?.trim().replaceAll('_', '-');
  if (!tag || tag.length > 35) return null;
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
