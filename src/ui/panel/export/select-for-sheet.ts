import { contentionOf } from '../../../knowledge/contention.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { claimsWithPositions } from '../panel-data.ts';

/** What fits a sheet of A4 or Letter in two columns, counted in lines. */
const LINES = 104;
const LETTERS_A_LINE = 58;
/** Space around a claim, and what a position takes beside its own words. */
const OF_CLAIM = 2;

export interface SheetContent {
  claims: EntryView[];
  /** Claims for which there is no room. */
  rest: EntryView[];
}

/** The claims for one printed page: the contested first, then those with most positions. */
export function selectForSheet(views: EntryView[]): SheetContent {
  const rank = (claim: EntryView) => (contentionOf(claim) === 'contested' ? 0 : 1);
  const ordered = claimsWithPositions(views).toSorted((one, other) => rank(one) - rank(other));
  const content: SheetContent = { claims: [], rest: [] };
  let used = 0;
  for (const claim of ordered) {
    const lines = linesOf(claim);
    const fits = used + lines <= LINES;
    if (fits) used += lines;
    (fits ? content.claims : content.rest).push(claim);
  }
  return content;
}

function linesOf({ label, proposition, positions }: EntryView): number {
  const texts = [
    label,
    proposition ?? '',
    ...positions.map(({ actor, gist }) => `${actor.label}${gist}${' '.repeat(48)}`),
  ];
  return OF_CLAIM + texts.reduce((sum, text) => sum + Math.ceil(text.length / LETTERS_A_LINE), 0);
}
