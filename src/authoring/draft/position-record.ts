import type { Statement } from '../../drafting/draft-document.ts';
import type { DateMention } from '../../drafting/find-dates.ts';
import type { Id } from '../../knowledge/schema/common.ts';
import type { Position } from '../../knowledge/schema/position.ts';
import type { Excerpt } from './choose-excerpt.ts';
import { DRAFT, type DraftRecord } from './draft-record.ts';
import { excerptIn } from './places.ts';

/** What a position is made of beside its statement. */
export interface PositionParts {
  id: Id;
  entry: Id;
  actor: Id;
  source: Id;
  /** Text of the source. */
  text: string;
  /** What of the statement is quoted. */
  excerpt: Excerpt;
  /** A date in its sentence. */
  date?: Pick<DateMention, 'text'> | undefined;
}

const OPEN_REASON = {
  pronoun: 'the text says it with a pronoun',
  'several-people': 'several people are named near',
  'nobody-near': 'nobody is named near',
};

/**
 * The record of a statement: neutral, without a gist and a date, which only a person can give. Its comment says which words
 * report it, and asks where the speaker is not certain.
 */
export function positionRecord(
  statement: Statement,
  { id, entry, actor, source, text, excerpt, date }: PositionParts,
): DraftRecord<Position> {
  const mode = statement.mode === 'direct' ? 'direct-quote' : 'indirect';
  return {
    comment: notesOn(statement, text, excerpt).join('; '),
    record: {
      id,
      entry,
      actor,
      stance: 'neutral',
      gist: `${DRAFT} say in your own words what this actor holds.`,
      certainty: 'stated',
      when: { edtf: null, basis: 'unknown', ...(date && { words: date.text }) },
      status: 'current',
      evidence: [{ ...excerptIn(source, text, excerpt), mode, fidelity: 'as-printed' }],
    },
  };
}

function notesOn({ speaker, open, verb, speakerWords }: Statement, text: string, { isCut }: Excerpt): string[] {
  const words = speakerWords && text.slice(speakerWords.start, speakerWords.end).replaceAll(/\s+/g, ' ');
  const isGuess = speaker?.by === 'pronoun' || speaker?.by === 'continuation';
  return [
    `reported with "${verb}"${words ? ` of "${words}"` : ''}`,
    ...(speaker ? [] : [`who is it? ${OPEN_REASON[open ?? 'nobody-near']}`]),
    ...(isGuess ? [`taken for ${speaker.name}: is it?`] : []),
    ...(isCut ? ['the sentence goes on with a "not": read it before you keep this'] : []),
  ];
}
