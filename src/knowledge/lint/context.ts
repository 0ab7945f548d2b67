import type { Found, LintContext } from './rule.ts';

const BEFORE = 'an?|the|this|that|these|those|one|two|three|four|another|undated';
const BETWEEN = 'same|other|undated|earlier|later|first|second';
/** `the report of the inspectors`, `the text of the treaty` are things in the world. */
const OF_A_THING = '(?! of (?:an?|the|its|his|her|their) )';
const SOURCES = `(?:articles?|analysis|analyses|commentar(?:y|ies)|(?:report|account|text|source)s?(?![\\p{L}\\p{N}-])${OF_A_THING})`;

/** A source as such. */
const SOURCE = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:${BEFORE})(?: (?:${BETWEEN}))* ${SOURCES})(?![\\p{L}\\p{N}-])`,
  'iu',
);

/**
 * Rule 20: a reader of another article is told what a thing is, who differs on it, since when. What a source is or lacks
 * belongs to its notes. An article's own voice is told apart by its source, so its note may speak of it.
 */
export function* checkContexts({ pack }: LintContext): Generator<Found> {
  for (const [i, { id, context }] of pack.entries.entries()) yield* find(context, ['entries', i, 'context'], id);
  for (const [i, { id, kind, note }] of pack.actors.entries()) {
    if (kind !== 'article') yield* find(note, ['actors', i, 'note'], id);
  }
}

function* find(text: string, path: PropertyKey[], record: string): Generator<Found> {
  const words = SOURCE.exec(text)?.[1];
  if (words)
    yield { path, record, reason: `"${words}" is of no use to a reader of another one: say what the thing is` };
}
