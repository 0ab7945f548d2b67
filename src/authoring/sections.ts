import type { AuthoredPack } from '../knowledge/schema/pack.ts';
import { segmentsOf } from './paths.ts';

export type Section = Exclude<keyof AuthoredPack, 'meta'>;

/** Names of the record files in a pack's folder: `NAME.yaml`, or a folder `NAME` with any number of files. */
export const SECTIONS: Record<string, Section> = {
  sources: 'sources',
  actors: 'actors',
  claims: 'entries',
  positions: 'positions',
  conflicts: 'conflicts',
  spotting: 'spotting',
};

/**
 * What the file at a path (inside the folder, with `/`) holds. `unknown`: a file that its author takes for records, but
 * that is not read. Undefined: a file that has nothing to do with records.
 */
export function sectionOf(path: string): Section | 'meta' | 'unknown' | undefined {
  const [name = '', ...below] = segmentsOf(path);
  if (path === 'pack.yaml') return 'meta';
  const isFolder = below.length > 0;
  const stem = isFolder ? name : name.replace(/\.yaml$/, '');
  const section = Object.hasOwn(SECTIONS, stem) ? SECTIONS[stem] : undefined;
  const isRead = below.length < 2 && path.endsWith('.yaml');
  if (section && isRead) return section;
  return /\.ya?ml$/.test(path) && (section || !isFolder) ? 'unknown' : undefined;
}
