import { type DraftedDocument, draftDocument } from '../drafting/draft-document.ts';

/** A document that the worker is asked to draft; one at a time. */
export interface DraftRequest {
  id: string;
  text: string;
}

export type DraftAnswer =
  | { kind: 'progress'; part: number }
  | { kind: 'drafted'; drafted: DraftedDocument }
  | { kind: 'failed'; reason: string };

/** In the worker: draft what is asked. Only our own pages can start it. */
export function answerDrafts(): void {
  addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
    postMessage(answer(data));
  });
}

function answer({ id, text }: DraftRequest): DraftAnswer {
  let told = 0;
  const tell = (part: number) => {
    const percent = Math.floor(100 * part);
    if (percent === told) return;
    told = percent;
    const progress: DraftAnswer = { kind: 'progress', part };
    postMessage(progress);
  };
  try {
    return { kind: 'drafted', drafted: draftDocument({ name: id, text }, tell) };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}
