import type { Pack } from '../knowledge/schema/pack.ts';
import { loadBundledPack } from './bundled-pack.ts';
import { readRows } from './shelf.ts';
import { readFile } from './stored-file.ts';
import { versionKey } from './version-key.ts';

/** The version of a pack that counts, whole; undefined when the reader has none of that id. */
export async function loadPack(id: string): Promise<Pack | undefined> {
  const current = (await readRows()).find((row) => row.id === id)?.current;
  if (!current) {
    const bundled = await loadBundledPack();
    return bundled.meta.id === id ? bundled : undefined;
  }
  return readFile(versionKey(current));
}
