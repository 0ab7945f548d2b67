import { compareText } from '../knowledge/edtf.ts';

/** Folders and name of a path inside a pack's folder: `positions/2.yaml`. */
export function partsOf(path: string): string[] {
  return path.split('/');
}

/** Compares by folders first, then by the names in them: the same order everywhere. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return compareText(left[at] ?? '', right[at] ?? '');
}
