import { Parser } from 'htmlparser2';
import { dayOf, langOf, oneLine, webAddressOf } from './fact-forms.ts';
import { MAX_DEPTH, MAX_ELEMENTS } from './limits.ts';
import type { DocumentFacts } from './source-document.ts';

const PUBLISHED =
  /^(?:article:published_time|datepublished|date|pubdate|publish-date|parsely-pub-date|sailthru\.date|dc\.date|dcterms\.created)$/;

/**
 * Reads the facts from the head of a page, its first heading, and its data for search engines. Undefined where it has too much
 * markup to be read at all.
 */
export function readHtmlFacts(html: string): DocumentFacts | undefined {
  const found: Record<string, string> = {};
  const keep = (key: string, value: string | undefined) => {
    const line = oneLine(value);
    if (line) found[key] ??= line;
  };
  let open: 'title' | 'h1' | 'data' | undefined;
  let text = '';
  let [elements, depth] = [0, 0];
  let isTooMuch = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isTooMuch = ++elements > MAX_ELEMENTS || ++depth > MAX_DEPTH;
      if (isTooMuch) parser.pause();
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
      depth -= 1;
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
  if (isTooMuch) return undefined;
  return {
    title: found.h1 ?? found['og:title'] ?? found.title ?? null,
    url: webAddressOf(found.url) ?? webAddressOf(found['og:url']),
    outlet: found['og:site_name'] ?? found['application-name'] ?? null,
    author: found.author ?? found['article:author'] ?? null,
    published: dayOf(found.published) ?? dayOf(found.time),
    lang: langOf(found.lang),
  };
}
