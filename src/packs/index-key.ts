import type { Pack } from '../knowledge/schema/pack.ts';
import { INDEX_FORMAT } from '../spotting/index-format.ts';
import { versionKey } from './version-key.ts';

/** All that an index depends on: the pack, what an index is, and the code that builds it. */
export function indexKey(pack: Pick<Pack, 'meta' | 'content'>, extension: string): string {
  return `${versionKey(pack)} index ${INDEX_FORMAT} by ${extension}`;
}
