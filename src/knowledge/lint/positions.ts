import { daysOf } from '../edtf.ts';
import type { Position } from '../schema/position.ts';
import type { Found, LintContext } from './rule.ts';

/** Rule 3: only on a proposition can one take a side. (That each position has evidence, the schema sees to.) */
export function* checkPropositions({ pack }: LintContext): Generator<Found> {
  const entries = new Map(pack.entries.map((entry) => [entry.id, entry]));
  for (const [i, { id, entry, stance }] of pack.positions.entries()) {
    if (stance === 'neutral' || entries.get(entry)?.proposition !== null) continue;
    const reason = `"${entry}" has no proposition, so nobody can ${stance} it`;
    yield { path: ['positions', i, 'stance'], record: id, reason };
  }
}

/** Rule 4: a qualified acceptance says on what it depends. */
export function* checkConditions({ pack }: LintContext): Generator<Found> {
  for (const [i, { id, stance, condition, notes }] of pack.positions.entries()) {
    if (stance !== 'qualify' || condition !== undefined || notes?.length) continue;
    yield {
      path: ['positions', i, 'condition'],
      record: id,
      reason: 'a position that qualifies needs a condition or a note',
    };
  }
}

/** Rule 21: to take no side is something that one says; an act, or silence, is no such statement. */
export function* checkNeutral({ pack }: LintContext): Generator<Found> {
  for (const [i, { id, stance, status, evidence }] of pack.positions.entries()) {
    if (stance !== 'neutral' || status === 'withdrawn' || evidence.some(({ mode }) => mode !== 'act')) continue;
    const reason = 'takes no side by an act alone: without a statement there is no position';
    yield { path: ['positions', i, 'stance'], record: id, reason };
  }
}

/** Rule 5: each side of a conflict holds a position on what the conflict is about. */
export function* checkSides({ pack }: LintContext): Generator<Found> {
  const positions = positionsById(pack.positions);
  for (const [i, { id, sides, entries }] of pack.conflicts.entries()) {
    for (const [k, side] of sides.entries()) {
      const held = side.positions.map((position) => positions.get(position)?.entry);
      if (held.some((entry) => entry !== undefined && entries.includes(entry))) continue;
      const reason = `no position of "${side.label}" is on ${entries.join(' or ')}`;
      yield { path: ['conflicts', i, 'sides', k, 'positions'], record: id, reason };
    }
  }
}

/** Rule 6: a conflict over time needs a date on both sides. */
export function* checkTimes({ pack }: LintContext): Generator<Found> {
  const positions = positionsById(pack.positions);
  for (const [i, { id, sides, kinds }] of pack.conflicts.entries()) {
    if (!kinds.includes('over-time')) continue;
    for (const [k, side] of sides.entries()) {
      const isDated = side.positions.some((position) => daysOf(positions.get(position)?.when.edtf ?? '') !== undefined);
      if (isDated) continue;
      const reason = `is "over-time", but no position of "${side.label}" has a date`;
      yield { path: ['conflicts', i, 'sides', k], record: id, reason };
    }
  }
}

/** Rule 7: quotation marks of a source that rewords speech do not vouch for the words. */
export function* checkQuotations({ pack }: LintContext): Generator<Found> {
  const reworded = new Set(pack.sources.filter(({ quotes }) => quotes === 'reworded').map(({ id }) => id));
  for (const [i, { id, evidence }] of pack.positions.entries()) {
    for (const [k, { source, mode, fidelity }] of evidence.entries()) {
      if (mode !== 'direct-quote' || fidelity !== 'as-printed' || !reworded.has(source)) continue;
      const reason = `"${source}" rewords what it puts in quotation marks, so a quote is not as-printed`;
      yield { path: ['positions', i, 'evidence', k, 'fidelity'], record: id, reason };
    }
  }
}

/** Rule 8: what a one-sided source says of others says who passed it on. An article's own voice is its own. */
export function* checkReporters({ pack }: LintContext): Generator<Found> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const belongsTo = (actor: string | undefined, party: string | undefined): boolean => {
    for (let id = actor, steps = 0; id !== undefined && steps <= actors.size; id = actors.get(id)?.partOf, steps++) {
      if (id === party) return true;
    }
    return false;
  };
  for (const [i, position] of pack.positions.entries()) {
    if (actors.get(position.actor)?.kind === 'article') continue;
    for (const [k, { source, reportedBy }] of position.evidence.entries()) {
      const { sourcing, party } = sources.get(source) ?? {};
      if (sourcing !== 'one-sided' || reportedBy?.length || belongsTo(position.actor, party)) continue;
      const whose = party === undefined ? '' : ` (it gives the account of "${party}")`;
      const reason = `"${source}" is one-sided${whose}: say who reports this of "${position.actor}"`;
      yield { path: ['positions', i, 'evidence', k, 'reportedBy'], record: position.id, reason };
    }
  }
}

function positionsById(positions: Position[]): Map<string, Position> {
  return new Map(positions.map((position) => [position.id, position]));
}
