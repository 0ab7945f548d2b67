import { compilePack } from '../../../src/knowledge/compile.ts';
import type { Actor } from '../../../src/knowledge/schema/actor.ts';
import type { Conflict } from '../../../src/knowledge/schema/conflict.ts';
import type { Entry } from '../../../src/knowledge/schema/entry.ts';
import type { Evidence, Place } from '../../../src/knowledge/schema/evidence.ts';
import type { AuthoredPack, Pack } from '../../../src/knowledge/schema/pack.ts';
import type { Position } from '../../../src/knowledge/schema/position.ts';
import type { Source } from '../../../src/knowledge/schema/source.ts';

/** Records of an invented dispute over a bridge; a test says only what it is about. */

const HASH = 'a'.repeat(64);

export function source(id: string, changes: Partial<Source> = {}): Source {
  return {
    id,
    file: `${id}.txt`,
    sha256: HASH,
    length: 1000,
    lang: 'en',
    title: null,
    outlet: { name: 'The Ferry Gazette', basis: 'stated' },
    url: { value: null, basis: 'unknown' },
    published: { edtf: '2024-05-01', basis: 'stated' },
    kind: 'report',
    quotes: 'verbatim',
    sourcing: 'multi',
    boilerplate: [],
    notes: [],
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  const { exact = 'the bridge is safe', start = 10 } = changes;
  const place = { start, end: start + exact.length };
  return { source: 'gazette', exact, ...place, mode: 'indirect', fidelity: 'as-printed', ...changes };
}

/** Where a source names a record. */
export function place(changes: Partial<Place> = {}): Place {
  const { mode: _mode, fidelity: _fidelity, ...rest } = evidence();
  return { ...rest, ...changes };
}

export function actor(id: string, changes: Partial<Actor> = {}): Actor {
  return { id, kind: 'organisation', label: `The ${id}`, note: 'An invented body', evidence: [place()], ...changes };
}

export function entry(id: string, changes: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'claim',
    label: `Claim ${id}`,
    proposition: 'The bridge is safe.',
    context: 'According to the gazette, the bridge was inspected.',
    evidence: [place()],
    ...changes,
  };
}

/** A position named `actor/stance`-like by its id; dated by an EDTF date, or undated with null. */
export function position(id: string, edtf: string | null, changes: Partial<Position> = {}): Position {
  return {
    id,
    entry: 'bridge-safe',
    actor: 'council',
    stance: 'support',
    gist: 'The council says the bridge is safe.',
    certainty: 'stated',
    when: edtf === null ? { edtf, basis: 'unknown' } : { edtf, basis: 'stated' },
    status: 'current',
    evidence: [evidence()],
    ...changes,
  };
}

export function conflict(id: string, sides: string[][], changes: Partial<Conflict> = {}): Conflict {
  return {
    id,
    entries: ['bridge-safe'],
    sides: sides.map((positions, i) => ({ label: `Side ${i + 1}`, positions: positions as [string, ...string[]] })),
    about: 'Whether the bridge is safe',
    origin: 'curated',
    kinds: ['direct'],
    ...changes,
  };
}

export function authored(changes: Partial<AuthoredPack> = {}): AuthoredPack {
  return {
    meta: {
      format: 1,
      id: 'bridge',
      title: 'The bridge',
      version: '2024.6.1.1',
      asOf: '2024-06-01',
      scope: 'Two invented articles',
      lang: 'en',
      matchLangs: ['en'],
      license: 'CC-BY-4.0',
      quotesNotice: 'Excerpts belong to their publishers.',
      homepage: null,
      contact: null,
      changelog: [{ version: '2024.6.1.1', date: '2024-06-01', note: 'First version' }],
    },
    sources: [source('gazette'), source('herald')],
    actors: [actor('council'), actor('union'), actor('ferry')],
    entries: [entry('bridge-safe')],
    positions: [position('council-safe', '2024-04-02')],
    conflicts: [],
    spotting: [],
    ...changes,
  };
}

/** The compiled form; throws when the records do not compile. */
export async function compiled(changes: Partial<AuthoredPack> = {}): Promise<Pack> {
  const result = await compilePack(authored(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
