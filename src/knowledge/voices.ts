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
 * The voices on a claim that a page leaves out, given the ids of what the page names. Not counted as left out is a voice
 * whose wider body or whose part the page names (the ministry when the page names the state or the spokeswoman), one
 * that no page could name because the pack has no spotting rule for it, and an article's own voice.
 */
export function voicesLeftOut(pack: Pack, entry: Id, namedOnPage: Iterable<Id>): Voice[] {
  const onPage = new Set(namedOnPage);
  const orWider = new Set([...onPage].flatMap((id) => lineOf(pack, id)));
  const isNamed = (id: Id) => orWider.has(id) || lineOf(pack, id).some((wider) => onPage.has(wider));
  const nameable = new Set(pack.spotting.flatMap((record) => ('target' in record ? record.target : [])));
  return voicesOf(pack, entry).filter(
    (voice) => voice.kind !== 'article' && nameable.has(voice.id) && !isNamed(voice.id),
  );
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
