import type { Found, LintContext } from './rule.ts';
import { shownTexts } from './shown-texts.ts';

/** Signs that a text tells of a person's life instead of the public role. */
const PRIVATE =
  /(?<!\p{L})(wife|husband|spouse|daughter|son|mistress|divorced?|girlfriend|boyfriend|illness|disease|cancer|diagnosed|religion|wealth|fortune|salary|mansion|home address|phone number|passport|weight|overweight|hairstyle|sexual|gay|lesbian)(?!\p{L})/iu;

/** Rule 13: of a person it is said whether they live, titles are dated or as printed, and private life stays out. */
export function* checkPersons({ pack }: LintContext): Generator<Found> {
  const persons = new Set<string>();
  for (const [i, { id, kind, living, offices }] of pack.actors.entries()) {
    if (kind === 'person') {
      persons.add(id);
      if (living === undefined) yield { path: ['actors', i, 'living'], record: id, reason: 'a person needs `living`' };
    }
    for (const [k, { title, from, to, printedIn }] of (offices ?? []).entries()) {
      if (from !== null || to !== null || printedIn.length) continue;
      yield {
        path: ['actors', i, 'offices', k],
        record: id,
        reason: `"${title}" has neither dates nor a source that prints it`,
      };
    }
  }
  const held = new Set(pack.positions.filter(({ actor }) => persons.has(actor)).map(({ id }) => id));
  for (const { text, path, record } of shownTexts(pack)) {
    if (!persons.has(record) && !held.has(record)) continue;
    const word = PRIVATE.exec(text)?.[1];
    if (word) yield { path, record, level: 'warning', reason: `"${word}" may be about private life` };
  }
}
