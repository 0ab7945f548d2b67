import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { idSchema, sha256Schema, textSchema } from '../../../knowledge/schema/common.ts';
import type { SearchedPack } from '../../search-packs.ts';
import { candidateFileSchema } from './candidate.ts';

/** Grows when the same shard and packs would give another result. */
export const RESULT_FORMAT = 1;

/** Files of a result, which is a folder. */
export const FILES = { articles: 'articles.jsonl', candidates: 'candidates.jsonl', manifest: 'manifest.json' };

/** How the name of a folder begins in which a worker writes what is not finished. */
export const PARTIAL = '.partial';

const count = z.int().min(0);

/** What a result was made of, and how much it holds. Nothing in it tells of when and where it was made. */
const manifestSchema = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  shard: z.strictObject({ name: textSchema, bytes: count, sha256: sha256Schema }),
  packs: z.array(z.strictObject({ id: idSchema, version: textSchema, content: sha256Schema })).min(1),
  counts: z.strictObject({
    /** Lines that held an article, and those that did not. */
    articles: count,
    bad: count,
    /** Articles that name a known entry. */
    hits: count,
    /** Of those the ones in another language than English, in which only mentions are found. */
    undrafted: count,
    mentions: count,
    statements: count,
  }),
  candidates: candidateFileSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;

export type ReadManifest =
  | { ok: true; manifest: Manifest }
  /** `isMissing`: there is no result. */
  | { ok: false; isMissing: boolean; reason: string };

/** Reads the manifest of a result. */
export async function readManifest(folder: string): Promise<ReadManifest> {
  const file = path.join(folder, FILES.manifest);
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return { ok: true, manifest: parsed.data };
    const [issue] = parsed.error.issues;
    return { ok: false, isMissing: false, reason: `${file}: ${issue?.path.join('.')}: ${issue?.message}` };
  } catch (error) {
    // Where no folder can be, there is none.
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return { ok: false, isMissing, reason: `${file} ${isMissing ? 'is missing' : 'cannot be read'}` };
  }
}

/** What a manifest says of the packs that were searched for. */
export function describePacks(packs: readonly SearchedPack[]): Manifest['packs'] {
  return packs.map(({ pack: { meta, content } }) => ({ id: meta.id, version: meta.version, content }));
}

/** Packs in words: `bridge 2024.6.1.1 (1a2b3c4d)`. */
export function printPacks(packs: Manifest['packs']): string {
  return packs.map(({ id, version, content }) => `${id} ${version} (${content.slice(0, 8)})`).join(', ');
}
