import { findExcerpt } from '../../knowledge/evidence.ts';
import type { Id } from '../../knowledge/schema/common.ts';

/** A stretch of a text, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

export interface ExcerptPlace extends Stretch {
  source: Id;
  exact: string;
  prefix?: string;
}

/** Characters; in a text that repeats itself a curator must tell which place is meant. */
const MAX_PREFIX = 200;

/**
 * The place at which a source names an actor or speaks of a claim. Nobody is shown the words: without them they count for
 * nothing that is quoted.
 */
export function placeIn(source: Id, { start, end }: Stretch): Stretch & { source: Id } {
  return { source, start, end };
}

/** An excerpt with as many of the words before it, up to a point, as make it the only one of its kind in the text. */
export function excerptIn(source: Id, text: string, { start, end }: Stretch): ExcerptPlace {
  const exact = text.slice(start, end);
  let prefix = '';
  for (let from = start; from > 0 && start - from < MAX_PREFIX && findExcerpt(text, { exact, prefix }).length > 1; ) {
    from = Math.max(0, text.lastIndexOf(' ', from - 2) + 1);
    prefix = text.slice(from, start);
  }
  return { source, exact, start, end, ...(prefix && { prefix }) };
}
