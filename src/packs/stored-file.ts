import type { Pack } from '../knowledge/schema/pack.ts';
import { openDatabase, type VersionKey } from './database.ts';

/** A compiled pack as JSON in UTF-8; as a text in databases of before version 5. */
export type StoredFile = Uint8Array<ArrayBuffer> | string;

/** The pack of a version, whole; undefined where it is not there. */
export async function readFile(version: VersionKey): Promise<Pack | undefined> {
  const file: StoredFile | undefined = await (await openDatabase()).get('files', version);
  if (file === undefined) return undefined;
  return JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file)) as Pack;
}
