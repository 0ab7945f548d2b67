import { canonicalJson } from '../knowledge/canonical-json.ts';
import { livePositions } from '../knowledge/live-positions.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { Position } from '../knowledge/schema/position.ts';

/** A position in words. */
export interface PositionWords {
  id: string;
  actor: string;
  entry: string;
  gist: string;
}

/** What of a position is otherwise, by the names of its fields. */
export type ChangedField = keyof Position;

/** What a reader would have otherwise with another version of a pack. */
export interface PackDifference {
  added: PositionWords[];
  /** `before` is the gist as it was; the same as now where only other `fields` differ. */
  changed: (PositionWords & { before: string; fields: ChangedField[] })[];
  removed: PositionWords[];
}

/** The positions of which two versions of a pack say different things. One that is withdrawn is shown to nobody. */
export function comparePacks(before: Pack, after: Pack): PackDifference {
  const difference: PackDifference = { added: [], changed: [], removed: [] };
  const last = new Map(livePositions(before).map((position) => [position.id, position]));
  const next = new Map(livePositions(after).map((position) => [position.id, position]));
  for (const [id, position] of next) {
    const old = last.get(id);
    if (!old) {
      difference.added.push(inWords(after, position));
      continue;
    }
    const fields = fieldsThatDiffer(old, position);
    if (fields.length > 0) difference.changed.push({ ...inWords(after, position), before: old.gist, fields });
  }
  for (const [id, position] of last) {
    if (!next.has(id)) difference.removed.push(inWords(before, position));
  }
  return difference;
}

/** Fields that a reader is shown otherwise: where in its source an excerpt stands is not shown. */
function fieldsThatDiffer(one: Position, other: Position): ChangedField[] {
  // Most are the same to the letter, and a large pack has tens of thousands.
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const fields = Object.keys({ ...one, ...other }) as ChangedField[];
  return fields.filter((field) => shown(one, field) !== shown(other, field));
}

function shown({ evidence, ...position }: Position, field: ChangedField): string {
  if (field !== 'evidence') return canonicalJson(position[field] ?? null);
  return canonicalJson(evidence.map(({ start: _start, end: _end, ...told }) => told));
}

function inWords(pack: Pack, { id, actor, entry, gist }: Position): PositionWords {
  return { id, actor: pack.actors[actor]!.label, entry: pack.entries[entry]!.label, gist };
}
