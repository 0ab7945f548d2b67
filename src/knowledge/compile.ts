import { canonicalJson } from './canonical-json.ts';
import { checkReferences, nameOf } from './check-references.ts';
import { compareText } from './edtf.ts';
import type { Problem } from './problem.ts';
import type { Place } from './schema/evidence.ts';
import type { AuthoredPack, Pack } from './schema/pack.ts';
import { sha256 } from './sha256.ts';

export type Compiled = { ok: true; value: Pack } | { ok: false; problems: Problem[] };

/**
 * Makes the pack that the extension carries: records by id in canonical order, without what only authors need (file
 * names, boilerplate, the context of an excerpt, the words by which a source names an actor or entry). The same records
 * give the same bytes, in whatever files they lie.
 */
export async function compilePack(authored: AuthoredPack): Promise<Compiled> {
  const problems = checkReferences(authored);
  if (problems.length) return { ok: false, problems };
  const records: Omit<Pack, 'content'> = {
    meta: authored.meta,
    sources: byId(authored.sources.map(({ file: _file, boilerplate: _boilerplate, ...source }) => source)),
    actors: byId(authored.actors.map(withoutWords)),
    entries: byId(authored.entries.map(withoutWords)),
    positions: byId(authored.positions.map(withoutContext)),
    conflicts: byId(authored.conflicts),
    spotting: inOrder(authored.spotting),
  };
  return { ok: true, value: { ...records, content: await contentHash(records) } };
}

/** SHA-256 of all of a pack but its `content` field. */
export function contentHash({ content: _content, ...records }: Omit<Pack, 'content'> & { content?: string }) {
  return sha256(canonicalJson(records));
}

function byId<T extends { id: string }>(records: T[]): Record<string, T> {
  const sorted = records.toSorted((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(sorted.map((record) => [record.id, record]));
}

/** Spotting rules have no ids; what they are about and then their own content put them in order. */
function inOrder(spotting: AuthoredPack['spotting']): AuthoredPack['spotting'] {
  return spotting
    .map((record) => ({ record, key: `${nameOf(record) ?? ''} ${canonicalJson(record)}` }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ record }) => record);
}

function withoutContext<T extends { evidence: Place[] }>(record: T): T {
  return { ...record, evidence: record.evidence.map(({ prefix: _prefix, suffix: _suffix, ...evidence }) => evidence) };
}

function withoutWords<T extends { evidence: Place[] }>(record: T): T {
  const { evidence, ...rest } = withoutContext(record);
  return { ...rest, evidence: evidence.map(({ exact: _exact, ...place }) => place) } as T;
}
