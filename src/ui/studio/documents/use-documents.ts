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
  why: ReadProblem | { kind: 'isThere' } | { kind: 'notStored' } | { kind: 'removed' };
}

export interface DocumentsInUse {
  /** Names of files that are still to be read. */
  reading: string[];
  refused: Refused[];
  /** What part of a document is drafted, by the id of its source; those that wait have none done. */
  drafting: ReadonlyMap<string, number>;
  /** Documents of which the draft has failed. They are left alone until somebody wants them tried again. */
  failed: ReadonlySet<string>;
  add: (files: readonly File[]) => Promise<void>;
  /** Drafts all documents that are not yet, and have not failed. */
  draft: () => void;
  /** Drafts one that has failed once more. */
  tryAgain: (id: string) => void;
  cancel: () => void;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The documents of an open project as they are read and drafted, which goes on whatever step is shown. What is drafted is
 * stored document by document: after a cancel, or when the page was closed, the rest can be drafted at any time.
 */
export function useDocuments(
  open: OpenProject,
  { change, fail }: Pick<ProjectInUse, 'change' | 'fail'>,
): DocumentsInUse {
  const [reading, setReading] = useState<string[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const [drafting, setDrafting] = useState(NONE);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  // The same, for what runs over several renderings; and what was begun in this run.
  const failedNow = useRef<ReadonlySet<string>>(failed);
  const tried = useRef(new Set<string>());
  const stopping = useRef<AbortController | null>(null);

  // The view is a new one for each project.
  useEffect(() => () => stopping.current?.abort(), []);

  const setHasFailed = useCallback((id: string, hasFailed: boolean) => {
    const ids = new Set(failedNow.current);
    if (hasFailed) ids.add(id);
    else ids.delete(id);
    failedNow.current = ids;
    setFailed(ids);
  }, []);

  const draft = useCallback(() => {
    if (stopping.current) return;
    const waiting = waitingIn(open, failedNow.current);
    if (waiting.length === 0) return;
    const stop = new AbortController();
    stopping.current = stop;
    tried.current = new Set(waiting.map(({ id }) => id));
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
        setHasFailed(id, true);
        isDone(id);
      },
    });
    void run
      .then(() => Promise.all(stored))
      .finally(() => {
        stopping.current = null;
        setDrafting(NONE);
        // What was added, or wanted again, while this ran.
        const isNew = waitingIn(open, failedNow.current).some(({ id }) => !tried.current.has(id));
        if (!stop.signal.aborted && isNew) draft();
      });
  }, [open, change, setHasFailed]);
  const tryAgain = useCallback(
    (id: string) => {
      setHasFailed(id, false);
      tried.current.delete(id);
      draft();
    },
    [draft, setHasFailed],
  );

  const add = useCallback(
    async (files: readonly File[]) => {
      setRefused([]);
      setReading((names) => [...names, ...files.map(({ name }) => name)]);
      for (const file of files) {
        const added = await addFile(open, file, fail);
        if ('why' in added) setRefused((list) => [...list, { name: file.name, why: added.why }]);
        // Another document may have had its id.
        else setHasFailed(added.id, false);
        setReading((names) => names.toSpliced(names.indexOf(file.name), 1));
      }
      draft();
    },
    [open, draft, fail, setHasFailed],
  );
  const cancel = useCallback(() => stopping.current?.abort(), []);

  return useMemo(
    () => ({ reading, refused, drafting, failed, add, draft, tryAgain, cancel }),
    [reading, refused, drafting, failed, add, draft, tryAgain, cancel],
  );
}

/** Documents that were not drafted yet, without those of which it has failed. */
export function waitingIn(
  { project, texts }: OpenProject,
  failed: ReadonlySet<string>,
): { id: string; text: string }[] {
  return [...project.sources].flatMap(([id, { sha256 }]) => {
    const text = texts.get(sha256);
    return text === undefined || project.drafts.has(id) || failed.has(id) ? [] : { id, text };
  });
}

async function addFile(
  open: OpenProject,
  file: File,
  fail: ProjectInUse['fail'],
): Promise<{ id: string } | Pick<Refused, 'why'>> {
  if (file.size > MAX_FILE_BYTES) {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    return { why: { kind: 'large', values: [megabytes(file.size), megabytes(MAX_FILE_BYTES)] } };
  }
  try {
    const read = await readDocument(file.name, new Uint8Array(await file.arrayBuffer()), findArticleText);
    if (!read.ok) return { why: read.reason };
    const { id, isThere } = await addDocument(open, read.value);
    return isThere ? { why: { kind: 'isThere' } } : { id };
  } catch (error) {
    console.warn('Counterpoint: a document could not be stored', error);
    return { why: { kind: fail(error) === 'removed' ? 'removed' : 'notStored' } };
  }
}
