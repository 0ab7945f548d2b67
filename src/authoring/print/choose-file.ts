import { idSchema } from '../../knowledge/schema/common.ts';
import { recordPath, segmentsOf, stemOf } from '../paths.ts';

/** A file of one kind of record. */
export interface RecordList {
  path: string;
  records: readonly unknown[];
}

/**
 * Chooses where a new record goes: to the file that alone has records of the same source, or else on the same entry; where
 * each file is named for its source, to that of its own; else to the last file. Where there is none yet, positions of
 * several sources get a file for each.
 * @param kind name of the kind of record in paths
 * @param files that have records of this kind
 * @param all records of this kind in the pack
 * @param taken paths of files that hold something else
 */
export function chooseFile(
  kind: string,
  record: unknown,
  files: readonly RecordList[],
  all: readonly unknown[],
  taken: ReadonlySet<string>,
): string {
  const source = sourceOf(record);
  const free = (path: string) => (taken.has(path) ? firstFree(kind, taken) : path);
  if (!files.length) {
    const isBySource = kind === 'positions' && new Set(all.map(sourceOf)).size > 1;
    return free(isBySource ? recordPath(kind, source ?? 'others') : recordPath(kind));
  }
  for (const keyOf of [sourceOf, entryOf]) {
    const key = keyOf(record);
    const akin = files.filter(({ records }) => key !== undefined && records.some((other) => keyOf(other) === key));
    if (akin.length === 1) return akin[0]!.path;
    if (akin.length || keyOf === entryOf) continue;
    const areNamed = files.every(
      ({ path, records }) => segmentsOf(path).length > 1 && records.every((other) => sourceOf(other) === stemOf(path)),
    );
    if (areNamed && source !== undefined) return free(recordPath(kind, source));
  }
  return files.at(-1)!.path;
}

function firstFree(kind: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(recordPath(kind, `${n}`))) n++;
  return recordPath(kind, `${n}`);
}

/** Id of the source on which a record rests first. */
function sourceOf(record: unknown): string | undefined {
  const { evidence } = record as { evidence?: unknown };
  const first: unknown = Array.isArray(evidence) ? evidence[0] : undefined;
  return idOf((first as { source?: unknown } | undefined)?.source);
}

/** Id of the actor or entry that a record is about. */
function entryOf(record: unknown): string | undefined {
  const { entry, entries, target } = record as { entry?: unknown; entries?: unknown; target?: unknown };
  return idOf(entry ?? target ?? (Array.isArray(entries) ? entries[0] : undefined));
}

function idOf(value: unknown): string | undefined {
  return idSchema.safeParse(value).data;
}
