import type { NameKind } from '../names/find-names.ts';
import type { CandidateActor } from '../names/group-names.ts';
import type { Paragraph, Token } from '../text/parse-text.ts';
import type { FoundStatement } from './find-statements.ts';
import { headOf } from './find-subject.ts';

/** Who is said to have said something. */
export interface Speaker {
  /** The fullest name in the documents, or the words of the text where it gives none. */
  name: string;
  /** What kind of name it is; undefined where the speaker is not named. */
  kind: NameKind | undefined;
  /** How the text tells it: by name, by other words ("critics"), by "he" or "she", or by going on with a quotation. */
  by: 'name' | 'description' | 'pronoun' | 'continuation';
}

/** Why a speaker was left open: whom a pronoun means, or who goes on speaking, the text does not make certain. */
export type OpenSpeaker = 'pronoun' | 'several-people' | 'nobody-near';

export type Resolved = { speaker: Speaker; open?: undefined } | { speaker?: undefined; open: OpenSpeaker };

const HE = /^(?:he|him|his)$/;
const SHE = /^(?:she|her|hers)$/;
const OTHER_PRONOUN =
  /^(?:it|they|them|their|we|i|you|this|that|who|which|both|others?|some|one|another|many|these|those|neither|none|everyone|anyone|someone|nobody)$/;
/** Paragraphs before that of a pronoun in which the one is named whom it means. */
const NEAR = 2;

/** Whose statements are whose, in order. A speaker that the text does not make certain stays open. */
export function resolveSpeakers(
  text: string,
  paragraphs: readonly Paragraph[],
  statements: readonly FoundStatement[],
  actors: readonly CandidateActor[],
  document: string,
): Resolved[] {
  const mentions = actors
    .flatMap((actor) =>
      actor.mentions.filter((at) => at.document === document).map(({ start, end }) => ({ start, end, actor })),
    )
    .sort((a, b) => a.start - b.start);
  const resolved: Resolved[] = [];
  for (const [i, statement] of statements.entries()) {
    resolved.push(statement.goesOn ? goOn(statements, resolved, i) : resolve(statement, i));
  }
  return resolved;

  function resolve(statement: FoundStatement, i: number): Resolved {
    const paragraph = paragraphs[statement.paragraph]!;
    const place = statement.speaker;
    if (!place) return { open: 'nobody-near' };
    // One who introduces a paragraph stands in an earlier one.
    const own = paragraphs.findLast(({ start }) => start <= place.start) ?? paragraph;
    const all = own.tokens.filter(({ start, end }) => place.start <= start && end <= place.end);
    const head = all[headOf(all)];
    if (!head) return { open: 'nobody-near' };
    if (HE.test(head.lower) || SHE.test(head.lower))
      return person(statement, i, HE.test(head.lower) ? 'male' : 'female', head.start);
    if (OTHER_PRONOUN.test(head.lower) && !/^(?:who|which|that)$/.test(head.lower)) return { open: 'pronoun' };
    const named = nameOf(all, head);
    if (named) return { speaker: { name: named.name, kind: named.kind, by: 'name' } };
    const described = text
      .slice(place.start, place.end)
      .replace(/^(?:the|a|an)\s+/i, '')
      .replace(/['’]s?$/, '')
      .replace(/,? (?:who|which|that)$/, '');
    return { speaker: { name: described.replaceAll(/\s+/g, ' '), kind: undefined, by: 'description' } };
  }

  /** The name that is the head of a phrase, or explains it: "the mayor, Ann Lee", "mayor of Lima Ann Lee". */
  function nameOf(words: readonly Token[], head: Token): CandidateActor | undefined {
    const own = mentions.find(({ start, end }) => start <= head.start && head.end <= end + 2);
    if (own) return own.actor;
    const after = words.findIndex(({ start, text: mark }) => start >= head.end && (mark === ',' || mark === '—'));
    const next = after === -1 ? undefined : words[after + 1];
    const explained = next && mentions.find(({ start, actor }) => start === next.start && actor.kind === 'person');
    return explained?.actor;
  }

  /** Whom "he" or "she" means: the one person of that sort who is named near, or spoke last with nobody else named since. */
  function person(statement: FoundStatement, i: number, gender: 'male' | 'female', at: number): Resolved {
    const fits = ({ kind, gender: known }: CandidateActor) =>
      (kind === 'person' || kind === 'unknown') && (known ?? gender) === gender;
    const from = paragraphs[Math.max(0, statement.paragraph - NEAR)]!.start;
    const near = mentions.filter(
      ({ start, actor }) => from <= start && start < at && fits(actor) && actor.kind === 'person',
    );
    const previous = resolved[i - 1]?.speaker;
    const spoke =
      previous && statements[i - 1]!.paragraph >= statement.paragraph - 1
        ? actors.find(({ name, kind }) => name === previous.name && kind === 'person')
        : undefined;
    if (spoke && fits(spoke)) {
      const said = statements[i - 1]!;
      const since = near.filter(
        ({ start, actor }) =>
          start > (said.speaker?.end ?? said.pieces[0]!.start) &&
          actor !== spoke &&
          !said.pieces.some((piece) => piece.start <= start && start < piece.end),
      );
      const own = statement.pieces;
      const others = since.filter(({ start }) => !own.some((piece) => piece.start <= start && start < piece.end));
      if (!others.length) return { speaker: { name: spoke.name, kind: 'person', by: 'pronoun' } };
    }
    const people = new Set(
      near
        .filter(({ start }) => !statement.pieces.some((piece) => piece.start <= start && start < piece.end))
        .map(({ actor }) => actor),
    );
    const [one] = people;
    if (one && people.size === 1) return { speaker: { name: one.name, kind: 'person', by: 'pronoun' } };
    return { open: people.size ? 'several-people' : 'nobody-near' };
  }
}

/** A quotation without a speaker of its own: whoever spoke last in the paragraph, or in the one before. */
function goOn(statements: readonly FoundStatement[], resolved: readonly Resolved[], i: number): Resolved {
  const [own, before] = [statements[i]!, statements[i - 1]];
  if (!before || own.paragraph - before.paragraph > 1) return { open: 'nobody-near' };
  const last = resolved[i - 1]!;
  if (!last.speaker) return { open: last.open ?? 'nobody-near' };
  if (before.paragraph < own.paragraph && before.mode === 'indirect' && before.verb !== 'say')
    return { open: 'nobody-near' };
  const speakers = new Set(
    statements
      .slice(0, i)
      .flatMap(({ paragraph }, at) => (paragraph === before.paragraph ? [resolved[at]?.speaker?.name] : [])),
  );
  if (before.paragraph < own.paragraph && speakers.size > 1) return { open: 'several-people' };
  return { speaker: { ...last.speaker, by: 'continuation' } };
}
