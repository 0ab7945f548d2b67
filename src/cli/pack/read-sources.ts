import path from 'node:path';
import type { SourceText } from '../../knowledge/lint/rule.ts';
import { sha256 } from '../../knowledge/sha256.ts';
import { readText } from './read-text.ts';

/** The texts that were found, by source id, and why others were not. */
export interface SourceTexts {
  texts: Map<string, SourceText>;
  missing: { id: string; file: string; reason: string }[];
}

/** Reads the texts of a pack's sources from a folder. */
export async function readSources(sources: { id: string; file: string }[], folder: string): Promise<SourceTexts> {
  const result: SourceTexts = { texts: new Map(), missing: [] };
  for (const { id, file } of sources) {
    const full = path.join(folder, file);
    const read = await readText(full);
    if (read.ok) result.texts.set(id, { text: read.value, sha256: await sha256(read.value) });
    else result.missing.push({ id, file: full, reason: read.reason });
  }
  return result;
}
