import type { DraftedDocument } from '../../../drafting/draft-document.ts';
import { groupNames } from '../../../drafting/names/group-names.ts';
import { compareText } from '../../../knowledge/edtf.ts';
import { textSchema } from '../../../knowledge/schema/common.ts';
import { fold } from '../../../spotting/fold.ts';
import type { Candidate } from './candidate.ts';
import { toOneLine } from './one-line.ts';
import type { FoundStatement, Place, Surroundings } from './scan-article.ts';

/** A candidate in one article, and the place of it that shows it best. */
export type Sighting = Omit<Candidate, 'days' | 'examples'> & { shown: Place };

const LONGEST_FORM = 80;

/**
 * Names and phrases of an article that no pack knows and that stand beside what they know: names in one paragraph with it,
 * phrases in one sentence with it or in a statement.
 * @param known forms that packs know, as {@link keyOf} makes them
 */
export function findCandidates(
  { names, phrases }: DraftedDocument,
  around: Surroundings,
  statements: readonly FoundStatement[],
  known: ReadonlySet<string>,
): Sighting[] {
  const actors = groupNames(names.map((name) => ({ ...name, document: '' })));
  const found: (Sighting | null)[] = actors.map(({ name, kind, mentions }) => {
    if (known.has(keyOf(name)) || mentions.some(around.isKnown)) return null;
    const places = mentions.filter((place) => around.besideOf(place).length > 0);
    const said = statements.filter(({ speaker }) => speaker === name).length;
    return sightingOf('actor', name, places, said, around, kind);
  });
  for (const [key, all] of Map.groupBy(phrases, (phrase) => phrase.key)) {
    if (known.has(keyOf(key)) || all.some(around.isKnown)) continue;
    const inside = (place: Place) => statements.filter(({ start, end }) => start <= place.start && place.end <= end);
    const places = all.filter((place) => around.sharesSentence(place) || inside(place).length > 0);
    const said = new Set(places.flatMap(inside)).size;
    found.push(sightingOf('claim', key, places, said, around));
  }
  return found.filter((sighting) => sighting !== null);
}

/** What spellings of one name have in common: letter case, quotation marks, dashes and the like make no other name. */
export function keyOf(name: string): string {
  return toOneLine(fold(name).text).toLowerCase();
}

function sightingOf(
  kind: Candidate['kind'],
  name: string,
  places: readonly (Place & { text: string })[],
  statements: number,
  around: Surroundings,
  kindOfName?: string,
): Sighting | null {
  const key = keyOf(name);
  const forms = new Map<string, number>();
  // Of a name its fullest form stands for all, of a phrase each as it is written.
  for (const { text } of places) {
    const form = toOneLine(kind === 'actor' ? name : text);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const isFit = key !== '' && [...forms.keys()].every((form) => form.length <= LONGEST_FORM && isShown(form));
  if (!isFit || places.length === 0) return null;
  const inSentence = places.find(around.sharesSentence);
  const beside = new Set(places.flatMap(around.besideOf));
  return {
    kind,
    key,
    forms: [...forms].sort(([a], [b]) => compareText(a, b)),
    kinds: kindOfName === undefined ? [] : [[kindOfName, 1]],
    articles: 1,
    inSentence: inSentence ? 1 : 0,
    places: places.length,
    statements,
    beside: [...beside].sort(compareText).map((ref) => [ref, 1]),
    shown: inSentence ?? places[0]!,
  };
}

function isShown(form: string): boolean {
  return textSchema.safeParse(form).success;
}
