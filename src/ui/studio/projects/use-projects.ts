import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ProjectRow } from '../../../projects/database.ts';
import { META } from '../../../projects/project.ts';
import { createProject, listProjects } from '../../../projects/projects.ts';
import { newMeta } from '../../../projects/records.ts';
import { type Trouble, troubleOf } from '../trouble.ts';

export interface ProjectsInUse {
  /** Null until the database has answered. */
  rows: ProjectRow[] | null;
  trouble: Trouble | null;
  /** @returns the id of a new project; undefined where it could not be stored */
  create: (title: string, lang: string) => Promise<string | undefined>;
}

/** The author's projects, as they are stored. */
export function useProjects(): ProjectsInUse {
  const [rows, setRows] = useState<ProjectRow[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    listProjects().then(setRows, (error: unknown) => setTrouble(troubleOf(error)));
  }, []);
  const create = useCallback(async (title: string, lang: string) => {
    try {
      const today = new Date().toISOString().slice(0, 10);
      return await createProject({ meta: new Map([[META, newMeta(title, lang, today)]]) });
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    }
  }, []);
  return { rows, trouble, create };
}
