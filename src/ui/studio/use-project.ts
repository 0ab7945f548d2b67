import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../messaging/send.ts';
import type { ChangeKind } from '../../projects/change.ts';
import { type Make, OpenProject } from '../../projects/open-project.ts';
import { createProject } from '../../projects/projects.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** A project being opened, one that is not there or cannot be read, or an open one. */
export type Opening = { is: 'opening' } | { is: 'missing' } | { is: 'failed' } | { is: 'open'; open: OpenProject };

/** What became of a change: stored; nothing to store, as all was so already; or not stored. */
export type Outcome = 'changed' | 'same' | 'failed';

export interface ProjectInUse {
  opening: Opening;
  /** Whether something is being stored; what was stored last, by a number that grows. */
  saving: boolean;
  saved: number;
  /** Why the last change was not stored; null when it was. */
  trouble: Trouble | null;
  /** See {@link OpenProject.change}. What could not be stored is kept for `retry`. */
  change: (kind: ChangeKind, name: string, make: Make, join?: string) => Promise<Outcome>;
  undo: () => Promise<Outcome>;
  redo: () => Promise<Outcome>;
  /** Notes that something beside a change could not be stored. @returns why; that the project is gone is shown as well */
  fail: (error: unknown) => Trouble;
  /** Makes the changes again that could not be stored. */
  retry: () => Promise<void>;
  /** Stores what is shown as another project. @returns its id; undefined where that fails as well */
  keepAsNew: () => Promise<string | undefined>;
}

/** A change that could not be stored. */
interface Wish {
  kind: ChangeKind;
  name: string;
  make: Make;
  join: string | undefined;
}

function isOvertaken(earlier: Wish, later: Wish): boolean {
  return earlier.join !== undefined && earlier.join === later.join;
}

/** A project of the studio's database, kept open while it is shown; shown anew after every change, also of another page. */
export function useProject(id: string): ProjectInUse {
  const [opening, setOpening] = useState<Opening>({ is: 'opening' });
  const [waiting, setWaiting] = useState(0);
  const [saved, setSaved] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [, setTurn] = useState(0);
  const failed = useRef<Wish[]>([]);
  const current = useRef<OpenProject | null>(null);

  useEffect(() => {
    let isOver = false;
    setOpening({ is: 'opening' });
    OpenProject.open(id).then(
      (open) => {
        if (isOver) return open?.close();
        if (!open) return setOpening({ is: 'missing' });
        current.current = open;
        open.onChange(() => setTurn((turn) => turn + 1));
        setOpening({ is: 'open', open });
      },
      () => !isOver && setOpening({ is: 'failed' }),
    );
    return () => {
      isOver = true;
      current.current?.close();
      current.current = null;
    };
  }, [id]);

  /** @param wish what is kept where it fails; of letters of one field the last alone */
  const run = useCallback(async (work: (open: OpenProject) => Promise<boolean>, wish?: Wish): Promise<Outcome> => {
    const open = current.current;
    if (!open) return 'failed';
    setWaiting((count) => count + 1);
    try {
      const isChanged = await work(open);
      if (isChanged) setSaved((count) => count + 1);
      if (wish) failed.current = failed.current.filter((other) => !isOvertaken(other, wish));
      if (failed.current.length === 0) setTrouble(null);
      return isChanged ? 'changed' : 'same';
    } catch (error) {
      if (wish) failed.current = [...failed.current.filter((other) => !isOvertaken(other, wish)), wish];
      setTrouble(troubleOf(error));
      return 'failed';
    } finally {
      setWaiting((count) => count - 1);
    }
  }, []);

  const change = useCallback<ProjectInUse['change']>(
    (kind, name, make, join) => run((open) => open.change(kind, name, make, join), { kind, name, make, join }),
    [run],
  );
  const undo = useCallback(() => run((open) => open.undo()), [run]);
  const redo = useCallback(() => run((open) => open.redo()), [run]);
  const fail = useCallback((error: unknown) => {
    const trouble = troubleOf(error);
    if (trouble === 'removed') setTrouble(trouble);
    return trouble;
  }, []);
  const retry = useCallback(async () => {
    for (const { kind, name, make, join } of failed.current.splice(0)) await change(kind, name, make, join);
  }, [change]);
  const keepAsNew = useCallback(async () => {
    const open = current.current;
    if (!open) return undefined;
    try {
      const id = await createProject(open.project, open.texts, open.kept);
      const copy = await OpenProject.open(id);
      // What is shown, with what could not be stored in the one that is gone.
      for (const { kind, name, make, join } of failed.current.splice(0)) await copy?.change(kind, name, make, join);
      copy?.close();
      void send('projectsChanged', {});
      return id;
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    }
  }, []);

  return { opening, saving: waiting > 0, saved, trouble, change, undo, redo, fail, retry, keepAsNew };
}
