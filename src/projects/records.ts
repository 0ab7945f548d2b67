import { Ids } from '../authoring/draft/ids.ts';
import type { Actor } from '../knowledge/schema/actor.ts';
import type { Conflict } from '../knowledge/schema/conflict.ts';
import type { Entry } from '../knowledge/schema/entry.ts';
import type { Evidence, Place } from '../knowledge/schema/evidence.ts';
import type { Position } from '../knowledge/schema/position.ts';
import { type TargetSpotting, targetSpottingSchema } from '../knowledge/schema/spotting.ts';
import { drop, type Edit, put } from './change.ts';
import { type Project, packOf, type Section, type Sections, spottingId } from './project.ts';
import { findReferring, renameReferences } from './references.ts';
import { Steps } from './steps.ts';

/** A record that a change makes, by its id. */
export interface Made {
  id: string;
  edits: Edit[];
}

/** An actor under a name, which is also how pages are searched for it. */
export function newActor(project: Project, label: string, evidence: Place, kind: Actor['kind'] = 'organisation'): Made {
  const id = makeId(project, label, 'actor');
  const actor: Actor = { id, kind, label, note: '', evidence: [evidence] };
  const spotting = targetSpottingSchema.parse({ target: id, aliases: [label] });
  return { id, edits: [put(project, 'actors', id, actor), putSpotting(project, spotting)] };
}

/** A claim under a name. What is at issue is still to be said. */
export function newEntry(project: Project, label: string, evidence: Place): Made {
  const id = makeId(project, label, 'claim');
  const entry: Entry = { id, kind: 'claim', label, proposition: '', context: '', evidence: [evidence] };
  return { id, edits: [put(project, 'entries', id, entry)] };
}

/** A position on an entry; neutral until somebody says otherwise. */
export function newPosition(project: Project, actor: string, entry: string, evidence: Evidence): Made {
  const id = makeId(project, `${actor}-on-${entry}`, 'position');
  const position: Position = {
    id,
    entry,
    actor,
    stance: 'neutral',
    gist: '',
    certainty: 'stated',
    when: { edtf: null, basis: 'unknown' },
    status: 'current',
    evidence: [evidence],
  };
  return { id, edits: [put(project, 'positions', id, position)] };
}

/** A conflict on an entry, as a person sees it. */
export function newConflict(project: Project, entry: string, sides: Conflict['sides']): Made {
  const id = makeId(project, `${entry}-conflict`, 'conflict');
  const conflict: Conflict = { id, entries: [entry], sides, about: '', origin: 'curated', kinds: ['direct'] };
  return { id, edits: [put(project, 'conflicts', id, conflict)] };
}

/** Puts a record as a person has changed it in the place of what is there. */
export function changeRecord<S extends Section>(project: Project, section: S, id: string, record: Sections[S]): Edit[] {
  return [put(project, section, id, record)];
}

/** Gives a record another id, everywhere. Nothing is changed where that is taken. */
export function renameRecord(project: Project, section: Named, from: string, to: string): Edit[] {
  const record = project[section].get(from);
  if (!record || from === to || isTaken(project, to)) return [];
  const steps = new Steps(project);
  steps.add(...renameReferences(project, section, from, to), ...pointDecisions(project, from, to));
  // Of itself, too: an actor may be part of one that is part of it.
  const renamed = { ...steps.project[section].get(from)!, id: to };
  steps.add(drop(steps.project, section, from), put(steps.project, section, to, renamed as never));
  return steps.edits;
}

/** One actor of two: it has all positions, names and evidence of both, and is called as the first. */
export function mergeActors(project: Project, into: string, from: string): Edit[] {
  return merge(project, 'actors', into, from);
}

/** One claim, concept or event of two; see {@link mergeActors}. */
export function mergeEntries(project: Project, into: string, from: string): Edit[] {
  return merge(project, 'entries', into, from);
}

/**
 * Takes a record away with what cannot be without it: an actor or entry with its positions and how pages name it, a position
 * with its place in conflicts, a document with what rests on it. What was suggested waits again.
 */
