import { giveWay } from './give-way.ts';

/** Longest stretch of work before whatever else is waiting is let in, ms. */
const SLICE_MS = 10;

/** What some work makes, done in slices. @throws `AbortError` when it was cancelled, and whatever the work throws */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const began = performance.now();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() - began < SLICE_MS);
    await giveWay();
    signal?.throwIfAborted();
  }
}
