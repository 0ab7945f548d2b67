import type { Found, LintContext } from './rule.ts';

const LEAST_WORDS = 6;

/** Rule 19: an excerpt is a clause that shows the position. One clause may stand under several, and counts once. */
export function* checkShortEvidence({ pack }: LintContext): Generator<Found> {
  const langs = new Map(pack.sources.map(({ id, lang }) => [id, lang]));
  for (const [i, { id, status, evidence }] of pack.positions.entries()) {
    if (status === 'withdrawn') continue;
    const most = Math.max(...evidence.map(({ source, exact }) => countWords(exact, langs.get(source))));
    if (most >= LEAST_WORDS) continue;
    yield {
      path: ['positions', i, 'evidence'],
      record: id,
      reason: `an excerpt of ${most} words does not show it: give a clause of ${LEAST_WORDS} words or more`,
    };
  }
}

/** Words as their language parts them, also where it writes no spaces. */
function countWords(text: string, lang: string | undefined): number {
  const segments = segmenterOf(lang).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

// To make one takes far longer than to use it.
const segmenters = new Map<string | undefined, Intl.Segmenter>();

function segmenterOf(lang: string | undefined): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, known);
  return known;
}
