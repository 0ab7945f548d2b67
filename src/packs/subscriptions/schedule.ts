import type { Subscription } from '../../messaging/subscription.ts';

const HOUR = 3_600_000;
/** How often a publisher is asked at most, and at least, ms, whatever the index says. */
export const LEAST_EVERY = 4 * HOUR;
export const MOST_EVERY = 30 * 24 * HOUR;
/** When a publisher that could not be asked is asked again, ms. */
const AFTER_FAILURE = 24 * HOUR;
/** How much earlier or later than on time, as a part of the time: readers who began together do not ask together. */
const JITTER = 0.1;
/** Nothing is asked so soon after the browser was started, ms: it has better things to do. */
export const QUIET = 60_000;
/** How many are asked at a time, and how long until the next ones are, ms. */
export const A_FEW = 3;
export const PAUSE = 2 * 60_000;

type Scheduled = Pick<Subscription, 'nextAt'>;

/**
 * When to ask next, ms since 1970.
 *
 * @param every how often the publisher wants to be asked, hours
 * @param random from 0 to below 1
 */
export function nextCheck(now: number, every: number, hasFailed: boolean, random: number): number {
  const wanted = Math.min(MOST_EVERY, Math.max(LEAST_EVERY, every * HOUR));
  const interval = hasFailed ? Math.min(wanted, AFTER_FAILURE) : wanted;
  return Math.round(now + Math.max(LEAST_EVERY, interval * (1 + JITTER * (2 * random - 1))));
}

/** When to wake up for the next check, ms since 1970; null where none is made by itself. */
export function nextWake(all: readonly Scheduled[], now: number, startedAt: number): number | null {
  const times = all.flatMap(({ nextAt }) => (nextAt === null ? [] : asTime(nextAt, now)));
  if (times.length === 0) return null;
  return Math.max(Math.min(...times), quietUntil(startedAt, now), now + PAUSE);
}

/** Those to ask now, the longest due first, a few at most; none in the first minute of the browser. */
export function dueNow<T extends Scheduled>(all: readonly T[], now: number, startedAt: number): T[] {
  if (now < quietUntil(startedAt, now)) return [];
  return all
    .flatMap((one) => (one.nextAt === null ? [] : { one, at: asTime(one.nextAt, now) }))
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
    .slice(0, A_FEW)
    .map(({ one }) => one);
}

/** A time further ahead than any check was ever set is one of a clock that was wrong: the check is due. */
function asTime(nextAt: number, now: number): number {
  return nextAt > now + MOST_EVERY * (1 + JITTER) ? now : nextAt;
}

/** A browser that was started in the future has a clock that was wrong. */
function quietUntil(startedAt: number, now: number): number {
  return startedAt > now ? now : startedAt + QUIET;
}
