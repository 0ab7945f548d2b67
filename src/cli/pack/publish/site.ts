import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { INDEX_NAME, SIGNATURE_SUFFIX } from '../../../publication/index-address.ts';
import { type PublishedIndex, parseIndex } from '../../../publication/published-index.ts';
import { verifyIndex } from '../../../publication/verify-index.ts';
import { fileName } from './make-index.ts';
import { PAGE_MARK } from './render-page.ts';

const SIGNATURE_NAME = INDEX_NAME + SIGNATURE_SUFFIX;
const PAGE_NAME = 'index.html';

/** What was published in a folder. */
export interface Site {
  /** Its addresses relative, and of the versions before the latest those whose file is still there. */
  index: PublishedIndex;
  /** Lines of `index.json.sig`, the newest first. */
  signatures: string[];
}

export type ReadSite = { ok: true; site: Site | null } | { ok: false; reason: string };

/**
 * What is published in a folder; null for one that is not there yet, or holds nothing of ours.
 * @throws where the file system fails
 */
export async function readSite(folder: string): Promise<ReadSite> {
  const bytes = await readIfThere(path.join(folder, INDEX_NAME));
  if (!bytes) {
    const page = await readIfThere(path.join(folder, PAGE_NAME));
    if (!page || page.includes(PAGE_MARK)) return { ok: true, site: null };
    return { ok: false, reason: `${path.join(folder, PAGE_NAME)} is no page of a pack, and is not overwritten` };
  }
  const parsed = parseIndex(bytes, 'https://host.invalid/index.json');
  if (!parsed.ok)
    return { ok: false, reason: `${path.join(folder, INDEX_NAME)} is no index of a pack (${parsed.fault})` };
  const signatures = (await readIfThere(path.join(folder, SIGNATURE_NAME)))?.toString() ?? null;
  const verdict = await verifyIndex({ bytes, index: parsed.index, signatures, pinned: null });
  if (!verdict.ok || verdict.key === null) {
    return { ok: false, reason: `${path.join(folder, SIGNATURE_NAME)} is not the signature of the index beside it` };
  }
  const { index } = parsed;
  const previous: PublishedIndex['previous'] = [];
  for (const release of index.previous) {
    const url = fileName(release.sha256);
    if (await stat(path.join(folder, url)).catch(() => null)) previous.push({ ...release, url });
  }
  const latest = { ...index.latest, url: fileName(index.latest.sha256) };
  return {
    ok: true,
    site: { index: { ...index, latest, previous }, signatures: signatures?.trim().split(/\s+/) ?? [] },
  };
}

export interface NewFiles {
  index: Uint8Array;
  /** Of this index. */
  signature: string;
  page: string;
  pack: { sha256: string; file: Uint8Array };
}

/**
 * Writes a new version into a folder. What is new comes first and the index last, each file whole or not at all: whoever
 * reads meanwhile gets what was there before, or what is there now. Files of packs that no index names any more go.
 * @throws where the file system fails; the index is then as it was
 */
export async function writeSite(
  folder: string,
  files: NewFiles,
  before: Site | null,
  after: PublishedIndex,
): Promise<void> {
  await mkdir(path.join(folder, 'packs'), { recursive: true });
  await writeWhole(path.join(folder, fileName(files.pack.sha256)), files.pack.file);
  await writeWhole(path.join(folder, PAGE_NAME), Buffer.from(files.page));
  // With that of the index before, for those who get one of the two files before it is replaced and the other after.
  const signatures = [...new Set([files.signature, ...(before?.signatures ?? [])])].slice(0, 2);
  await writeWhole(path.join(folder, SIGNATURE_NAME), Buffer.from(`${signatures.join('\n')}\n`));
  await writeWhole(path.join(folder, INDEX_NAME), files.index);
  const named = [after, before?.index].flatMap((index) => (index ? [index.latest, ...index.previous] : []));
  const kept = new Set(named.map(({ sha256 }) => path.basename(fileName(sha256))));
  for (const name of await readdir(path.join(folder, 'packs'))) {
    if (/^[0-9a-f]{64}\.json\.gz$/.test(name) && !kept.has(name)) await unlink(path.join(folder, 'packs', name));
  }
}

/** Whether a file lies in a folder, by whatever way it is named. */
export async function isInside(file: string, folder: string): Promise<boolean> {
  const real = async (place: string) => realpath(place).catch(() => path.resolve(place));
  const way = path.relative(await real(folder), await real(file));
  return way !== '' && !way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way);
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const beside = `${file}.new`;
  try {
    const handle = await open(beside, 'w', 0o644);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  }
}
