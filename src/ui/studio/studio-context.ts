import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenProject } from '../../projects/open-project.ts';
import type { Section } from '../../projects/project.ts';
import type { RemarksByRecord } from './check/group-remarks.ts';
import type { ProjectInUse } from './use-project.ts';

/** A record of the project, and a field of it as `evidence[0].exact`; without one, the record as a whole. */
export interface RecordPlace {
  section: Section;
  id: string;
  field?: string;
}

/** What the steps of the studio share: the open project, how it is changed, and ways from one record to another. */
export interface StudioTools extends Pick<ProjectInUse, 'change'> {
  open: OpenProject;
  /** What the editors' rules say, as of the last time that they were asked. */
  remarks: RemarksByRecord;
  /** Shows a record, in whatever step it is worked on. */
  goTo: (place: RecordPlace) => void;
  /** Says something to those who hear the page, once. */
  say: (text: string) => void;
}

export const StudioContext = createContext<StudioTools | null>(null);

/** The tools of the project that is shown. @throws outside of the studio */
export function useStudio(): StudioTools {
  const tools = useContext(StudioContext);
  if (!tools) throw new Error('no project is open');
  return tools;
}
