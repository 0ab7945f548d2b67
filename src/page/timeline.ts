// Only the testing build writes to the page's timeline, where the benchmark reads it; others leave no trace.
const MEASURED = import.meta.env.MODE === 'testing';

/** Note that a moment has come. */
export function noteMoment(name: 'start' | 'first-mark' | 'known' | 'marked' | 'card'): void {
  if (MEASURED) performance.mark(`counterpoint:${name}`);
}

/** Note a stretch of work on the main thread that began at a time of `performance.now()`, ms. */
export function noteSlice(start: number): void {
  if (MEASURED) performance.measure('counterpoint:slice', { start });
}
