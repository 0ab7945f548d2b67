import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../messaging/send.ts';
import type { ChangeKind } from '../../projects/change.ts';
import { type Make, OpenProject } from '../../projects/open-project.ts';
import { createProject } from '../../projects/projects.ts';
import { ChangeQueue } from './change-queue.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** A project being opened, one that is not there or cannot be read, or an open one. */
export type Opening = { is: 'opening' } | { is: 'missing' } | { is: 'failed' } | { is: 'open'; open: OpenProject };

/** What became of a change: stored; nothing to store, as all was so already; or not stored. */
export type Outcome = 'changed' | 'same' | 'failed';

export interface ProjectInUse {
  opening: Opening;
  /** Whether something is being stored. */
  saving: boolean;
  /** Why the last change was not stored; null when it was. */
  trouble: Trouble | null;
  /** See {@link OpenProject.change}. What could not be stored waits, and is tried again before anything that comes after it. */
  change: (kind: ChangeKind, name: string, make: Make, join?: string) => Promise<Outcome>;
  /** Takes the last change back; also one that could not be stored before, if it can be by now. */
  undo: () => Promise<Outcome>;
  redo: () => Promise<Outcome>;
  /** Notes that something beside a change could not be stored. @returns why; that the project is gone is shown as well */
  fail: (error: unknown) => Trouble;
  /** Tries again what could not be stored. */
  retry: () => Promise<Outcome>;
  /** Stores what is shown as another project. @returns its id; undefined where that fails as well */
  keepAsNew: () => Promise<string | undefined>;
}

/** A project of the studio's database, kept open while it is shown; shown anew after every change, also of another page. */
export function useProject(id: string): ProjectInUse {
  const [opening, setOpening] = useState<Opening>({ is: 'opening' });
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [, setTurn] = useState(0);
  const current = useRef<{ open: OpenProject; queue: ChangeQueue } | null>(null);

  useEffect(() => {
    let isOver = false;
    setOpening({ is: 'opening' });
    OpenProject.open(id).then(
      (open) => {
        if (isOver) return open?.close();
        if (!open) return setOpening({ is: 'missing' });
        current.current = { open, queue: new ChangeQueue(open) };
        open.onChange(() => setTurn((turn) => turn + 1));
        setOpening({ is: 'open', open });
      },
      () => !isOver && setOpening({ is: 'failed' }),
    );
    return () => {
      isOver = true;
      current.current?.queue.close();
      current.current = null;
    };
  }, [id]);

  const run = useCallback(
    async (work: (queue: ChangeQueue, open: OpenProject) => Promise<boolean>): Promise<Outcome> => {
      if (!current.current) return 'failed';
      const { open, queue } = current.current;
      setWaiting((count) => count + 1);
      try {
        const isChanged = await work(queue, open);
        setTrouble(null);
        return isChanged ? 'changed' : 'same';
      } catch (error) {
        setTrouble(troubleOf(error));
        return 'failed';
      } finally {
        setWaiting((count) => count - 1);
      }
    },
    [],
  );

  const change = useCallback<ProjectInUse['change']>(
    (kind, name, make, join) => run((queue) => queue.change({ kind, name, make, join })),
    [run],
  );
  const undo = useCallback(() => run((queue, open) => queue.afterAll(() => open.undo())), [run]);
  const redo = useCallback(() => run((queue, open) => queue.afterAll(() => open.redo())), [run]);
  const fail = useCallback((error: unknown) => {
    const trouble = troubleOf(error);
    if (trouble === 'removed') setTrouble(trouble);
    return trouble;
  }, []);
  const retry = useCallback(() => run((queue) => queue.retry()), [run]);
  const keepAsNew = useCallback(async () => {
    if (!current.current) return undefined;
    const { open, queue } = current.current;
    try {
      // What is shown, with what could not be stored in the one that is gone.
      const { id } = await queue.moveTo(() => copyOf(open));
      void send('projectsChanged', {});
      return id;
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    }
  }, []);

  return { opening, saving: waiting > 0, trouble, change, undo, redo, fail, retry, keepAsNew };
}

async function copyOf({ project, texts, kept }: OpenProject): Promise<OpenProject> {
  const copy = await OpenProject.open(await createProject(project, texts, kept));
  if (!copy) throw new DOMException('the copy was removed', 'NotFoundError');
  return copy;
}
