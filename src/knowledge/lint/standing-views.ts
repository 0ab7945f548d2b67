import type { Found, LintContext } from './rule.ts';

/** Verbs of views that are held, as against statements that were made. */
const HELD = new Set(
  (
    'advocate advocates argue argues ask asks back backs call calls consider considers favour favours has have hold holds ' +
    'is are keep keeps look looks oppose opposes regard regards reject rejects say says see sees seek seeks show shows ' +
    'speak speaks state states suggest suggests support supports treat treats want wants'
  ).split(' '),
);

/**
 * Rule 22: the day of an article is not the day since when a view is held that it reports without a date. Words of the
 * source that give the day, and the views of the article itself, are another matter.
 */
export function* checkStandingViews({ pack }: LintContext): Generator<Found> {
  const published = new Map(pack.sources.map((source) => [source.id, source.published.edtf]));
  const voices = new Set(pack.actors.filter(({ kind }) => kind === 'article').map(({ id }) => id));
  for (const [i, { id, actor, gist, when, status, evidence }] of pack.positions.entries()) {
    const [verb = ''] = gist.toLowerCase().split(' ', 1);
    const isOfArticle = when.edtf !== null && evidence.some(({ source }) => published.get(source) === when.edtf);
    if (!isOfArticle || when.words !== undefined || !HELD.has(verb) || voices.has(actor)) continue;
    if (status === 'withdrawn') continue;
    const reason = `the day of the article is given as the beginning of a view: write ../${when.edtf}`;
    yield { path: ['positions', i, 'when', 'edtf'], record: id, reason };
  }
}
