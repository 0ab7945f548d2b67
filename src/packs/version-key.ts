import type { VersionKey } from './database.ts';
import type { PackVersion } from './shelf.ts';

/** Under which key everything of a version of a pack is stored. */
export function versionKey({ meta, content }: Pick<PackVersion, 'meta' | 'content'>): VersionKey {
  return `${meta.id}@${meta.version} ${content}`;
}
