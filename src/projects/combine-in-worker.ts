import { inSlices } from '../async/in-slices.ts';
import type { DraftedDocument } from '../drafting/draft-document.ts';
import type { CombineAnswer, CombineRequest } from './combine-worker.ts';
import type { Project } from './project.ts';
import { combine, type Found, NOTHING_FOUND } from './suggestions.ts';

type Drafts = Project['drafts'];

export interface CombineCalls {
  onFound: (found: Found) => void;
  /** They cannot be put together, not even without a worker. What is asked next is tried all the same. */
  onFailed: (error: unknown) => void;
  /** Starts the worker; in the extension its own script. */
  start?: () => Worker;
}

/**
 * Puts together in a worker what was found in the documents of a project, one time after the other: what is drafted meanwhile
 * is put together next, and only the latest. Each draft is sent once, in slices, and what comes of them comes in parts, so
 * that neither is felt on the page.
 */
export class Combiner {
  private worker: Worker | undefined;
  private sent = new Map<string, DraftedDocument>();
  private next: Drafts | undefined;
  private isBusy = false;
  private readonly stopping = new AbortController();

  private readonly calls: Required<CombineCalls>;

  constructor({ onFound, onFailed, start = startWorker }: CombineCalls) {
    this.calls = { onFound, onFailed, start };
  }

  ask(drafts: Drafts): void {
    this.next = drafts;
    if (!this.isBusy) void this.run();
  }

  stop(): void {
    this.stopping.abort();
    this.next = undefined;
    this.worker?.terminate();
    this.worker = undefined;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    this.isBusy = true;
    try {
      for (let drafts = this.next; drafts && !signal.aborted; drafts = this.next) {
        this.next = undefined;
        try {
          const found = drafts.size === 0 ? NOTHING_FOUND : await this.combine(drafts);
          if (!signal.aborted) this.calls.onFound(found);
        } catch (error) {
          this.calls.onFailed(error);
        }
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** In this thread where the worker cannot do it: slowly is better than not at all. */
  private async combine(drafts: Drafts): Promise<Found> {
    try {
      this.worker ??= this.calls.start();
      return await this.askWorker(this.worker, drafts);
    } catch (error) {
      if (this.stopping.signal.aborted) return NOTHING_FOUND;
      console.warn('Counterpoint: the drafts could not be put together in a worker', error);
      this.worker?.terminate();
      this.worker = undefined;
      this.sent = new Map();
      return combine(drafts);
    }
  }

  private async askWorker(worker: Worker, drafts: Drafts): Promise<Found> {
    const { signal } = this.stopping;
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    listen(worker, resolve, reject);
    // Whoever sends may fail first.
    promise.catch(() => undefined);
    try {
      await inSlices(this.send(worker, drafts), signal);
      return await promise;
    } finally {
      // It lives as long as the page, and would keep all that was ever found.
      signal.removeEventListener('abort', stop);
    }
  }

  private *send(worker: Worker, drafts: Drafts): Generator<void, void> {
    const ask = (request: CombineRequest) => worker.postMessage(request);
    for (const [id, drafted] of drafts) {
      if (this.sent.get(id) !== drafted) ask({ kind: 'put', id, drafted });
      yield;
    }
    // What is not among them any more the worker forgets.
    this.sent = new Map(drafts);
    ask({ kind: 'combine', ids: [...drafts.keys()] });
  }
}

/** What was found in all documents, put together once. @throws where that cannot be done */
export function combineOnce(drafts: Drafts): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const combiner = new Combiner({ onFound: resolve, onFailed: reject });
  combiner.ask(drafts);
  return promise.finally(() => combiner.stop());
}

function startWorker(): Worker {
  return new Worker(new URL('./combine-worker.ts', import.meta.url), { type: 'module' });
}

function listen(worker: Worker, onFound: (found: Found) => void, onError: (error: Error) => void): void {
  const found: { [Kind in keyof Found]: Found[Kind] } = { actors: [], claims: [], statements: [] };
  worker.onmessage = ({ data }: MessageEvent<CombineAnswer>) => {
    if (data.kind === 'done') return onFound(found);
    found.actors.push(...(data.part.actors ?? []));
    found.claims.push(...(data.part.claims ?? []));
    found.statements.push(...(data.part.statements ?? []));
  };
  worker.onmessageerror = () => onError(new Error('what was found could not be sent'));
  worker.onerror = (event) => {
    event.preventDefault();
    onError(new Error(event.message || 'the worker cannot be started'));
  };
}
