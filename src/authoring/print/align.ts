import { canonicalJson } from '../../knowledge/canonical-json.ts';

/** Above so many comparisons lists are taken for different: nobody writes such a list by hand. */
const MOST_COMPARED = 1_000_000;

/** What became of the items of a list. Items that are in neither are as they were. */
export interface Alignment {
  /** Places in the old and in the new list of items that took the place of others. */
  changed: [old: number, next: number][];
  /** Places in the old list. */
  removed: number[];
  /** Places in the new list, and after which item of the old list they stand: -1 before all. */
  added: { next: number; after: number }[];
}

/** Finds out what became of the items of a list, with as many as can be left as they are. */
export function align(old: readonly unknown[], next: readonly unknown[]): Alignment {
  const result: Alignment = { changed: [], removed: [], added: [] };
  let [from, to] = [0, 0];
  for (const [oldEnd, nextEnd] of [
    ...commonItems(old.map(canonicalJson), next.map(canonicalJson)),
    [old.length, next.length] as const,
  ]) {
    // Between two items that stayed, those that went and those that came are taken for each other.
    for (; from < oldEnd && to < nextEnd; from++, to++) result.changed.push([from, to]);
    for (; from < oldEnd; from++) result.removed.push(from);
    for (; to < nextEnd; to++) result.added.push({ next: to, after: from - 1 });
    [from, to] = [oldEnd + 1, nextEnd + 1];
  }
  return result;
}

/** Places of a longest common subsequence. */
function commonItems(old: readonly string[], next: readonly string[]): [number, number][] {
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, next.length) - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  const [rows, columns] = [old.length - start - end, next.length - start - end];
  const common: [number, number][] = Array.from({ length: start }, (_, i) => [i, i]);
  if (rows * columns <= MOST_COMPARED) {
    const same = (i: number, k: number) => old[start + i] === next[start + k];
    common.push(...longest(rows, columns, same).map(([i, k]): [number, number] => [start + i, start + k]));
  }
  for (let i = end; i > 0; i--) common.push([old.length - i, next.length - i]);
  return common;
}

function longest(rows: number, columns: number, same: (i: number, k: number) => boolean): [number, number][] {
  // Length of the longest common subsequence of what follows row i and column k.
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      lengths[i]![k] = same(i, k) ? lengths[i + 1]![k + 1]! + 1 : Math.max(lengths[i + 1]![k]!, lengths[i]![k + 1]!);
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, k = 0; i < rows && k < columns; ) {
    if (same(i, k)) found.push([i++, k++]);
    else if (lengths[i + 1]![k]! >= lengths[i]![k + 1]!) i++;
    else k++;
  }
  return found;
}
