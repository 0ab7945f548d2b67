import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PackRecords } from '../../../projects/check-project.ts';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import { Checker } from './checker.ts';
import { countErrors, groupRemarks, NO_REMARKS, type RemarksByRecord } from './group-remarks.ts';

export interface CheckInUse {
  /** What was found last; empty before. */
  remarks: RemarksByRecord;
  /** Faults, and further remarks; null before the rules were asked. */
  errors: number | null;
  warnings: number | null;
  /** Whether the rules could not be asked the last time. */
  hasFailed: boolean;
}

const NOTHING: CheckInUse = { remarks: NO_REMARKS, errors: null, warnings: null, hasFailed: false };

/** What the editors' rules say of the project, asked again after each change of its pack. */
export function useCheck(open: OpenProject, project: Project): CheckInUse {
  const [found, setFound] = useState(NOTHING);
  const checker = useRef<Checker | null>(null);
  const { meta, sources, actors, entries, positions, conflicts, spotting } = project;
  const records = useMemo<PackRecords>(
    () => ({ meta, sources, actors, entries, positions, conflicts, spotting }),
    [meta, sources, actors, entries, positions, conflicts, spotting],
  );
  useEffect(() => {
    checker.current = new Checker((remarks) => {
      if (remarks === null) return setFound((last) => ({ ...last, hasFailed: true }));
      const errors = countErrors(remarks);
      const warnings = remarks.length - errors;
      setFound({ remarks: groupRemarks(remarks), errors, warnings, hasFailed: false });
    });
    return () => checker.current?.stop();
  }, []);
  useEffect(() => checker.current?.ask(records, open.texts), [records, open]);
  return found;
}
