import { getAttribute, querySelector, querySelectorAll, textContent } from '../../dom/nodes.ts';
import { daysOf } from '../../knowledge/edtf.ts';
import type { PageFacts } from '../../messaging/protocol.ts';
import { findDates } from './linked-data.ts';

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

/** The date on which the page says it was published: by its data for search engines, its head, or its own text. */
export function findPublished(document: Document, roots: readonly Element[]): PageFacts['published'] {
  const linked = [...querySelectorAll(document, 'script[type="application/ld+json"]')];
  for (const written of findDates(linked.map((script) => textContent(script) ?? ''))) {
    const date = dayOf(written);
    if (date) return { date, from: 'json-ld' };
  }
  for (const meta of querySelectorAll(document, DATE_META)) {
    const date = dayOf(getAttribute(meta, 'content'));
    if (date) return { date, from: 'meta' };
  }
  for (const root of [querySelector(document, 'header'), ...roots]) {
    for (const time of root ? querySelectorAll(root, 'time[datetime]') : []) {
      const date = dayOf(getAttribute(time, 'datetime'));
      if (date) return { date, from: 'time' };
    }
  }
  return null;
}

// There were no newspapers before; what systems write that know no date lies long before.
const EARLIEST = '1600-01-01';
const A_DAY = 86_400_000;

/**
 * The day of an ISO 8601 date or time as written there, not as it falls in the reader's time zone. Null when the
 * calendar lacks it, or when no page can have been published on it: tomorrow it already is somewhere.
 *
 * @param now ms since 1970
 */
export function dayOf(written: string | null, now = Date.now()): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(written ?? '')?.[1];
  if (day === undefined || daysOf(day) === undefined) return null;
  return day >= EARLIEST && day <= new Date(now + A_DAY).toISOString().slice(0, 10) ? day : null;
}
