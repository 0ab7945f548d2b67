import { inSlices } from '../async/in-slices.ts';
import type { DraftedDocument } from '../drafting/draft-document.ts';
import type { CombineAnswer, CombineRequest } from './combine-worker.ts';
import type { Project } from './project.ts';
import { combine, type Found, NOTHING_FOUND } from './suggestions.ts';

type Drafts = Project['drafts'];

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

  private readonly onFound: (found: Found) => void;
  private readonly start: () => Worker;

  /** @param start starts the worker; in the extension its own script */
  constructor(onFound: (found: Found) => void, start: () => Worker = startWorker) {
    this.onFound = onFound;
    this.start = start;
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
    this.isBusy = true;
    for (let drafts = this.next; drafts && !this.stopping.signal.aborted; drafts = this.next) {
      this.next = undefined;
      const found = drafts.size === 0 ? NOTHING_FOUND : await this.combine(drafts);
      if (!this.stopping.signal.aborted) this.onFound(found);
    }
    this.isBusy = false;
  }

  /** In this thread where the worker cannot do it: slowly is better than not at all. */
  private async combine(drafts: Drafts): Promise<Found> {
    try {
      this.worker ??= this.start();
      const answer = listen(this.worker, this.stopping.signal);
      await inSlices(this.send(this.worker, drafts), this.stopping.signal);
      return await answer;
    } catch (error) {
      if (this.stopping.signal.aborted) return NOTHING_FOUND;
      console.warn('Counterpoint: the drafts could not be put together in a worker', error);
      this.worker?.terminate();
      this.worker = undefined;
      this.sent = new Map();
      return combine(drafts);
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

/** What was found in all documents, put together once. */
export function combineOnce(drafts: Drafts): Promise<Found> {
  const { promise, resolve } = Promise.withResolvers<Found>();
  const combiner = new Combiner((found) => {
    combiner.stop();
    resolve(found);
  });
  combiner.ask(drafts);
  return promise;
}

function startWorker(): Worker {
  return new Worker(new URL('./combine-worker.ts', import.meta.url), { type: 'module' });
}

function listen(worker: Worker, signal: AbortSignal): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const found: { [Kind in keyof Found]: Found[Kind] } = { actors: [], claims: [], statements: [] };
  worker.onmessage = ({ data }: MessageEvent<CombineAnswer>) => {
    if (data.kind === 'done') return resolve(found);
    found.actors.push(...(data.part.actors ?? []));
    found.claims.push(...(data.part.claims ?? []));
    found.statements.push(...(data.part.statements ?? []));
  };
  worker.onmessageerror = () => reject(new Error('what was found could not be sent'));
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(event.message || 'the worker cannot be started'));
  };
  signal.addEventListener('abort', () => reject(signal.reason));
  // Whoever sends may fail first.
  promise.catch(() => undefined);
  return promise;
}
