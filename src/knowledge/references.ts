import type { Id } from './schema/common.ts';
import type { AuthoredPack } from './schema/pack.ts';
import { spottingReferences } from './spotting-references.ts';

/** What an id may name; a `target` is an actor or an entry, `lists`, `topics` and `gates` are records among the spotting rules. */
export type Referent = 'sources' | 'actors' | 'entries' | 'positions' | 'target' | 'lists' | 'topics' | 'gates';

/** One mention of another record's id. */
export interface Reference {
  /** Place in the authored pack. */
  path: PropertyKey[];
  id: Id;
  to: Referent;
}

/** Every reference from one record to another. */
export function* referencesOf(pack: AuthoredPack): Generator<Reference> {
  for (const [i, source] of pack.sources.entries()) yield* one('actors', source.party, ['sources', i, 'party']);
  for (const [i, actor] of pack.actors.entries()) {
    const at = ['actors', i];
    yield* one('actors', actor.partOf, [...at, 'partOf']);
    for (const [k, office] of (actor.offices ?? []).entries()) {
      yield* one('actors', office.of, [...at, 'offices', k, 'of']);
      yield* many('sources', office.printedIn, [...at, 'offices', k, 'printedIn']);
    }
    yield* ofEvidence(actor.evidence, at);
  }
  for (const [i, entry] of pack.entries.entries()) {
    for (const [k, naming] of (entry.naming ?? []).entries()) {
      yield* many('actors', naming.usedBy, ['entries', i, 'naming', k, 'usedBy']);
    }
    yield* ofEvidence(entry.evidence, ['entries', i]);
  }
  for (const [i, position] of pack.positions.entries()) {
    const at = ['positions', i];
    yield* one('entries', position.entry, [...at, 'entry']);
    yield* one('actors', position.actor, [...at, 'actor']);
    yield* one('positions', position.supersedes, [...at, 'supersedes']);
    yield* ofEvidence(position.evidence, at);
  }
  for (const [i, conflict] of pack.conflicts.entries()) {
    yield* many('entries', conflict.entries, ['conflicts', i, 'entries']);
    for (const [k, side] of conflict.sides.entries()) {
      yield* many('positions', side.positions, ['conflicts', i, 'sides', k, 'positions']);
    }
  }
  for (const [i, record] of pack.spotting.entries()) yield* spottingReferences(record, ['spotting', i]);
}

function* ofEvidence(evidence: { source: Id; reportedBy?: Id[] }[], at: PropertyKey[]): Generator<Reference> {
  for (const [k, item] of evidence.entries()) {
    yield* one('sources', item.source, [...at, 'evidence', k, 'source']);
    yield* many('actors', item.reportedBy, [...at, 'evidence', k, 'reportedBy']);
  }
}

function* one(to: Referent, id: Id | undefined, path: PropertyKey[]): Generator<Reference> {
  if (id !== undefined) yield { path, id, to };
}

function* many(to: Referent, ids: Id[] | undefined, path: PropertyKey[]): Generator<Reference> {
  for (const [i, id] of (ids ?? []).entries()) yield { path: [...path, i], id, to };
}
