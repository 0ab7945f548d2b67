import { findExcerpt } from '../knowledge/evidence.ts';
import type { SourceText } from '../knowledge/lint/rule.ts';

/** Words of a source, and what stands before and after them there. */
export interface Excerpt {
  source: string;
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * The one place (UTF-16 units) at which an excerpt stands in the text of its source, or in words for its author why it has none.
 * @param texts by source id
 */
export function findPlace(
  { source, exact, ...context }: Excerpt,
  texts: ReadonlyMap<string, SourceText>,
): { start: number; end: number } | { reason: string } {
  const text = texts.get(source)?.text;
  if (text === undefined) return { reason: `the text of source "${source}" is not at hand` };
  const starts = findExcerpt(text, { exact, ...context });
  const [start] = starts;
  if (start === undefined) return { reason: `not in ${source}: "${exact}"` };
  if (starts.length > 1) return { reason: `${starts.length} times in ${source}, give a prefix or suffix: "${exact}"` };
  return { start, end: start + exact.length };
}
