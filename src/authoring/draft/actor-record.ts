import type { CandidateActor } from '../../drafting/names/group-names.ts';
import type { Actor } from '../../knowledge/schema/actor.ts';
import { type Id, textSchema } from '../../knowledge/schema/common.ts';
import type { Place } from '../../knowledge/schema/evidence.ts';
import { type TargetSpotting, targetSpottingSchema } from '../../knowledge/schema/spotting.ts';
import { aliasesFor } from './aliases-for.ts';
import { DRAFT, type DraftRecord, LONGEST_LABEL } from './draft-record.ts';

const NOTE = `${DRAFT} tell in one line who this is.`;
const KINDS = { person: 'person', organisation: 'organisation', place: 'state', unknown: 'organisation' } as const;

/** Whether the name of a candidate can be the label of an actor. */
export function canBeActor({ name }: CandidateActor): boolean {
  return name.length <= LONGEST_LABEL && textSchema.safeParse(name).success;
}

/**
 * The record of someone or something that is named in documents.
 * @param evidence where a source names it
 */
export function actorRecord(
  id: Id,
  { name, kind, count, aliases }: CandidateActor,
  evidence: Place,
): DraftRecord<Actor> {
  const forms = aliases.map((alias) => `${alias.text} ${alias.count}`).join(', ');
  const doubt = kind === 'unknown' ? '; of which kind?' : kind === 'person' ? '; taken for living' : '';
  return {
    comment: `${count} mentions: ${forms}${doubt}`,
    record: {
      id,
      kind: KINDS[kind],
      label: name,
      note: NOTE,
      ...(kind === 'person' && { living: true }),
      evidence: [evidence],
    },
  };
}

/**
 * The record of someone who speaks and is not named.
 * @param words by which the text tells who it is; undefined for all of whom it tells nothing
 */
export function speakerRecord(id: Id, words: string | undefined, evidence: Place): DraftRecord<Actor> {
  const [label, comment] =
    words === undefined
      ? [`${DRAFT} who says this?`, 'stands for all speakers whom the texts leave open; give each position its own']
      : [shortLabel(words), 'speaks, but is not named'];
  return { comment, record: { id, kind: 'unnamed', label, note: NOTE, evidence: [evidence] } };
}

/**
 * How pages name an actor: those of its forms that need no gate. Undefined when there is none.
 * @param taken forms of other actors in lower case; those given are added
 */
export function actorSpotting(
  target: Id,
  actor: CandidateActor,
  taken: Set<string>,
): DraftRecord<TargetSpotting> | undefined {
  const aliases = aliasesFor(actor, taken);
  return aliases.length ? { record: targetSpottingSchema.parse({ target, aliases }) } : undefined;
}

function shortLabel(words: string): string {
  const end = ' (unnamed in source)';
  return words.length + end.length <= LONGEST_LABEL
    ? words + end
    : `${words.slice(0, LONGEST_LABEL - end.length - 1)}…${end}`;
}
