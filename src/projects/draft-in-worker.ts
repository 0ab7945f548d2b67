import type { DraftedDocument } from '../drafting/draft-document.ts';
import type { DraftAnswer, DraftRequest } from './draft-worker.ts';

/** A document to draft. */
export interface Draftable {
  id: string;
  text: string;
}

export interface DraftCalls {
  /** What part of a document is done, from 0 to 1. */
  onProgress(progress: { id: string; part: number }): void;
  /** A document is drafted; `drafted.name` is its id. */
  onDrafted(result: { id: string; drafted: DraftedDocument }): void;
  /** A document could not be drafted, and the next one is begun. `reason` is the error, in English. */
  onFailed(failure: { id: string; reason: string }): void;
  /** Ends the worker in the middle of a document. What was drafted until then was told. */
  signal?: AbortSignal;
  /** Starts the worker; in the extension its own script. */
  start?: () => Worker;
}

const SCRIPT = '/draft-worker.js';

/**
 * Draft documents in a worker, in the order given. To go on after a cancel or a closed page, give what is not drafted yet.
 * A worker that dies is started once more for the document it was at; then that one has failed.
 * @returns how it ended, when the last document was told or the signal has come; never rejects
 */
export async function draftInWorker(
  documents: readonly Draftable[],
  { onProgress, onDrafted, onFailed, signal, start = () => new Worker(SCRIPT) }: DraftCalls,
): Promise<'done' | 'cancelled'> {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const ask = async (document: Draftable, isLast: boolean): Promise<void> => {
    worker ??= start();
    const answer = await askWorker(worker, document, onProgress, signal);
    if (!answer) return;
    if (answer.kind === 'drafted') return onDrafted({ id: document.id, drafted: answer.drafted });
    if (answer.kind === 'died') {
      end();
      if (!isLast) return ask(document, true);
    }
    onFailed({ id: document.id, reason: answer.reason });
  };
  try {
    for (const document of documents) {
      if (signal?.aborted) break;
      await ask(document, false);
    }
    return signal?.aborted ? 'cancelled' : 'done';
  } finally {
    end();
  }
}

type Answer = Exclude<DraftAnswer, { kind: 'progress' }> | { kind: 'died'; reason: string };

/** What the worker makes of a document; undefined when the signal comes first. */
function askWorker(
  worker: Worker,
  document: Draftable,
  onProgress: DraftCalls['onProgress'],
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const cancel = () => resolve(undefined);
  signal?.addEventListener('abort', cancel);
  worker.onmessage = ({ data }: MessageEvent<DraftAnswer>) => {
    if (data.kind !== 'progress') resolve(data);
    else if (!signal?.aborted) onProgress({ id: document.id, part: data.part });
  };
  worker.onmessageerror = () => resolve({ kind: 'died', reason: 'the draft could not be sent' });
  worker.onerror = (event) => {
    event.preventDefault();
    resolve({ kind: 'died', reason: event.message || 'the worker cannot be started' });
  };
  const request: DraftRequest = { id: document.id, text: document.text };
  worker.postMessage(request);
  return promise.finally(() => signal?.removeEventListener('abort', cancel));
}
