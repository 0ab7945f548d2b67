import type { CandidateActor } from '../names/group-names.ts';
import type { Paragraph, Place } from '../text/parse-text.ts';
import { isOutside, isVerbal } from './clause.ts';

/** A place at which a text speaks of somebody. */
export interface PersonMention {
  start: number;
  end: number;
  actor: CandidateActor;
}

export type Gender = 'male' | 'female';

/** Paragraphs before that of a pronoun in which the one is named whom it means. */
export const NEAR = 2;
/** Words of titles that may stand between the beginning of a sentence and the name that is its subject. */
const LONGEST_TITLE = 4;

/**
 * Those who are what sentences are about: named persons that begin a sentence or stand before a verb, outside of
 * quotations. A pronoun means one of them sooner than somebody who is named in passing.
 */
export function subjectsOf(paragraphs: readonly Paragraph[], mentions: readonly PersonMention[]): PersonMention[] {
  const subjects: PersonMention[] = [];
  let next = 0;
  for (const { tokens, sentences } of paragraphs) {
    for (const { from, to } of sentences) {
      for (let i = from; i < to; i++) {
        const token = tokens[i]!;
        while (next < mentions.length && mentions[next]!.end <= token.start) next++;
        const mention = mentions[next];
        if (!mention || mention.start !== token.start || !isOutside(token)) continue;
        const behind = tokens.slice(i, to).find(({ start }) => start >= mention.end);
        const opens =
          i - from <= LONGEST_TITLE &&
          tokens.slice(from, i).every(({ pos }) => pos === 'PROPN' || pos === 'NOUN' || pos === 'DET' || pos === 'ADJ');
        const before = i > from ? tokens[i - 1]! : undefined;
        const isInner = before !== undefined && (before.pos === 'ADP' || before.lower === 'and');
        if ((opens && behind?.lower !== "'s") || (!isInner && behind && isVerbal(behind)) || behind?.lower === 'who')
          subjects.push(mention);
      }
    }
  }
  return subjects;
}

/**
 * Whom "he" or "she" at a place means: the one whom the text was about last, when nobody else of that sort is named in
 * the same sentence before it, or in the paragraphs near.
 * @param centers whom sentences are about and who spoke, in order
 * @param said what is reported near, in which others may be named
 */
export function resolvePronoun(
  { at, gender, sentence, paragraph }: { at: number; gender: Gender; sentence: Place; paragraph: number },
  paragraphs: readonly Paragraph[],
  mentions: readonly PersonMention[],
  centers: readonly PersonMention[],
  said: readonly Place[],
): CandidateActor | 'several-people' | 'nobody-near' {
  const from = paragraphs[Math.max(0, paragraph - NEAR)]!.start;
  const isNear = ({ start }: PersonMention) => from <= start && start < at;
  const fits = ({ actor }: PersonMention) => (actor.gender ?? gender) === gender;
  const isSaid = ({ start }: PersonMention) => said.some((place) => place.start <= start && start < place.end);
  const near = mentions.filter((mention) => isNear(mention) && fits(mention) && !isSaid(mention));
  const center = centers.findLast((mention) => isNear(mention) && fits(mention) && !isSaid(mention));
  const people = new Set(near.map(({ actor }) => actor));
  const [only] = people;
  if (only && people.size === 1) return only;
  if (!center) return people.size ? 'several-people' : 'nobody-near';
  // "Lee told Roe that he": in one sentence either may be meant.
  const rivals = near.filter(({ actor, start }) => actor !== center.actor && start >= sentence.start);
  if (rivals.length) return 'several-people';
  const isLate = center.start >= paragraphs[Math.max(0, paragraph - 1)]!.start;
  // One whose sex is not known gives way to one whose is.
  const isDoubtful =
    !center.actor.gender && near.some(({ actor }) => actor !== center.actor && actor.gender === gender);
  return isLate && !isDoubtful ? center.actor : 'several-people';
}
