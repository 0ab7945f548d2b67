import { Parser } from 'htmlparser2';
import { daysOf } from '../../../knowledge/edtf.ts';
import { langSchema, webAddressSchema } from '../../../knowledge/schema/common.ts';

/** What a page says of itself; a fact that it does not say, or that is not of its form, is null. */
export interface DocumentFacts {
  title: string | null;
  /** Canonical address. */
  url: string | null;
  /** Name of the site. */
  outlet: string | null;
  author: string | null;
  /** Day of publication, EDTF. */
  published: string | null;
  /** BCP 47. */
  lang: string | null;
}

export const NO_FACTS: DocumentFacts = {
  title: null,
  url: null,
  outlet: null,
  author: null,
  published: null,
  lang: null,
};

const LONGEST = 300;
const PUBLISHED =
  /^(?:article:published_time|datepublished|date|pubdate|publish-date|parsely-pub-date|sailthru\.date|dc\.date|dcterms\.created)$/;
// Characters that are no text: they break lines, or turn the direction of what stands around them.
const NO_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Reads the facts from the head of a page, its first heading, and its data for search engines. */
export function readFacts(html: string): DocumentFacts {
  const found: Record<string, string> = {};
  const keep = (key: string, value: string | undefined) => {
    const line = value?.replace(NO_TEXT, ' ').replace(/\s+/g, ' ').trim();
    if (line && line.length <= LONGEST) found[key] ??= line;
  };
  let open: 'title' | 'h1' | 'data' | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const { content, property, itemprop, rel, href, lang, type, datetime } = attributes;
      const key = (property ?? attributes.name ?? itemprop ?? '').toLowerCase();
      if (name === 'html') keep('lang', lang);
      if (name === 'link' && rel?.split(/\s+/).includes('canonical')) keep('url', href);
      if (name === 'meta') keep(PUBLISHED.test(key) ? 'published' : key, content);
      if (name === 'time') keep('time', datetime);
      if (open) return;
      if (name === 'title' || name === 'h1') open = name;
      if (name === 'script' && type === 'application/ld+json') open = 'data';
      text = '';
    },
    ontext(part) {
      if (open) text += part;
    },
    onclosetag(name) {
      if (open === 'data' && name === 'script') {
        keep('published', /"datePublished"\s*:\s*"([^"]+)"/.exec(text)?.[1]);
        open = undefined;
      } else if (open === name) {
        keep(name, text);
        open = undefined;
      }
    },
  });
  parser.end(html);
  return {
    title: found.h1 ?? found['og:title'] ?? found.title ?? null,
    url: webAddress(found.url) ?? webAddress(found['og:url']),
    outlet: found['og:site_name'] ?? found['application-name'] ?? null,
    author: found.author ?? found['article:author'] ?? null,
    published: dayOf(found.published) ?? dayOf(found.time),
    lang: langOf(found.lang),
  };
}

function webAddress(written: string | undefined): string | null {
  return written !== undefined && webAddressSchema.safeParse(written).success ? written : null;
}

/** The day of an ISO 8601 time as written there, if the calendar has it. */
function dayOf(written: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(written ?? '')?.[0];
  return day !== undefined && daysOf(day) !== undefined ? day : null;
}

function langOf(written: string | undefined): string | null {
  const [tag = ''] = (written ?? '').replaceAll('_', '-').split(';');
  const lower = tag.trim().replace(/^[A-Z]+/, (primary) => primary.toLowerCase());
  return langSchema.safeParse(lower).success ? lower : null;
}
