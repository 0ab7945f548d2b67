import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../../messaging/send.ts';
import { type Capture, listCaptures } from '../../../projects/captures.ts';
import type { ProjectRow } from '../../../projects/database.ts';
import { createProjectFor, listProjects, readTrial, removeProject } from '../../../projects/projects.ts';
import { today } from '../../../projects/today.ts';
import { endTrial } from '../take-along/try-pack.ts';
import { type Trouble, troubleOf } from '../trouble.ts';

export interface ProjectsInUse {
  /** Null until the database has answered. */
  rows: ProjectRow[] | null;
  /** What was taken from pages and waits to be put somewhere, by its id. */
  captures: [string, Capture][];
  trouble: Trouble | null;
  /** @returns the id of a new project; undefined where it could not be stored */
  create: (title: string, lang: string) => Promise<string | undefined>;
  /** Erases a project for good. */
  remove: (id: string) => Promise<void>;
}

/** The author's projects, as they are stored. */
export function useProjects(): ProjectsInUse {
  const [rows, setRows] = useState<ProjectRow[] | null>(null);
  const [captures, setCaptures] = useState<[string, Capture][]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const fail = useCallback((error: unknown) => setTrouble(troubleOf(error)), []);
  const read = useCallback(() => listProjects().then(setRows, fail), [fail]);
  useEffect(() => {
    void read();
    void listCaptures().then(setCaptures, () => undefined);
  }, [read]);
  const create = useCallback(
    async (title: string, lang: string) => {
      try {
        const id = await createProjectFor(title, lang, today());
        void send('projectsChanged', {});
        return id;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    [fail],
  );
  const remove = useCallback(
    async (id: string) => {
      try {
        const trial = await readTrial(id);
        if (trial !== undefined) await endTrial(trial);
        await removeProject(id);
      } catch (error) {
        fail(error);
      }
      void send('projectsChanged', {});
      await read();
    },
    [fail, read],
  );
  return { rows, captures, trouble, create, remove };
}
