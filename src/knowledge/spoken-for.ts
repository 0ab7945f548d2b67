import { livePositions } from './live-positions.ts';
import { officesAt } from './office.ts';
import type { Actor } from './schema/actor.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';
import type { Position } from './schema/position.ts';
import { lineOf } from './voices.ts';

/** Kinds of actor for which others speak. */
const BODIES: ReadonlySet<Actor['kind']> = new Set(['state', 'institution', 'organisation', 'bloc']);

/**
 * The positions of those who speak for a state or body: its parts, at any depth, and persons at the time of an office in
 * it. They stay the positions of who holds them, and are none of the body's own. Empty for any other kind of actor.
 */
export function positionsSpokenFor(pack: Pack, body: Id): Position[] {
  const actor = Object.hasOwn(pack.actors, body) ? pack.actors[body] : undefined;
  if (!actor || !BODIES.has(actor.kind)) return [];
  return (spokenByBody(pack).get(body) ?? []).filter((position) => position.actor !== body);
}

const spokenOf = new WeakMap<Pack, Map<Id, Position[]>>();

/** The positions of those who spoke for each body; worked out once for a pack. */
function spokenByBody(pack: Pack): Map<Id, Position[]> {
  const known = spokenOf.get(pack);
  if (known) return known;
  const spoken = new Map<Id, Position[]>();
  for (const position of livePositions(pack)) {
    for (const body of spokeFor(pack, position)) {
      const positions = spoken.get(body);
      if (positions) positions.push(position);
      else spoken.set(body, [position]);
    }
  }
  spokenOf.set(pack, spoken);
  return spoken;
}

/** Every state and body for which somebody else holds a position. */
export function bodiesSpokenFor(pack: Pack): Set<Id> {
  const bodies = [...spokenByBody(pack)].filter(
    ([body, positions]) => BODIES.has(pack.actors[body]!.kind) && positions.some(({ actor }) => actor !== body),
  );
  return new Set(bodies.map(([body]) => body));
}

/** Every body for which the holder of a position spoke, and the holder. */
function spokeFor(pack: Pack, { actor, when, evidence }: Position): Set<Id> {
  const holder = pack.actors[actor]!;
  const group = speakingLine(pack, actor);
  // Of whom no office is known, the group alone tells; so it does of a body, a role, an unnamed source.
  if (holder.kind !== 'person' || !holder.offices?.length) return new Set(group);
  const sources = evidence.map(({ source }) => source);
  const held = officesAt(holder, when.edtf, sources).map((office) => office.of);
  const lines = held.flatMap((id) => speakingLine(pack, id));
  return new Set(held.some((id) => group.includes(id)) ? [...lines, ...group] : lines);
}

/**
 * An actor and the wider bodies that it speaks for, outwards. An organisation, such as a broadcaster, is grouped under a
 * state and does not speak for it.
 */
function speakingLine(pack: Pack, actor: Id): Id[] {
  const line = lineOf(pack, actor);
  const isOrganisation = (id: Id | undefined) => id !== undefined && pack.actors[id]?.kind === 'organisation';
  const last = line.findIndex((id, i) => isOrganisation(id) && !isOrganisation(line[i + 1]));
  return last === -1 ? line : line.slice(0, last + 1);
}
