/** Work that can be left and gone on with: it stops between pieces that take a few milliseconds at most. */
export type Steps<T> = Generator<void, T>;

/** UTF-16 units of text, or tokens, that are gone through in one piece. */
export const UNITS_A_STEP = 50_000;
/** Places that are looked at one by one in one piece. */
export const PLACES_A_STEP = 500;

/** Do work that comes in steps in one go. */
export function runAtOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What is made of each item, in order. */
export function* mapInSteps<T, Made>(items: readonly T[], make: (item: T) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % PLACES_A_STEP === 0) yield;
  }
  return made;
}

/** The items that are kept, in order. */
export function* filterInSteps<T>(items: readonly T[], keep: (item: T) => boolean): Steps<T[]> {
  const kept: T[] = [];
  let seen = 0;
  for (const item of items) {
    if (keep(item)) kept.push(item);
    if (++seen % PLACES_A_STEP === 0) yield;
  }
  return kept;
}
