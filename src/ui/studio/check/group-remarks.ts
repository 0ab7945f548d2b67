import type { Remark } from '../../../projects/check-project.ts';

/** Remarks by {@link recordName} of their record. */
export type RemarksByRecord = ReadonlyMap<string, readonly Remark[]>;

export const NO_REMARKS: RemarksByRecord = new Map();

/** A record by section and id, as one word. */
export function recordName({ section, id }: { section: string; id: string }): string {
  return `${section} ${id}`;
}

/** All remarks on a record together: records with faults first, else in the order in which they were found. */
export function groupRemarks(remarks: readonly Remark[]): RemarksByRecord {
  const groups = [...Map.groupBy(remarks, recordName)].map(([name, own]) => [name, own.toSorted(byLevel)] as const);
  return new Map(groups.toSorted(([, [a]], [, [b]]) => byLevel(a!, b!)));
}

/** How many of the remarks keep the pack from being good. */
export function countErrors(remarks: readonly Remark[]): number {
  return remarks.filter(({ level }) => level === 'error').length;
}

function byLevel(a: Remark, b: Remark): number {
  return Number(a.level !== 'error') - Number(b.level !== 'error');
}
