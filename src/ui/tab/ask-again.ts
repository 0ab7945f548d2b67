import type { Reason, TabState } from './situation.ts';

/** How long until a page is asked again that was not ready to answer, ms. */
const PAUSE = 200;

/** After so many answers in a row that did not come in time a page is said not to answer, and no more to be read. */
const MOST_LATE = 3;

/** What is known of a page that was asked: why nothing is shown of it, and how often in a row it has not answered in time. */
interface Asked {
  reason: Reason | null;
  late: number;
}

/** Whether it is not to be expected any more that a page answers soon. */
export function isSilent({ late }: Pick<Asked, 'late'>): boolean {
  return late >= MOST_LATE;
}

/**
 * How long until a page is asked again, ms: the longer it says nothing, the longer it is left alone. Null where nothing
 * else is to be expected of it.
 */
export function pauseBeforeAsking({ reason, late }: Asked): number | null {
  const isToCome = reason === 'reading' || reason === 'noAnswer' || (isListed(reason) && late > 0);
  return isToCome ? PAUSE * 2 ** late : null;
}

/** What to show of a page that was asked again: where it does not answer in time, the list that it has given last. */
export function afterAsking(before: TabState | null, now: TabState): TabState {
  const said = before?.report?.state;
  const hasList = said === 'marked' || said === 'taken-away';
  return before && hasList && now.noReport === 'late' ? { ...now, report: before.report } : now;
}

/** Whether there is a list of what was found, marked or not. */
function isListed(reason: Reason | null): boolean {
  return reason === null || reason === 'allHidden';
}
