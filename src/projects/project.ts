import type { DraftedDocument } from '../drafting/draft-document.ts';
import type { Actor } from '../knowledge/schema/actor.ts';
import type { Conflict } from '../knowledge/schema/conflict.ts';
import type { Entry } from '../knowledge/schema/entry.ts';
import type { AuthoredPack, PackMeta } from '../knowledge/schema/pack.ts';
import type { Position, Stance } from '../knowledge/schema/position.ts';
import type { Source } from '../knowledge/schema/source.ts';
import type { Spotting } from '../knowledge/schema/spotting.ts';

/** What a person has said of something that was found: a record was made of it, or it is nothing. */
export type Decision = { is: 'rejected' } | { is: 'accepted'; record: string };

/** Words that the author has marked in an article, and what is known of them so far; nobody is quoted with it yet. */
export interface Passage {
  source: string;
  /** UTF-16 units into the text of the source. */
  start: number;
  end: number;
  /** In the author's words: who says it, and what it is about. Empty where that was left open. */
  who: string;
  about: string;
  stance: Stance | null;
  gist: string;
}

/**
 * What a project holds, by section and id: the records of the pack that is being made, and what stands beside it. Records
 * have all fields of their kind, but a text may still be empty and an id name nothing: {@link checkProject} says so.
 */
export interface Sections {
  /** One, under the id `meta`. */
  meta: PackMeta;
  sources: Source;
  actors: Actor;
  entries: Entry;
  positions: Position;
  conflicts: Conflict;
  /** By {@link spottingId}. */
  spotting: Spotting;
  /** What was found in the text of a source, by the id of that. */
  drafts: DraftedDocument;
  passages: Passage;
  /** By the id of what was found. */
  decisions: Decision;
}
export type Section = keyof Sections;

/** A project as it is after some change; never changed itself. */
export type Project = { readonly [S in Section]: ReadonlyMap<string, Sections[S]> };

export const SECTIONS: readonly Section[] = [
  ...(['meta', 'sources', 'actors', 'entries', 'positions', 'conflicts', 'spotting'] as const),
  ...(['drafts', 'passages', 'decisions'] as const),
];

/** The id under which the pack's own record lies. */
export const META = 'meta';

export const EMPTY: Project = {
  meta: new Map(),
  sources: new Map(),
  actors: new Map(),
  entries: new Map(),
  positions: new Map(),
  conflicts: new Map(),
  spotting: new Map(),
  drafts: new Map(),
  passages: new Map(),
  decisions: new Map(),
};

/** The records of a project as a pack: what was found, and not accepted, is no part of it. */
export function packOf(project: Project): AuthoredPack {
  const list = <S extends Section>(section: S): Sections[S][] => [...project[section].values()];
  return {
    meta: project.meta.get(META)!,
    sources: list('sources'),
    actors: list('actors'),
    entries: list('entries'),
    positions: list('positions'),
    conflicts: list('conflicts'),
    spotting: list('spotting'),
  };
}

/** The records of a pack by section and id. */
export function fromPack(pack: AuthoredPack): Project {
  const byId = <T extends { id: string }>(records: T[]) => new Map(records.map((record) => [record.id, record]));
  const spotting = new Map<string, Spotting>();
  for (const record of pack.spotting) spotting.set(spottingId(record, spotting), record);
  return {
    ...EMPTY,
    meta: new Map([[META, pack.meta]]),
    sources: byId(pack.sources),
    actors: byId(pack.actors),
    entries: byId(pack.entries),
    positions: byId(pack.positions),
    conflicts: byId(pack.conflicts),
    spotting,
  };
}

/** Rules of spotting have no ids: they go by what they are about, and where several are about the same, by a number. */
export function spottingId(record: Spotting, taken: ReadonlyMap<string, unknown>): string {
  const name = nameOf(record);
  let id = name;
  for (let n = 2; taken.has(id); n++) id = `${name}#${n}`;
  return id;
}

function nameOf(record: Spotting): string {
  if ('target' in record) return `target:${record.target}`;
  if ('list' in record) return `list:${record.list}`;
  if ('gate' in record && 'any' in record) return `gate:${record.gate}`;
  if ('topic' in record) return `topic:${record.topic}`;
  return 'ignore';
}
