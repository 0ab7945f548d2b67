import { type Reference, type Referent, referencesOf } from '../knowledge/references.ts';
import type { AuthoredPack } from '../knowledge/schema/pack.ts';
import { type Edit, put } from './change.ts';
import { type Project, packOf, type Section, type Sections } from './project.ts';

/** A record that names another, and where in it. */
export interface Referring {
  section: Exclude<Section, 'meta' | 'drafts' | 'passages' | 'decisions'>;
  /** The key of the record in its section. */
  id: string;
  /** Within the record. */
  path: PropertyKey[];
}

/** What a record of a section is named as. */
const NAMED_AS: Partial<Record<Section, readonly Referent[]>> = {
  sources: ['sources'],
  actors: ['actors', 'target'],
  entries: ['entries', 'target'],
  positions: ['positions'],
};

/** The records that name another one, once for each place. */
export function findReferring(project: Project, section: Section, id: string): Referring[] {
  const pack = packOf(project);
  const keys = keysIn(project);
  return [...referencesOf(pack)].flatMap((reference) =>
    reference.id === id && NAMED_AS[section]?.includes(reference.to) ? [refer(reference, keys)] : [],
  );
}

/** Edits by which all that name one record name another of the same section. */
export function renameReferences(project: Project, section: Section, from: string, to: string): Edit[] {
  const changed = new Map<string, { at: Referring; record: Sections[Referring['section']] }>();
  for (const at of findReferring(project, section, from)) {
    const key = `${at.section} ${at.id}`;
    const record = changed.get(key)?.record ?? project[at.section].get(at.id)!;
    changed.set(key, { at, record: withId(record, at.path, from, to) });
  }
  return [...changed.values()].map(({ at, record }) => put(project, at.section, at.id, record as never));
}

function keysIn(project: Project): Record<Referring['section'], string[]> {
  const keys = (section: Section) => [...project[section].keys()];
  return {
    sources: keys('sources'),
    actors: keys('actors'),
    entries: keys('entries'),
    positions: keys('positions'),
    conflicts: keys('conflicts'),
    spotting: keys('spotting'),
  };
}

function refer(
  { path: [section, index, ...path] }: Reference,
  keys: Record<Referring['section'], string[]>,
): Referring {
  const of = section as Exclude<keyof AuthoredPack, 'meta'>;
  return { section: of, id: keys[of][Number(index)]!, path };
}

/** The record with another id at a place; within a phrase, where `@id` names it, only that is changed. */
function withId<T>(value: T, path: PropertyKey[], from: string, to: string): T {
  const [key, ...rest] = path;
  if (key === undefined) {
    const text = value as string;
    if (text === from) return to as T;
    return text.replaceAll(new RegExp(`@${from}(?![a-z0-9-])`, 'g'), `@${to}`) as T;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === key ? withId(item, rest, from, to) : item)) as T;
  }
  const record = value as Record<PropertyKey, unknown>;
  return { ...record, [key]: withId(record[key], rest, from, to) } as T;
}
