import type { EntryView, PositionView } from '../../knowledge/entry-view.ts';
import type { Voice } from '../../knowledge/voices.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import type { Basis } from '../entry/limits/read-basis.ts';
import type { Reason, Situation } from '../tab/situation.ts';

/** What the panel knows of the page beside it. */
export interface PanelData extends Basis {
  /** Why there is nothing to show; null when there is. */
  reason: Reason | null;
  /** What the reader can do about that. */
  offers: Situation['offers'];
  /** How often in a row the page has not answered in time; what is shown is then what it has said last. */
  late: number;
  /** Whether it is in a private window, or nobody tells. */
  isPrivate: boolean;
  /** The site of the page, where it is one that can be switched off and on. */
  site: string | null;
  /** Null when no page script answers. */
  report: PageReport | null;
  /** Everything found, in the order of the report. */
  views: EntryView[];
  /** By claim: who has a recorded position on it and is not named on the page. */
  leftOut: Record<string, Voice[]>;
}

/** An entry; `atNote`: the reader wants to write on it. */
export interface EntryDetails {
  kind: 'entry';
  view: EntryView;
  atNote?: boolean;
}

/** What stands in the pane for details: an entry, or some positions on one claim with the evidence open. */
export type Details = EntryDetails | { kind: 'positions'; claim: EntryView; positions: PositionView[] };

/** A position and the claim that it is on. */
export interface ClaimPosition {
  claim: EntryView;
  position: PositionView;
}

/** The claims among the views that somebody has a position on, most positions first. */
export function claimsWithPositions(views: EntryView[]): EntryView[] {
  return views
    .filter(({ category, positions }) => category === 'claim' && positions.length > 0)
    .toSorted((one, other) => other.positions.length - one.positions.length);
}

/**
 * The same, a claim that several packs have once: what the others say of it is in its `elsewhere`, in the order of the
 * views.
 */
export function sharedClaims(views: EntryView[]): EntryView[] {
  const claims = claimsWithPositions(views);
  const shared = [...Map.groupBy(claims, ({ id, sameAs }) => sameAs ?? id).values()].map((same) => {
    const [first, ...others] = views.filter((view) => same.includes(view));
    return others.length === 0 ? first! : { ...first!, elsewhere: others };
  });
  return shared.toSorted((one, other) => positionsOn(other).length - positionsOn(one).length);
}

/** A claim as each pack has it. */
export function viewsOf(claim: EntryView): EntryView[] {
  return [claim, ...(claim.elsewhere ?? [])];
}

/** The positions on a claim of every pack that has it. */
export function positionsOn(claim: EntryView): PositionView[] {
  return viewsOf(claim).flatMap(({ positions }) => positions);
}

/** The claim as the pack of one of its positions has it. */
export function viewWith(claim: EntryView, { id }: PositionView): EntryView {
  return viewsOf(claim).find(({ positions }) => positions.some((position) => position.id === id)) ?? claim;
}

/** What tells an actor from all others, of whatever pack: those that are declared to be the same have one. */
export function actorKey({ id, sameAs }: PositionView['actor']): string {
  return sameAs ?? id;
}

/** Whether more than one pack is on, so that it must be said which one knows something. */
export function hasSeveral(packs: PanelData['packs']): boolean {
  return packs.filter(({ isOn }) => isOn).length > 1;
}
