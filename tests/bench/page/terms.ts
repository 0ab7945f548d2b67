import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';

const BUNDLED = join(import.meta.dirname, '../../../.output/chrome-mv3-testing/knowledge/ukraine-diplomacy.json');

/** Every literal name that the bundled pack knows, for peers that take plain terms. */
export async function loadBundledTerms(): Promise<string[]> {
  const pack = JSON.parse(await readFile(BUNDLED, 'utf8')) as Pack;
  const aliases = pack.spotting.flatMap((record) => ('aliases' in record ? record.aliases : []));
  return [...new Set(aliases.flatMap((alias) => ('text' in alias ? (alias.text ?? []) : [])))];
}
