import { noteSlice } from '../timeline.ts';

/** Longest stretch of work between two chances for the page to run, ms. */
const SLICE = 5;

/**
 * Run work that yields now and then; pauses for the page whenever a slice is used up.
 *
 * @param onSlice is told how long each slice has taken, ms
 */
export async function runInSlices<T>(work: Generator<void, T>, onSlice?: (length: number) => void): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (!step.done && performance.now() - began < SLICE) continue;
    noteSlice(began);
    onSlice?.(performance.now() - began);
    if (step.done) return step.value;
    await giveWay();
    began = performance.now();
  }
}

/** Run work that yields in one go. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
