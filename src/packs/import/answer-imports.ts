import type { Pack } from '../../knowledge/schema/pack.ts';
import type { Subscription } from '../../messaging/subscription.ts';
import { storePack } from '../store-pack.ts';
import { hearRequests } from '../subscriptions/fetch-bytes.ts';
import { examineAddress, examineFile } from './examine-pack.ts';
import type { PackOffer, Refused } from './pack-offer.ts';

/** What the page asks of the worker, one after the other. */
export type ImportRequest =
  | { kind: 'examineFile'; file: Blob }
  /** Of an address of which the reader has allowed the host. */
  | { kind: 'examineAddress'; address: string; subscriptions: readonly Subscription[] }
  /** The sources of the pack that was offered. */
  | { kind: 'sources' }
  /** Store that pack. @param by version of the extension */
  | { kind: 'store'; by: string };

export type Stored = 'stored' | 'tooMany' | 'noRoom' | 'notStored';

export interface ImportAnswers {
  examineFile: Told;
  examineAddress: Told;
  sources: Pack['sources'][string][];
  store: Stored;
}

export type Told = { kind: 'offer'; offer: PackOffer } | Refused;

export type ImportMessage =
  /** Something outside is asked for. */
  | { kind: 'requested' }
  /** Part of storing that is done, from 0 to 1. */
  | { kind: 'progress'; part: number }
  | { kind: 'answer'; answer: ImportAnswers[keyof ImportAnswers] }
  | { kind: 'failed'; reason: string };

/** The worker's end of the line, or that of a port. */
export interface ImportScope {
  onmessage: ((event: MessageEvent<ImportRequest>) => unknown) | null;
  postMessage(message: ImportMessage): void;
}

/**
 * In the worker: look at a pack, keep it, and store it when its reader wants it. The pack itself never comes to the page,
 * whose thread it would hold up, and in Firefox that of the background with it.
 */
export function answerImports(scope: ImportScope): void {
  hearRequests(() => scope.postMessage({ kind: 'requested' }));
  let kept: Pack | undefined;
  const examine = async (looking: ReturnType<typeof examineFile>): Promise<ImportAnswers['examineFile']> => {
    const examined = await looking;
    kept = examined.kind === 'offer' ? examined.pack : undefined;
    return examined.kind === 'offer' ? { kind: 'offer', offer: examined.offer } : examined;
  };
  const answer = (request: ImportRequest): Promise<ImportAnswers[keyof ImportAnswers]> => {
    switch (request.kind) {
      case 'examineFile':
        return examine(examineFile(request.file));
      case 'examineAddress':
        return examine(examineAddress(request.address, request.subscriptions));
      case 'sources':
        return Promise.resolve(Object.values(kept?.sources ?? {}));
      case 'store':
        return store(kept, request.by, (part) => scope.postMessage({ kind: 'progress', part }));
    }
  };
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ kind: 'answer', answer: await answer(data) });
    } catch (error) {
      scope.postMessage({ kind: 'failed', reason: String(error) });
    }
  };
}

async function store(pack: Pack | undefined, by: string, onProgress: (part: number) => void): Promise<Stored> {
  if (!pack) return 'notStored';
  let told = 0;
  const tell = (part: number) => {
    // A large pack comes to thousands of steps.
    if (part - told < 0.01 && part < 1) return;
    told = part;
    onProgress(part);
  };
  try {
    return (await storePack(pack, JSON.stringify(pack), by, tell)) ? 'stored' : 'tooMany';
  } catch (error) {
    console.warn('Counterpoint: the pack could not be stored', error);
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noRoom' : 'notStored';
  }
}
