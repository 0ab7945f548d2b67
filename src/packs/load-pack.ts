import type { Pack } from '../knowledge/schema/pack.ts';
import { loadBundledPack } from './bundled-pack.ts';
import { openDatabase } from './database.ts';
import { readRows } from './shelf.ts';
import { versionKey } from './version-key.ts';

/** The version of a pack that counts, whole; undefined when the reader has none of that id. */
export async function loadPack(id: string): Promise<Pack | undefined> {
  const current = (await readRows()).find((row) => row.id === id)?.current;
  if (!current) {
    const bundled = await loadBundledPack();
    return bundled.meta.id === id ? bundled : undefined;
  }
  const json = await (await openDatabase()).get('files', versionKey(current));
  return json === undefined ? undefined : (JSON.parse(json) as Pack);
}
