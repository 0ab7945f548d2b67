import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../messaging/send.ts';
import { type Capture, dropCapture, readCapture } from '../../../projects/captures.ts';
import type { ProjectRow } from '../../../projects/database.ts';
import { OpenProject } from '../../../projects/open-project.ts';
import { createProjectFor, listProjects } from '../../../projects/projects.ts';
import { type AboutPassage, takeCapture } from '../../../projects/take-capture.ts';
import { today } from '../../../projects/today.ts';
import { type Trouble, troubleOf } from '../trouble.ts';

/** Why nothing was taken, as the background says it in the address. */
const REASONS = ['private', 'unreachable', 'empty', 'notStored'] as const;

export type CaptureState =
  | { is: 'reading' }
  | { is: 'nothing'; why: (typeof REASONS)[number] | 'gone' }
  | { is: 'taken'; capture: Capture; projects: ProjectRow[] }
  /** `project` is where it is now. */
  | { is: 'added'; project: string; isThere: boolean; hasPassage: boolean };

/** Into which project, and under what name where that is a new one. */
export type Into = { id: string } | { title: string; lang: string };

export interface CaptureInUse {
  state: CaptureState;
  /** Whether it is being stored, and why that has failed. */
  isBusy: boolean;
  trouble: Trouble | null;
  add: (into: Into, about: AboutPassage) => Promise<void>;
  /** Erases what was taken. */
  discard: () => Promise<void>;
}

/** What was taken from a page and where it goes. It is kept until it is in a project, also when its window is closed. */
export function useCapture(id: string): CaptureInUse {
  const [state, setState] = useState<CaptureState>({ is: 'reading' });
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  /** The project that was made for it, so that another try makes no second one. */
  const made = useRef<string | null>(null);

  useEffect(() => {
    const why = REASONS.find((reason) => reason === id);
    if (why) return setState({ is: 'nothing', why });
    Promise.all([readCapture(id), listProjects()]).then(
      ([capture, projects]) => setState(capture ? { is: 'taken', capture, projects } : { is: 'nothing', why: 'gone' }),
      () => setState({ is: 'nothing', why: 'notStored' }),
    );
  }, [id]);

  const add = useCallback(
    async (into: Into, about: AboutPassage) => {
      if (state.is !== 'taken' || isBusy) return;
      setBusy(true);
      setTrouble(null);
      let open: OpenProject | undefined;
      try {
        const { page } = state.capture;
        const project =
          'id' in into ? into.id : (made.current ?? (await createProjectFor(into.title, into.lang, today())));
        if (!('id' in into)) {
          made.current = project;
          void send('projectsChanged', {});
        }
        open = await OpenProject.open(project);
        if (!open) throw new DOMException('the project was removed', 'NotFoundError');
        const { isThere } = await takeCapture(open, page, about);
        // It is where it belongs: one that stays behind can be thrown away.
        await dropCapture(id).catch(() => undefined);
        setState({ is: 'added', project, isThere, hasPassage: page.selection !== null });
      } catch (error) {
        console.warn('Counterpoint: what was taken from a page could not be stored', error);
        const why = troubleOf(error);
        setTrouble(why);
        if (why === 'removed') {
          made.current = null;
          const projects = await listProjects().catch(() => []);
          setState({ ...state, projects });
        }
      } finally {
        open?.close();
        setBusy(false);
      }
    },
    [state, isBusy, id],
  );
  const discard = useCallback(async () => {
    await dropCapture(id).then(
      () => setState({ is: 'nothing', why: 'gone' }),
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  }, [id]);
  return { state, isBusy, trouble, add, discard };
}
