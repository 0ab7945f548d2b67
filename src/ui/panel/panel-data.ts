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

/** Whether more than one pack is on, so that it must be said which one knows something. */
export function hasSeveral(packs: PanelData['packs']): boolean {
  return packs.filter(({ isOn }) => isOn).length > 1;
}
