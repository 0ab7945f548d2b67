/** A reading may take this share of the time: twice its cost is rested at least, and so many times at most. */
const LEAST_REST = 2;
const MOST_REST = 50;

/** Nothing waits longer, ms. */
const CEILING = 16_000;

/** After so long without a reading a page counts as one that has come to rest, ms. */
const QUIET = 5000;

/**
 * How long to rest between two readings of a page that keeps changing: ever longer while they find nothing new, but not
 * out of proportion to what they cost. What is cheap is done often, and what a ticker brings about in a long text seldom.
 */
export class Pace {
  private rests = LEAST_REST;
  private until = 0;
  private last = Number.NEGATIVE_INFINITY;
  private wake: (() => void) | null = null;

  /** Note what a reading has cost, ms of work, and whether it has brought anything. */
  note(cost: number, isNew: boolean): void {
    const isFresh = isNew || performance.now() - this.last > QUIET;
    this.last = performance.now();
    this.rests = isFresh ? LEAST_REST : Math.min(this.rests * 2, MOST_REST);
    this.restFor(cost * this.rests);
  }

  /** Let the next reading wait so long, ms. */
  restFor(length: number): void {
    this.until = performance.now() + Math.min(length, CEILING);
  }

  /** Settles when the next reading may begin, or at once when there will be none. */
  rest(): Promise<void> {
    const left = this.until - performance.now();
    if (left <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, left);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  stop(): void {
    this.wake?.();
  }
}
