import type { PackRecords } from '../../../projects/check-project.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

/** How long the author has to rest before the rules are asked, ms; a browser that is idle sooner does it sooner. */
const LONGEST_WAIT_MS = 1000;

/**
 * Asks the rules in a worker, one time after the other: what changes meanwhile is asked next, and only the last of it. Each
 * text is sent once.
 */
export class Checker {
  private worker: Worker | undefined;
  private sent = new Set<string>();
  private next: { records: PackRecords; texts: ReadonlyMap<string, string> } | undefined;
  private isBusy = false;
  private idle: number | undefined;

  private readonly onAnswer: (remarks: CheckAnswer | null) => void;

  /** @param onAnswer is told what was found; null when the rules could not be asked */
  constructor(onAnswer: (remarks: CheckAnswer | null) => void) {
    this.onAnswer = onAnswer;
  }

  ask(records: PackRecords, texts: ReadonlyMap<string, string>): void {
    this.next = { records, texts };
    if (!this.isBusy) this.wait();
  }

  stop(): void {
    if (this.idle !== undefined) cancelIdleCallback(this.idle);
    this.worker?.terminate();
    this.worker = undefined;
    this.next = undefined;
  }

  private wait(): void {
    this.idle ??= requestIdleCallback(() => this.send(), { timeout: LONGEST_WAIT_MS });
  }

  private send(): void {
    this.idle = undefined;
    if (!this.next) return;
    const { records, texts } = this.next;
    this.next = undefined;
    const fresh = [...texts].filter(([sha256]) => !this.sent.has(sha256));
    const request: CheckRequest = { records, texts: fresh };
    this.isBusy = true;
    this.worker ??= this.start();
    this.worker.postMessage(request);
    for (const [sha256] of fresh) this.sent.add(sha256);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => this.end(data));
    worker.addEventListener('error', () => {
      worker.terminate();
      this.worker = undefined;
      this.sent = new Set();
      this.end(null);
    });
    return worker;
  }

  private end(remarks: CheckAnswer | null): void {
    this.isBusy = false;
    this.onAnswer(remarks);
    if (this.next) this.wait();
  }
}
