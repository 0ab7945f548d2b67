import type { Draft } from '../../drafting/combine-drafts.ts';
import type { Actor } from '../../knowledge/schema/actor.ts';
import { type Id, textSchema } from '../../knowledge/schema/common.ts';
import type { Entry } from '../../knowledge/schema/entry.ts';
import type { Place } from '../../knowledge/schema/evidence.ts';
import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import type { Position } from '../../knowledge/schema/position.ts';
import type { Source } from '../../knowledge/schema/source.ts';
import type { Spotting } from '../../knowledge/schema/spotting.ts';
import { actorRecord, actorSpotting, canBeActor, speakerRecord } from './actor-record.ts';
import { chooseExcerpt } from './choose-excerpt.ts';
import { claimRecord, claimSpotting, UNSORTED, unsortedRecord } from './claim-record.ts';
import { type DraftRecord, LONGEST_LABEL } from './draft-record.ts';
import { Ids } from './ids.ts';
import { placeIn } from './places.ts';
import { positionRecord } from './position-record.ts';
import { type DraftDocument, sourceRecord } from './source-record.ts';

export interface DraftRecords {
  sources: DraftRecord<Source>[];
  actors: DraftRecord<Actor>[];
  entries: DraftRecord<Entry>[];
  positions: DraftRecord<Position>[];
  spotting: DraftRecord<Spotting>[];
}

const OPEN_SPEAKER = 'open-speaker';
const MOST_CLAIMS = 60;
/** Part of a text that the positions of a draft quote; `check` allows all excerpts together a little more. */
const MOST_QUOTED = { share: 0.3, characters: 300 };

/**
 * Makes records of a pack from a draft. Each is well-formed and rests on an excerpt; everything that only a person can
 * say (propositions, stances, our wording, dates) is left open and begins with "Draft:".
 * @param existing the pack that the records are to stand beside: no id is given twice, and its actors are not drafted anew
 * @returns the records, and the number of statements for which there was no room, or of which the text has too few words
 */
export async function draftRecords(
  draft: Draft,
  documents: readonly DraftDocument[],
  existing?: AuthoredPack,
): Promise<{ records: DraftRecords; leftOut: number }> {
  const ids = new Ids(existing, [UNSORTED]);
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const sources = new Map(documents.map(({ name }) => [name, ids.make(name.replace(/\.txt$/, ''), 'source')]));
  const placeOf = (at: { document: string; start: number; end: number }) => placeIn(sources.get(at.document)!, at);
  const records: DraftRecords = {
    sources: await Promise.all(documents.map((document) => sourceRecord(sources.get(document.name)!, document))),
    actors: [],
    entries: [],
    positions: [],
    spotting: [],
  };
  const actors = new Map<string, Id>();
  const known = new Map(existing?.actors.map(({ label, id }) => [label.toLowerCase(), id]));
  const taken = new Set(
    existing?.spotting
      .flatMap((record) => ('target' in record ? record.aliases.flatMap(({ text }) => text ?? []) : []))
      .map((form) => form.toLowerCase()),
  );
  for (const actor of draft.actors) {
    const same = [actor.name, ...actor.aliases.map(({ text }) => text)]
      .map((name) => known.get(name.toLowerCase()))
      .find(Boolean);
    if (same) {
      actors.set(actor.name, same);
      continue;
    }
    const id = ids.make(actor.name, 'actor');
    const [first] = actor.mentions;
    if (!first || !canBeActor(actor)) continue;
    actors.set(actor.name, id);
    records.actors.push(actorRecord(id, actor, placeOf(first)));
    const spotting = actorSpotting(id, actor, taken);
    if (spotting) records.spotting.push(spotting);
  }
  const claims = draft.claims
    .slice(0, MOST_CLAIMS)
    .filter(({ label }) => label.length <= LONGEST_LABEL)
    .map((claim) => ({ claim, id: ids.make(claim.label, 'claim') }));
  const quoted = new Map<string, number>();
  // One of its kind is enough for a pack.
  const hasUnsorted = existing?.entries.some(({ id }) => id === UNSORTED) ?? false;
  let unsorted: Place | undefined;
  let leftOut = 0;
  for (const statement of draft.statements) {
    const { document, speaker, sentence } = statement;
    const text = texts.get(document)!;
    const excerpt = chooseExcerpt(text, statement);
    const size = (quoted.get(document) ?? 0) + (excerpt ? excerpt.end - excerpt.start : 0);
    const isFull = size > Math.max(MOST_QUOTED.share * text.length, MOST_QUOTED.characters);
    if (!excerpt || isFull || !textSchema.safeParse(text.slice(excerpt.start, excerpt.end)).success) {
      leftOut++;
      continue;
    }
    quoted.set(document, size);
    const place = placeOf({ document, start: excerpt.start, end: excerpt.end });
    const isInSentence = (at: { document: string; start: number; end: number }) =>
      at.document === document && sentence.start <= at.start && at.end <= sentence.end;
    const actor = actorOf(speaker?.name, place);
    const claim = claims.find(({ claim: { mentions } }) => mentions.some(isInSentence));
    const entry = claim?.id ?? UNSORTED;
    if (!claim) unsorted ??= place;
    const id = ids.make(`${actor}-on-${entry}`, 'position');
    const date = draft.dates.find(isInSentence);
    const source = sources.get(document)!;
    records.positions.push(positionRecord(statement, { id, entry, actor, source, text, excerpt, date }));
  }
  for (const { claim, id } of claims) {
    records.entries.push(claimRecord(id, claim, placeOf(claim.mentions[0]!)));
    records.spotting.push(claimSpotting(id, claim));
  }
  if (unsorted && !hasUnsorted) records.entries.push(unsortedRecord(unsorted));
  return { records, leftOut };

  /** The id of a speaker, for whom a record is made where there is none: one for all who are left open. */
  function actorOf(speaker: string | undefined, evidence: Place): Id {
    const name = speaker ?? OPEN_SPEAKER;
    const made = actors.get(name);
    if (made) return made;
    const id = ids.make(name, 'actor');
    actors.set(name, id);
    records.actors.push(speakerRecord(id, speaker, evidence));
    return id;
  }
}
