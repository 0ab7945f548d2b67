import { compareText } from './edtf.ts';
import type { Named } from './entry-view.ts';
import { livePositions } from './live-positions.ts';
import type { Actor } from './schema/actor.ts';
import type { Id } from './schema/common.ts';
import type { Pack } from './schema/pack.ts';
import type { Position, Stance } from './schema/position.ts';

/** An actor with a recorded position on a claim. */
export interface Voice extends Named {
  kind: Actor['kind'];
  /** Every stance it took on the claim: more than one when it changed, or when sources differ. */
  stances: Stance[];
  positions: Id[];
}

/** Who has a recorded position on a claim, by label. */
export function voicesOf(pack: Pack, entry: Id): Voice[] {
  const positions = livePositions(pack).filter((position) => position.entry === entry);
  const voices = [...Map.groupBy(positions, (position) => position.actor)].map(([actor, held]) =>
    asVoice(pack.actors[actor]!, held),
  );
  return voices.sort((a, b) => compareText(a.label, b.label) || compareText(a.id, b.id));
}

/**
 * The voices on a claim whom a page does not name, given the ids of what it names: people and bodies with names of their
 * own, which the pack can spot. Whoever is named stands for the wider bodies as well (the spokeswoman for her ministry),
 * but no body for its people: a minister of a state that is named is not named by that.
 */
export function voicesLeftOut(pack: Pack, entry: Id, namedOnPage: Iterable<Id>): Voice[] {
  const named = new Set([...namedOnPage].flatMap((id) => lineOf(pack, id)));
  const nameable = new Set(pack.spotting.flatMap((record) => ('target' in record ? record.target : [])));
  return voicesOf(pack, entry).filter(({ id }) => hasOwnName(pack.actors[id]!) && nameable.has(id) && !named.has(id));
}

/**
 * Whether an actor is somebody, and not an unnamed source, an office without its holder, or a group of states that is no
 * body of its own: "the major powers" are nobody in Wikidata, a union of states is.
 */
function hasOwnName({ kind, wikidata }: Actor): boolean {
  switch (kind) {
    case 'person':
    case 'state':
    case 'institution':
    case 'organisation':
      return true;
    case 'bloc':
      return wikidata !== undefined;
    default:
      return false;
  }
}

/** An actor and every body that it is part of, outwards. */
export function lineOf(pack: Pack, actor: Id): Id[] {
  const line: Id[] = [];
  for (let id: Id | undefined = actor; id !== undefined && !line.includes(id); id = pack.actors[id]?.partOf)
    line.push(id);
  return line;
}

function asVoice({ id, label, kind }: Actor, positions: Position[]): Voice {
  return {
    id,
    label,
    kind,
    stances: [...new Set(positions.map((position) => position.stance))],
    positions: positions.map((position) => position.id),
  };
}
