import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MAX_FILE_BYTES } from '../../../documents/limits.ts';
import { readDocument } from '../../../documents/read-document.ts';
import type { ReadProblem } from '../../../documents/read-problem.ts';
import { addDocument } from '../../../projects/add-document.ts';
import { put } from '../../../projects/change.ts';
import { draftInWorker } from '../../../projects/draft-in-worker.ts';
import type { OpenProject } from '../../../projects/open-project.ts';
import { findArticleText } from '../../saved-page/find-article-text.ts';
import type { ProjectInUse } from '../use-project.ts';

/** A file that is no document of the project, and why. */
export interface Refused {
  name: string;
  why: ReadProblem | { kind: 'isThere' } | { kind: 'notStored' };
}

export interface DocumentsInUse {
  /** Names of files that are still to be read. */
  reading: string[];
  refused: Refused[];
  /** What part of a document is drafted, by the id of its source; those that wait have none done. */
  drafting: ReadonlyMap<string, number>;
  /** Documents of which the draft has failed. */
  failed: ReadonlySet<string>;
  add: (files: readonly File[]) => Promise<void>;
  /** Drafts all documents that are not yet. */
  draft: () => void;
  cancel: () => void;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The documents of an open project as they are read and drafted, which goes on whatever step is shown. What is drafted is
 * stored document by document: after a cancel, or when the page was closed, the rest can be drafted at any time.
 */
export function useDocuments(open: OpenProject, change: ProjectInUse['change']): DocumentsInUse {
  const [reading, setReading] = useState<string[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const [drafting, setDrafting] = useState(NONE);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const stopping = useRef<AbortController | null>(null);

  // The view is a new one for each project.
  useEffect(() => () => stopping.current?.abort(), []);

  const draft = useCallback(() => {
    if (stopping.current) return;
    const waiting = waitingIn(open);
    if (waiting.length === 0) return;
    const stop = new AbortController();
    stopping.current = stop;
    setFailed(new Set());
    setDrafting(new Map(waiting.map(({ id }) => [id, 0])));
    const isDone = (id: string) => setDrafting((parts) => new Map([...parts].filter(([other]) => other !== id)));
    const stored: Promise<unknown>[] = [];
    const run = draftInWorker(waiting, {
      signal: stop.signal,
      onProgress: ({ id, part }) => setDrafting((parts) => new Map(parts).set(id, part)),
      onDrafted({ id, drafted }) {
        const name = open.project.sources.get(id)?.title ?? id;
        // The document may have been taken away meanwhile.
        const make = change('draft', name, (now) => (now.sources.has(id) ? [put(now, 'drafts', id, drafted)] : []));
        stored.push(make.then(() => isDone(id)));
      },
      onFailed({ id, reason }) {
        console.warn('Counterpoint: a document could not be drafted', id, reason);
        setFailed((ids) => new Set(ids).add(id));
        isDone(id);
      },
    });
    void run
      .then(() => Promise.all(stored))
      .finally(() => {
        stopping.current = null;
        setDrafting(NONE);
        // What was added while this ran.
        if (!stop.signal.aborted && waitingIn(open).some(({ id }) => !waiting.some((one) => one.id === id))) draft();
      });
  }, [open, change]);

  const add = useCallback(
    async (files: readonly File[]) => {
      setRefused([]);
      setReading((names) => [...names, ...files.map(({ name }) => name)]);
      for (const file of files) {
        const why = await addFile(open, file);
        if (why) setRefused((list) => [...list, { name: file.name, why }]);
        setReading((names) => names.toSpliced(names.indexOf(file.name), 1));
      }
      draft();
    },
    [open, draft],
  );
  const cancel = useCallback(() => stopping.current?.abort(), []);

  return useMemo(
    () => ({ reading, refused, drafting, failed, add, draft, cancel }),
    [reading, refused, drafting, failed, add, draft, cancel],
  );
}

/** Documents that were not drafted yet. */
export function waitingIn({ project, texts }: OpenProject): { id: string; text: string }[] {
  return [...project.sources].flatMap(([id, { sha256 }]) => {
    const text = texts.get(sha256);
    return text === undefined || project.drafts.has(id) ? [] : { id, text };
  });
}

async function addFile(open: OpenProject, file: File): Promise<Refused['why'] | undefined> {
  if (file.size > MAX_FILE_BYTES) {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    return { kind: 'large', values: [megabytes(file.size), megabytes(MAX_FILE_BYTES)] };
  }
  try {
    const read = await readDocument(file.name, new Uint8Array(await file.arrayBuffer()), findArticleText);
    if (!read.ok) return read.reason;
    const { isThere } = await addDocument(open, read.value);
    return isThere ? { kind: 'isThere' } : undefined;
  } catch (error) {
    console.warn('Counterpoint: a document could not be stored', error);
    return { kind: 'notStored' };
  }
}
