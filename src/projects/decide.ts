import { actorRecord, actorSpotting } from '../authoring/draft/actor-record.ts';
import { chooseExcerpt } from '../authoring/draft/choose-excerpt.ts';
import { claimRecord, claimSpotting } from '../authoring/draft/claim-record.ts';
import { Ids } from '../authoring/draft/ids.ts';
import { excerptIn, placeIn } from '../authoring/draft/places.ts';
import type { Position, Stance } from '../knowledge/schema/position.ts';
import { drop, type Edit, put } from './change.ts';
import { type Project, packOf, spottingId } from './project.ts';
import { newActor, newEntry } from './records.ts';
import { Steps } from './steps.ts';
import { actorSuggestion, type SuggestedActor, type SuggestedClaim, type SuggestedStatement } from './suggestions.ts';

/** A record that is there, or one that is to be made under a name. */
export type Choice = { id: string } | { name: string };

/** What a person says of a statement before it becomes a position. */
export interface Reading {
  actor: Choice;
  entry: Choice;
  stance: Stance;
  gist: string;
  certainty: Position['certainty'];
}

/** Makes an actor of a suggestion, with the names that pages may be searched for; or says that it is one that is there. */
export function acceptActor(project: Project, suggested: SuggestedActor): Edit[] {
  if (isAccepted(project, suggested.id)) return [];
  const first = firstPlace(project, suggested.mentions);
  const there = findByName(project, 'actors', [suggested.name, ...suggested.aliases.map(({ text }) => text)]);
  if (there !== undefined || !first) return there === undefined ? [] : [accepted(project, suggested.id, there)];
  const id = new Ids(packOf(project)).make(suggested.name, 'actor');
  const { record } = actorRecord(id, suggested, placeIn(first.document, first));
  const spotting = actorSpotting(id, suggested, namesOf(project))?.record;
  return [
    put(project, 'actors', id, { ...record, note: '' }),
    ...(spotting ? [put(project, 'spotting', spottingId(spotting, project.spotting), spotting)] : []),
    accepted(project, suggested.id, id),
  ];
}

/** Makes a concept of a suggestion, of which a person may make a claim by saying what is at issue. */
export function acceptClaim(project: Project, suggested: SuggestedClaim): Edit[] {
  if (isAccepted(project, suggested.id)) return [];
  const first = firstPlace(project, suggested.mentions);
  const there = findByName(project, 'entries', [suggested.label]);
  if (there !== undefined || !first) return there === undefined ? [] : [accepted(project, suggested.id, there)];
  const id = new Ids(packOf(project)).make(suggested.label, 'claim');
  const { record } = claimRecord(id, suggested, placeIn(first.document, first));
  const spotting = claimSpotting(id, suggested).record;
  return [
    put(project, 'entries', id, { ...record, context: '' }),
    put(project, 'spotting', spottingId(spotting, project.spotting), spotting),
    accepted(project, suggested.id, id),
  ];
}

/**
 * Makes a position of a statement, as a person reads it, and whatever it names and is not there yet.
 * @param text of its source
 * @param found the actors that were found, of whom one may be meant
 */
export function acceptStatement(
  project: Project,
  text: string,
  suggested: SuggestedStatement,
  reading: Reading,
  found: readonly SuggestedActor[],
): Edit[] {
  if (isAccepted(project, suggested.id)) return [];
  const { document: source, excerpt, mode } = suggested;
  const steps = new Steps(project);
  const actor = chooseActor(steps, reading.actor, suggested, found);
  const entry = chooseEntry(steps, reading.entry, suggested);
  const id = new Ids(packOf(steps.project)).make(`${actor}-on-${entry}`, 'position');
  const place = suggested.passage ? excerpt : (chooseExcerpt(text, suggested) ?? excerpt);
  const date = project.drafts
    .get(source)
    ?.dates.find(({ start, end }) => suggested.sentence.start <= start && end <= suggested.sentence.end);
  const position: Position = {
    id,
    entry,
    actor,
    stance: reading.stance,
    gist: reading.gist,
    certainty: reading.certainty,
    when: { edtf: null, basis: 'unknown', ...(date && { words: date.text }) },
    status: 'current',
    evidence: [
      {
        ...excerptIn(source, text, place),
        mode: mode === 'direct' ? 'direct-quote' : 'indirect',
        fidelity: 'as-printed',
      },
    ],
  };
  steps.add(put(steps.project, 'positions', id, position), accepted(steps.project, suggested.id, id));
  return steps.edits;
}

/** Says that what was found is nothing for this pack. */
export function reject(project: Project, suggestion: string): Edit[] {
  return [put(project, 'decisions', suggestion, { is: 'rejected' })];
}

/** Takes a decision back; a record that was made stays. */
export function reopen(project: Project, suggestion: string): Edit[] {
  return [drop(project, 'decisions', suggestion)];
}

function accepted(project: Project, suggestion: string, record: string): Edit {
  return put(project, 'decisions', suggestion, { is: 'accepted', record });
}

function chooseActor(
  steps: Steps,
  choice: Choice,
  { document, excerpt }: SuggestedStatement,
  found: readonly SuggestedActor[],
): string {
  if ('id' in choice) return choice.id;
  const suggestion = actorSuggestion(choice.name);
  // It may go by another name now, or be part of another actor.
  const decided = steps.project.decisions.get(suggestion);
  if (decided?.is === 'accepted' && steps.project.actors.has(decided.record)) return decided.record;
  const named = found.find(({ id }) => id === suggestion);
  if (named) {
    steps.add(...acceptActor(steps.project, named));
    const decision = steps.project.decisions.get(suggestion);
    if (decision?.is === 'accepted') return decision.record;
  }
  const { id, edits } = newActor(steps.project, choice.name, placeIn(document, excerpt));
  steps.add(...edits);
  return id;
}

function chooseEntry(steps: Steps, choice: Choice, { document, excerpt }: SuggestedStatement): string {
  if ('id' in choice) return choice.id;
  const { id, edits } = newEntry(steps.project, choice.name, placeIn(document, excerpt));
  steps.add(...edits);
  return id;
}

/** Whether a suggestion was accepted already, as on another page: one is not accepted twice. */
function isAccepted({ decisions }: Project, suggestion: string): boolean {
  return decisions.get(suggestion)?.is === 'accepted';
}

/** The first place in a document that is still there. */
function firstPlace<T extends { document: string }>({ sources }: Project, mentions: readonly T[]): T | undefined {
  return mentions.find(({ document }) => sources.has(document));
}

/** An actor or entry that goes by one of the names. */
function findByName(project: Project, section: 'actors' | 'entries', names: readonly string[]): string | undefined {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  for (const [id, { label }] of project[section]) if (wanted.has(label.toLowerCase())) return id;
  return undefined;
}

/** All forms that aliases have already, in lower case. */
function namesOf(project: Project): Set<string> {
  const records = [...project.spotting.values()];
  const forms = records.flatMap((record) =>
    'target' in record ? record.aliases.flatMap(({ text }) => text ?? []) : [],
  );
  return new Set(forms.map((form) => form.normalize('NFKC').toLowerCase()));
}
