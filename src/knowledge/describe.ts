import { categoryOfActor } from './category.ts';
import { compareDates, compareText } from './edtf.ts';
import type { ConflictView, EntryView, EvidenceView, Named, PositionView } from './entry-view.ts';
import { liveSides } from './live-positions.ts';
import { officeAt } from './office.ts';
import { lookupOf } from './pack-lookup.ts';
import type { Actor } from './schema/actor.ts';
import type { Id, Note } from './schema/common.ts';
import type { Entry } from './schema/entry.ts';
import type { Evidence } from './schema/evidence.ts';
import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';
import { positionsSpokenFor } from './spoken-for.ts';

/** Everything that the card shows of an actor or entry; undefined when the pack has none of that id. */
export function describeEntry(pack: Pack, id: Id): EntryView | undefined {
  // `hasOwn`, because the id comes from outside and `constructor` is a well-formed id.
  if (Object.hasOwn(pack.actors, id)) return describeActor(pack, pack.actors[id]!);
  if (Object.hasOwn(pack.entries, id)) return describeClaim(pack, pack.entries[id]!);
  return undefined;
}

function describeActor(pack: Pack, actor: Actor): EntryView {
  const positions = inOrder(lookupOf(pack).byActor.get(actor.id) ?? []);
  const spokenFor = inOrder(positionsSpokenFor(pack, actor.id));
  return {
    id: actor.id,
    lang: pack.meta.lang,
    category: categoryOfActor(actor.kind),
    kind: actor.kind,
    label: actor.label,
    context: actor.note,
    proposition: null,
    when: null,
    naming: [],
    positions: positions.map((position) => viewPosition(pack, position)),
    spokenFor: spokenFor.map((position) => viewPosition(pack, position)),
    conflicts: viewConflicts(pack, conflictsOf(pack, positions)),
    notes: shown(actor.notes),
    limits: limitsOf(pack, [actor, ...positions, ...spokenFor]),
  };
}

function describeClaim(pack: Pack, entry: Entry): EntryView {
  const positions = inOrder(lookupOf(pack).byEntry.get(entry.id) ?? []);
  return {
    id: entry.id,
    lang: pack.meta.lang,
    category: 'claim',
    kind: entry.kind,
    label: entry.label,
    context: entry.context,
    proposition: entry.proposition,
    when: entry.when ?? null,
    naming: (entry.naming ?? []).map(({ term, usedBy }) => ({ term, usedBy: usedBy.map((id) => named(pack, id)) })),
    positions: positions.map((position) => viewPosition(pack, position)),
    spokenFor: [],
    conflicts: viewConflicts(pack, lookupOf(pack).conflictsByEntry.get(entry.id) ?? []),
    notes: shown(entry.notes),
    limits: limitsOf(pack, [entry, ...positions]),
  };
}

type ConflictRecord = Pack['conflicts'][string];

/** The conflicts in which any of some positions stands, in the order of the pack. */
function conflictsOf(pack: Pack, positions: readonly Position[]): ConflictRecord[] {
  const found = new Set(positions.flatMap(({ id }) => lookupOf(pack).conflictsByPosition.get(id) ?? []));
  return found.size === 0 ? [] : Object.values(pack.conflicts).filter((conflict) => found.has(conflict));
}

/** Those of which two sides or more are left when withdrawn positions are taken out. */
function viewConflicts(pack: Pack, conflicts: readonly ConflictRecord[]): ConflictView[] {
  return conflicts.map((conflict) => viewConflict(pack, conflict)).filter((conflict) => conflict.sides.length > 1);
}

function viewConflict(pack: Pack, conflict: ConflictRecord): ConflictView {
  const sides = liveSides(pack, conflict).map(({ label, positions }) => ({
    label,
    positions: inOrder(positions).map((position) => viewPosition(pack, position)),
  }));
  return {
    id: conflict.id,
    about: conflict.about,
    kinds: conflict.kinds,
    note: conflict.note ?? null,
    entries: conflict.entries.map((id) => named(pack, id)),
    sides: sides.sort((a, b) => compareDates(firstDate(a.positions), firstDate(b.positions))),
  };
}

/** Of positions in order; null when none of them has a date. */
function firstDate([first]: PositionView[]): string | null {
  return first?.when.edtf ?? null;
}

function viewPosition(pack: Pack, position: Position): PositionView {
  const actor = pack.actors[position.actor]!;
  const sources = position.evidence.map((evidence) => evidence.source);
  return {
    id: position.id,
    entry: named(pack, position.entry),
    actor: { id: actor.id, label: actor.label, kind: actor.kind, office: officeAt(actor, position.when.edtf, sources) },
    stance: position.stance,
    gist: position.gist,
    condition: position.condition ?? null,
    certainty: position.certainty,
    status: position.status,
    supersedes: position.supersedes ?? null,
    when: position.when,
    evidence: position.evidence.map((evidence) => viewEvidence(pack, evidence)),
    notes: shown(position.notes),
  };
}

function viewEvidence(pack: Pack, evidence: Evidence): EvidenceView {
  const source = pack.sources[evidence.source]!;
  const { exact, mode, fidelity } = evidence;
  return {
    exact,
    verbatim: mode === 'direct-quote' && fidelity === 'as-printed' && source.quotes === 'verbatim',
    mode,
    fidelity,
    reportedBy: (evidence.reportedBy ?? []).map((id) => named(pack, id)),
    cite: evidence.cite ?? [],
    source: {
      id: source.id,
      lang: source.lang,
      label: source.title ?? source.outlet.name ?? source.id,
      outlet: source.outlet.name,
      url: source.url.value,
      published: source.published,
      upstream: source.upstream ?? [],
      notes: shown(source.notes),
    },
  };
}

/** By date, then by source; undated last. */
function inOrder(positions: Position[]): Position[] {
  return positions.toSorted(
    (a, b) =>
      compareDates(a.when.edtf, b.when.edtf) ||
      compareText(a.evidence[0]?.source ?? '', b.evidence[0]?.source ?? '') ||
      compareText(a.id, b.id),
  );
}

function limitsOf(pack: Pack, records: { evidence: { source: Id }[] }[]): EntryView['limits'] {
  const sources = new Set(records.flatMap((record) => record.evidence.map((evidence) => evidence.source)));
  const outlets = new Set([...sources].flatMap((id) => pack.sources[id]!.outlet.name ?? []));
  return {
    pack: pack.meta.title,
    asOf: pack.meta.asOf,
    latest: lookupOf(pack).latest,
    sources: sources.size,
    outlets: outlets.size,
    singleSource: sources.size === 1,
  };
}

function named(pack: Pack, id: Id): Named {
  return { id, label: (pack.actors[id] ?? pack.entries[id])?.label ?? id };
}

function shown(notes: Note[] | undefined): Note[] {
  return (notes ?? []).filter((note) => note.show);
}
