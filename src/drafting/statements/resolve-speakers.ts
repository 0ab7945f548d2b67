import type { NameKind } from '../names/find-names.ts';
import type { CandidateActor } from '../names/group-names.ts';
import type { Paragraph, Token } from '../text/parse-text.ts';
import type { FoundStatement } from './find-statements.ts';
import { headOf } from './find-subject.ts';
import { type Gender, NEAR, type PersonMention, resolvePronoun, subjectsOf } from './resolve-pronoun.ts';

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
  const persons = mentions.filter(({ actor }) => actor.kind === 'person');
  const subjects = subjectsOf(paragraphs, persons);
  const resolved: Resolved[] = [];
  for (const [i, statement] of statements.entries()) {
    resolved.push(statement.goesOn ? goOn(statements, resolved, i) : resolve(statement));
  }
  return resolved;

  function resolve(statement: FoundStatement): Resolved {
    const paragraph = paragraphs[statement.paragraph]!;
    const place = statement.speaker;
    if (!place) return { open: 'nobody-near' };
    // One who introduces a paragraph stands in an earlier one.
    const own = paragraphs.findLast(({ start }) => start <= place.start) ?? paragraph;
    const all = own.tokens.filter(({ start, end }) => place.start <= start && end <= place.end);
    const head = all[headOf(all)];
    if (!head) return { open: 'nobody-near' };
    if (HE.test(head.lower) || SHE.test(head.lower))
      return person(statement, HE.test(head.lower) ? 'male' : 'female', head.start);
    if (OTHER_PRONOUN.test(head.lower) && !/^(?:who|which|that)$/.test(head.lower)) return { open: 'pronoun' };
    const named = nameOf(all, head);
    if (named) return { speaker: { name: named.name, kind: named.kind, by: 'name' } };
    const described = text
      .slice(place.start, place.end)
      .replace(/^(?:the|a|an)\s+/i, '')
      .replace(/['’]s?$/, '')
      .replace(/(?:,.*| (?:who|which|that))$/su, '');
    return { speaker: { name: described.replaceAll(/\s+/g, ' '), kind: undefined, by: 'description' } };
  }

  /** The name that is the head of a phrase, or explains it: "the mayor, Ann Lee", "mayor of Lima Ann Lee". */
  function nameOf(words: readonly Token[], head: Token): CandidateActor | undefined {
    const own = mentions.find(({ start, end }) => start <= head.start && head.end <= end + 2);
    // "Ann Lee and Tom Hale": both, so neither alone.
    const isJoint = (mention: PersonMention) =>
      mention.end < head.start && mention.start >= words[0]!.start && mention.actor !== own?.actor;
    const hasAnd = words.some(({ lower, start }) => lower === 'and' && start < head.start);
    if (own && hasAnd && persons.some(isJoint)) return undefined;
    if (own) return own.actor;
    const after = words.findIndex(({ start, text: mark }) => start >= head.end && (mark === ',' || mark === '—'));
    const next = after === -1 ? undefined : words[after + 1];
    const explained = next && mentions.find(({ start, actor }) => start === next.start && actor.kind === 'person');
    return explained?.actor;
  }

  /** Whom "he" or "she" means; everything that others say near is left out, for it names whomever it likes. */
  function person(statement: FoundStatement, gender: Gender, at: number): Resolved {
    const { paragraph } = statement;
    const { tokens, sentences } = paragraphs[paragraph]!;
    const around = sentences.find(({ from, to }) => tokens[from]!.start <= at && at < tokens[to - 1]!.end);
    const sentence = { start: around ? tokens[around.from]!.start : at, end: at };
    const said = statements
      .filter((other) => Math.abs(other.paragraph - paragraph) <= NEAR)
      .flatMap(({ pieces }) => pieces);
    const spoken = resolved.flatMap(({ speaker }, i) => {
      const actor =
        speaker?.kind === 'person' || speaker?.kind === 'unknown'
          ? actors.find(({ name }) => name === speaker.name)
          : undefined;
      const { start } = statements[i]!.speaker ?? statements[i]!.pieces[0]!;
      return actor ? [{ start, end: start, actor }] : [];
    });
    // A name of which nothing else is known and that has spoken may be a person's.
    const unknown = new Set(spoken.flatMap(({ actor }) => (actor.kind === 'unknown' ? [actor] : [])));
    const people = mentions.filter(({ actor }) => actor.kind === 'person' || unknown.has(actor));
    const centers = [...subjects, ...spoken].sort((a, b) => a.start - b.start);
    const found = resolvePronoun({ at, gender, sentence, paragraph }, paragraphs, people, centers, said);
    if (typeof found === 'string') return { open: found };
    return { speaker: { name: found.name, kind: 'person', by: 'pronoun' } };
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
