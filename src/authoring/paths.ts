import { compareText } from '../knowledge/edtf.ts';

/** Folders and name of a path inside a pack's folder: `positions/2.yaml`. */
export function segmentsOf(path: string): string[] {
  return path.split('/');
}

/** The path of a file of records of a kind: `positions.yaml`, or `positions/2.yaml`. */
export function recordPath(kind: string, name?: string): string {
  return name === undefined ? `${kind}.yaml` : `${kind}/${name}.yaml`;
}

/** Name of a file without its folders and its ending. */
export function stemOf(path: string): string {
  return (segmentsOf(path).at(-1) ?? '').replace(/\.yaml$/, '');
}

/** Compares by folders first, then by the names in them: the same order everywhere. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at === -1 ? left.length - right.length : compareText(left[at] ?? '', right[at] ?? '');
}
