import { checkReferences } from './check-references.ts';
import { type Compiled, contentHash } from './compile.ts';
import { kindOf, mostTelling } from './most-telling.ts';
import type { Named, Problem } from './problem.ts';
import { type AuthoredPack, type Pack, packSchema } from './schema/pack.ts';

/** Checks a compiled pack from outside: its form, that each record lies under its own id, its references, its hash. */
export async function verifyPack(value: unknown): Promise<Compiled> {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(mostTelling).map((told): Problem => {
      const { path, message } = told;
      return { path, reason: message, ...idIn(path), named: kindOf(told, value) };
    });
    return { ok: false, problems };
  }
  const pack = parsed.data;
  const problems = [...misplaced(pack), ...checkReferences(asLists(pack)).map((problem) => byKey(pack, problem))];
  if (problems.length) return { ok: false, problems };
  if ((await contentHash(pack)) !== pack.content) {
    const reason = 'the hash does not fit: the pack was changed';
    return { ok: false, problems: [{ path: ['content'], reason, named: { kind: 'changed' } }] };
  }
  return { ok: true, value: pack };
}

const SECTIONS = ['sources', 'actors', 'entries', 'positions', 'conflicts'] as const;

function* misplaced(pack: Pack): Generator<Problem> {
  for (const section of SECTIONS) {
    for (const [key, { id }] of Object.entries(pack[section])) {
      if (key === id) continue;
      const named: Named = { kind: 'misplaced', values: [id] };
      yield { path: [section, key, 'id'], record: key, reason: `the record calls itself "${id}"`, named };
    }
  }
}

/** The records as lists, the form in which references are checked. */
export function asLists(pack: Pack): AuthoredPack {
  return {
    meta: pack.meta,
    sources: Object.values(pack.sources).map((source) => ({ ...source, file: '', boilerplate: [] })),
    actors: Object.values(pack.actors),
    entries: Object.values(pack.entries),
    positions: Object.values(pack.positions),
    conflicts: Object.values(pack.conflicts),
    spotting: pack.spotting,
  };
}

function byKey(pack: Pack, problem: Problem): Problem {
  const [section, index, ...rest] = problem.path;
  const records = SECTIONS.find((name) => name === section);
  return records ? { ...problem, path: [records, Object.keys(pack[records])[Number(index)] ?? '', ...rest] } : problem;
}

function idIn([section, key]: PropertyKey[]): { record?: string } {
  return SECTIONS.some((name) => name === section) && typeof key === 'string' ? { record: key } : {};
}
