import { giveWay } from '../async/give-way.ts';
import type { Steps } from '../spotting/steps.ts';

/** Longest stretch of work before whatever else is waiting is let in, ms. */
const SLICE_MS = 10;

/** The turn of a frame at the scheduler, until its next one begins. */
export interface Turn {
  readonly frame: string;
  isOver: boolean;
}

interface Job {
  turn: Turn;
  work: Steps<unknown>;
  settle: { resolve: (value: unknown) => void; reject: (error: unknown) => void };
}

/**
 * Does long work in slices, by turns: between two slices messages are answered, and what comes last gets its first slice
 * first, so that a small page is done while a large one is still being worked on. A frame has one turn at a time; its
 * next ends what was being done for it.
 */
export class Scheduler {
  /** The next to have a slice first. */
  private queue: Job[] = [];
  private readonly turns = new Map<string, Turn>();
  private isRunning = false;

  /** Begin another turn of a frame: nobody waits for its last one any more. */
  begin(frame: string): Turn {
    const last = this.turns.get(frame);
    if (last) this.end(last);
    const turn = { frame, isOver: false };
    this.turns.set(frame, turn);
    return turn;
  }

  /** What some work makes; null when the turn has ended meanwhile. */
  run<T>(turn: Turn, work: Steps<T>): Promise<T | null> {
    if (turn.isOver) return Promise.resolve(null);
    const { promise, resolve, reject } = Promise.withResolvers<T | null>();
    this.queue.unshift({ turn, work, settle: { resolve: (value) => resolve(value as T | null), reject } });
    if (!this.isRunning) void this.runAll();
    return promise;
  }

  /** The turn is over: of its work nothing more is done. */
  end(turn: Turn): void {
    turn.isOver = true;
    if (this.turns.get(turn.frame) === turn) this.turns.delete(turn.frame);
    for (const job of this.queue) if (job.turn === turn) job.settle.resolve(null);
    this.queue = this.queue.filter((job) => job.turn !== turn);
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    for (let job = this.queue.shift(); job; job = this.queue.shift()) {
      if (!runSlice(job)) this.queue.push(job);
      if (this.queue.length > 0) await giveWay();
    }
    this.isRunning = false;
  }
}

/** Whether the work is done, or has failed. */
function runSlice({ work, settle }: Job): boolean {
  const began = performance.now();
  try {
    do {
      const step = work.next();
      if (!step.done) continue;
      settle.resolve(step.value);
      return true;
    } while (performance.now() - began < SLICE_MS);
    return false;
  } catch (error) {
    settle.reject(error);
    return true;
  }
}