export function removeRecord(project: Project, section: Section, id: string): Edit[] {
  const steps = new Steps(project);
  if (section === 'sources') removeEvidence(steps, id);
  if (section === 'actors' || section === 'entries') {
    for (const at of findReferring(project, section, id)) {
      const { path } = at;
      const isItsOwn = at.section === 'positions' && (path[0] === 'actor' || path[0] === 'entry');
      if (isItsOwn) removePosition(steps, at.id);
      else if (at.section === 'spotting' && path[0] === 'target') steps.add(drop(steps.project, 'spotting', at.id));
      else if (at.section === 'conflicts') steps.add(drop(steps.project, 'conflicts', at.id));
    }
  }
  if (section === 'positions') removePosition(steps, id);
  else steps.add(drop(steps.project, section, id));
  const gone = new Set(steps.edits.flatMap(({ id, after }) => (after === undefined ? id : [])));
  for (const [suggestion, decision] of project.decisions) {
    if (decision.is === 'accepted' && gone.has(decision.record))
      steps.add(drop(steps.project, 'decisions', suggestion));
  }
  return steps.edits;
}

type Named = 'sources' | 'actors' | 'entries' | 'positions' | 'conflicts';

function makeId(project: Project, name: string, otherwise: string): string {
  return new Ids(packOf(project)).make(name, otherwise);
}

function isTaken(project: Project, id: string): boolean {
  return (['sources', 'actors', 'entries', 'positions', 'conflicts'] as const).some((section) =>
    project[section].has(id),
  );
}

function putSpotting(project: Project, spotting: TargetSpotting): Edit {
  return put(project, 'spotting', spottingId(spotting, project.spotting), spotting);
}

function pointDecisions(project: Project, from: string, to: string): Edit[] {
  return [...project.decisions].flatMap(([id, decision]) =>
    decision.is === 'accepted' && decision.record === from
      ? put(project, 'decisions', id, { is: 'accepted', record: to })
      : [],
  );
}

function merge(project: Project, section: 'actors' | 'entries', into: string, from: string): Edit[] {
  const [kept, other] = [project[section].get(into), project[section].get(from)];
  if (!kept || !other || into === from) return [];
  const steps = new Steps(project);
  const names = [into, from].map((id) => spottingOf(project, id));
  for (const [key] of names.flat()) steps.add(drop(steps.project, 'spotting', key));
  steps.add(...renameReferences(steps.project, section, from, into), ...pointDecisions(steps.project, from, into));
  steps.add(drop(steps.project, section, from));
  for (const [id, conflict] of steps.project.conflicts) {
    const entries = distinct(conflict.entries);
    if (entries.length < conflict.entries.length)
      steps.add(put(steps.project, 'conflicts', id, { ...conflict, entries }));
  }
  const evidence = distinct([...kept.evidence, ...other.evidence]);
  steps.add(put(steps.project, section, into, { ...steps.project[section].get(into)!, evidence } as never));
  const records = names.flat().map(([, record]) => record);
  if (records.length) {
    const aliases = distinct(records.flatMap((record) => record.aliases));
    const patterns = distinct(records.flatMap((record) => record.patterns));
    steps.add(putSpotting(steps.project, { target: into, aliases, patterns }));
  }
  return steps.edits;
}

function spottingOf(project: Project, target: string): [string, TargetSpotting][] {
  return [...project.spotting].flatMap(([key, record]): [string, TargetSpotting][] =>
    'target' in record && record.target === target ? [[key, record]] : [],
  );
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Out of every conflict as well; one that has less than two sides left is none. */
function removePosition(steps: Steps, id: string): void {
  for (const [key, conflict] of steps.project.conflicts) {
    if (!conflict.sides.some(({ positions }) => positions.includes(id))) continue;
    const sides = conflict.sides
      .map((side) => ({ ...side, positions: side.positions.filter((position) => position !== id) }))
      .filter(({ positions }) => positions.length > 0);
    const isOne = sides.length > 1;
    steps.add(
      isOne ? put(steps.project, 'conflicts', key, { ...conflict, sides }) : drop(steps.project, 'conflicts', key),
    );
  }
  for (const [key, position] of steps.project.positions) {
    if (position.supersedes !== id) continue;
    const { supersedes: _gone, ...rest } = position;
    steps.add(put(steps.project, 'positions', key, rest));
  }
  steps.add(drop(steps.project, 'positions', id));
}

/** What rests on a source alone stays without evidence, which `check` tells; a position without any is none. */
function removeEvidence(steps: Steps, source: string): void {
  for (const section of ['actors', 'entries', 'positions'] as const) {
    for (const [id, record] of steps.project[section]) {
      const evidence = record.evidence.filter((one) => one.source !== source);
      if (evidence.length === record.evidence.length) continue;
      if (section === 'positions' && evidence.length === 0) removePosition(steps, id);
      else steps.add(put(steps.project, section, id, { ...record, evidence } as never));
    }
  }
  steps.add(drop(steps.project, 'drafts', source));
  for (const [id, passage] of steps.project.passages) {
    if (passage.source === source) steps.add(drop(steps.project, 'passages', id));
  }
}
