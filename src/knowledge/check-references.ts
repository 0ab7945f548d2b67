import type { Named, Problem } from './problem.ts';
import { type Referent, referencesOf } from './references.ts';
import type { AuthoredPack } from './schema/pack.ts';

type Section = Exclude<keyof AuthoredPack, 'meta' | 'spotting'>;

/** Kinds of record that share one set of ids: a mention names an actor or an entry without saying which. */
const NAMESPACES: Section[][] = [['sources'], ['actors', 'entries'], ['positions'], ['conflicts']];

const NAMES: Record<Referent, string> = {
  sources: 'source',
  actors: 'actor',
  entries: 'claim, concept or event',
  positions: 'position',
  target: 'actor or entry',
  lists: 'word list',
  topics: 'topic',
  gates: 'named gate',
};

/** Ids used twice, references to records that are not there, and chains that lead back to their own start. */
export function checkReferences(pack: AuthoredPack): Problem[] {
  return [...duplicates(pack), ...dangling(pack), ...cycles(pack)];
}

function* duplicates(pack: AuthoredPack): Generator<Problem> {
  for (const sections of NAMESPACES) {
    const seen = new Map<string, Section>();
    for (const section of sections) {
      for (const [i, { id }] of pack[section].entries()) {
        const other = seen.get(id);
        if (other) {
          const reason = `id is used twice (also in ${other})`;
          yield { path: [section, i, 'id'], record: id, reason, named: { kind: 'twice' } };
        }
        seen.set(id, section);
      }
    }
  }
}

function* dangling(pack: AuthoredPack): Generator<Problem> {
  const ids = (section: Section) => pack[section].map(({ id }) => id);
  const known: Record<Referent, Set<string>> = {
    sources: new Set(ids('sources')),
    actors: new Set(ids('actors')),
    entries: new Set(ids('entries')),
    positions: new Set(ids('positions')),
    target: new Set([...ids('actors'), ...ids('entries')]),
    lists: new Set(pack.spotting.flatMap((record) => ('list' in record ? record.list : []))),
    topics: new Set(pack.spotting.flatMap((record) => ('topic' in record ? record.topic : []))),
    gates: new Set(pack.spotting.flatMap((record) => ('any' in record ? record.gate : []))),
  };
  for (const { path, id, to } of referencesOf(pack)) {
    if (known[to].has(id)) continue;
    const named: Named = { kind: 'noSuch', values: [id] };
    yield { path, ...recordAt(pack, path), reason: `there is no ${NAMES[to]} "${id}"`, named };
  }
}

function* cycles(pack: AuthoredPack): Generator<Problem> {
  const circle: Named = { kind: 'circle' };
  const partOfThemselves = findCircles(pack.actors.map(({ id, partOf }) => [id, partOf]));
  for (const [i, { id }] of pack.actors.entries()) {
    if (partOfThemselves.has(id))
      yield { path: ['actors', i, 'partOf'], record: id, reason: 'is part of itself', named: circle };
  }
  const supersedingThemselves = findCircles(pack.positions.map(({ id, supersedes }) => [id, supersedes]));
  const byId = new Map(pack.positions.map((position) => [position.id, position]));
  for (const [i, position] of pack.positions.entries()) {
    const at = { path: ['positions', i, 'supersedes'], record: position.id };
    if (supersedingThemselves.has(position.id)) yield { ...at, reason: 'supersedes itself', named: circle };
    const earlier = position.supersedes === undefined ? undefined : byId.get(position.supersedes);
    if (earlier && (earlier.actor !== position.actor || earlier.entry !== position.entry)) {
      const named: Named = { kind: 'foreign', values: [earlier.id] };
      yield { ...at, reason: `"${earlier.id}" is a position of another actor or on another entry`, named };
    }
  }
}

/** Those from which a chain leads back to themselves. Linear: a chain may be as long as a pack. */
function findCircles(links: readonly [id: string, next: string | undefined][]): Set<string> {
  const next = new Map(links);
  const circles = new Set<string>();
  /** In which walk each was come to first. */
  const walks = new Map<string, string>();
  for (const [start] of next) {
    let id: string | undefined = start;
    while (id !== undefined && !walks.has(id)) {
      walks.set(id, start);
      id = next.get(id);
    }
    if (id === undefined || walks.get(id) !== start) continue;
    for (let round = id; !circles.has(round); round = next.get(round)!) circles.add(round);
  }
  return circles;
}

/** The id of the record that a path of an authored pack leads into. */
export function recordAt(pack: AuthoredPack, path: PropertyKey[]): { record?: string } {
  const [section, index] = path;
  if (section === 'meta') return { record: pack.meta.id };
  const record = pack[section as Section | 'spotting']?.[index as number];
  const id = record && nameOf(record);
  return id === undefined ? {} : { record: id };
}

/** What a record is called: its id, or for a spotting rule what it is about. */
export function nameOf(record: object): string | undefined {
  const names = record as Record<string, unknown>;
  return [names.id, names.target, names.list, names.topic, names.gate].find((name) => typeof name === 'string');
}
