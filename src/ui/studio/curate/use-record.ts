import { useCallback } from 'preact/hooks';
import type { Remark } from '../../../projects/check-project.ts';
import type { Sections } from '../../../projects/project.ts';
import { changeRecord } from '../../../projects/records.ts';
import { recordName } from '../check/group-remarks.ts';
import { nameRecord } from '../name-record.ts';
import { useStudio } from '../studio-context.ts';
import type { Outcome } from '../use-project.ts';
import type { ListedSection } from './keys.ts';

export interface RecordInUse<S extends ListedSection> {
  /** Stores fields of the record; undefined takes one away. @param join for letters that are one step of undo together */
  save: (fields: Partial<Sections[S]>, join?: string) => Promise<Outcome>;
  /** What the rules say of it. */
  remarks: readonly Remark[];
}

/** A record of the project that is being written. */
export function useRecord<S extends ListedSection>(section: S, id: string): RecordInUse<S> {
  const { open, change, remarks } = useStudio();
  const save = useCallback(
    (fields: Partial<Sections[S]>, join?: string) =>
      change(
        'edit',
        nameRecord(open.project, section, id),
        (now) => {
          const record = now[section].get(id);
          if (!record) return [];
          const changed = Object.entries({ ...record, ...fields }).filter(([, value]) => value !== undefined);
          return changeRecord(now, section, id, Object.fromEntries(changed) as unknown as Sections[S]);
        },
        join ? `${section} ${id} ${Object.keys(fields).join()} ${join}` : undefined,
      ),
    [open, change, section, id],
  );
  return { save, remarks: remarks.get(recordName({ section, id })) ?? [] };
}
