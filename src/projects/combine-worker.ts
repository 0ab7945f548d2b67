import type { DraftedDocument } from '../drafting/draft-document.ts';
import { combine, type Found } from './suggestions.ts';

/** A document as it was drafted, by the id of its source; or that those of these ids are to be put together. */
export type CombineRequest = { kind: 'put'; id: string; drafted: DraftedDocument } | { kind: 'combine'; ids: string[] };

/** What was found comes in parts, none of which takes its reader long, and then the end. */
export type CombineAnswer = { kind: 'part'; part: Partial<Found> } | { kind: 'done' };

/** Statements, or places of names and phrases, in one part. */
const MOST = 1000;

const known = new Map<string, DraftedDocument>();

addEventListener('message', ({ data }: MessageEvent<CombineRequest>) => {
  if (data.kind === 'put') {
    known.set(data.id, data.drafted);
    return;
  }
  const drafts = new Map(data.ids.map((id) => [id, known.get(id)!]));
  for (const id of known.keys()) if (!drafts.has(id)) known.delete(id);
  const { actors, claims, statements } = combine(drafts);
  for (const part of partsOf(actors, ({ mentions }) => mentions.length)) tell({ kind: 'part', part: { actors: part } });
  for (const part of partsOf(claims, ({ mentions }) => mentions.length)) tell({ kind: 'part', part: { claims: part } });
  for (const part of partsOf(statements, () => 1)) tell({ kind: 'part', part: { statements: part } });
  tell({ kind: 'done' });
});

function tell(answer: CombineAnswer): void {
  postMessage(answer);
}

function* partsOf<T>(list: readonly T[], sizeOf: (one: T) => number): Generator<T[]> {
  let part: T[] = [];
  let size = 0;
  for (const one of list) {
    part.push(one);
    size += sizeOf(one);
    if (size < MOST) continue;
    yield part;
    part = [];
    size = 0;
  }
  if (part.length > 0) yield part;
}
