import { useCallback } from 'preact/hooks';
import type { Remark } from '../../projects/check-project.ts';
import type { Section, Sections } from '../../projects/project.ts';
import { changeRecord } from '../../projects/records.ts';
import { recordName } from './check/group-remarks.ts';
import { nameRecord } from './name-record.ts';
import { useStudio } from './studio-context.ts';
import type { Outcome } from './use-project.ts';

/** The sections whose records are written field by field. */
type Written = Extract<Section, 'sources' | 'actors' | 'entries' | 'positions' | 'conflicts'>;

/**
 * What becomes of a value that is stored. What a form shows may be older: letters are stored one after the other, and
 * another page may change the same record. So whoever changes a part of a value keeps the rest as it is by then.
 */
export type Edit<T> = (now: T) => T;

/**
 * What becomes of one item of a list that has been shown; null takes it out. An item has no identity but its place, so
 * nothing is done where items were taken out since: a second press on "Remove" is about the one that is gone.
 */
export function editAt<T>(shown: readonly T[], index: number, change: (item: T) => T | null): Edit<T[]> {
  return (now) =>
    now.length < shown.length
      ? now
      : now.flatMap((one, i) => {
          const changed = i === index ? change(one) : one;
          return changed === null ? [] : [changed];
        });
}

export interface RecordInUse<S extends Written> {
  /** Stores fields of the record; undefined takes one away. @param join for letters that are one step of undo together */
  save: (fields: Partial<Sections[S]>, join?: string) => Promise<Outcome>;
  /** Stores what an edit makes of a field that has parts. @param join as for `save` */
  edit: <K extends keyof Sections[S]>(field: K, edit: Edit<Sections[S][K]>, join?: string) => Promise<Outcome>;
  /** What the rules say of it. */
  remarks: readonly Remark[];
}

/** A record of the project that is being written. */
export function useRecord<S extends Written>(section: S, id: string): RecordInUse<S> {
  const { open, change, remarks } = useStudio();
  const store = useCallback(
    (make: (now: Sections[S]) => Partial<Sections[S]>, join?: string) =>
      change(
        'edit',
        nameRecord(open.project, section, id),
        (now) => {
          const record = now[section].get(id) as Sections[S] | undefined;
          if (!record) return [];
          const changed = Object.entries({ ...record, ...make(record) }).filter(([, value]) => value !== undefined);
          return changeRecord(now, section, id, Object.fromEntries(changed) as unknown as Sections[S]);
        },
        join && `${section} ${id} ${join}`,
      ),
    [open, change, section, id],
  );
  const save = useCallback<RecordInUse<S>['save']>(
    (fields, join) => store(() => fields, join && `${Object.keys(fields).join()} ${join}`),
    [store],
  );
  const edit = useCallback<RecordInUse<S>['edit']>(
    (field, change, join) =>
      store(
        (now) => ({ [field]: change(now[field]) }) as unknown as Partial<Sections[S]>,
        join && `${String(field)} ${join}`,
      ),
    [store],
  );
  return { save, edit, remarks: remarks.get(recordName({ section, id })) ?? [] };
}
