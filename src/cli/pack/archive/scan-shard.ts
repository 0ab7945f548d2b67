import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { formsIn } from '../../../knowledge/alias-forms.ts';
import { canonicalJson } from '../../../knowledge/canonical-json.ts';
import { textSchema } from '../../../knowledge/schema/common.ts';
import type { SearchedPack } from '../../search-packs.ts';
import { CandidateStore } from './candidate-store.ts';
import { keyOf } from './find-candidates.ts';
import { LineWriter } from './line-writer.ts';
import { describePacks, FILES, type Manifest, PARTIAL, printPacks, RESULT_FORMAT, readManifest } from './manifest.ts';
import { type Article, MAX_LINE_BYTES, readArticle } from './read-article.ts';
import { readLines } from './read-lines.ts';
import { type ScannedArticle, scanArticle } from './scan-article.ts';

export interface BadLine {
  number: number;
  reason: string;
}

export type ScannedShard =
  | { ok: true; manifest: Manifest; wasThere: boolean; bad: BadLine[] }
  | { ok: false; reason: string };

export interface ScanOptions {
  /** Where results lie, each in a folder with the name of its shard. */
  out: string;
  /** Is told, after every article, how many there were. */
  onArticle?: (articles: number) => void;
}

/** Bad lines that are named; all are counted. */
const MOST_NAMED = 20;

/** The name of a shard's result: that of its file without its endings. Null where none is left. */
export function nameOfShard(file: string): string | null {
  const name = path
    .basename(file)
    .replace(/\.gz$/, '')
    .replace(/\.(?:jsonl|ndjson|json)$/, '');
  return name.startsWith('.') || !textSchema.safeParse(name).success ? null : name;
}

/**
 * Finds what the articles of a shard say of the entries of packs, and writes it to a folder of its own. That folder has
 * another name until all is written, so that a result is there as a whole or not at all, whatever ends a worker. One that
 * is there already and was made of the same shard and packs is left as it is.
 */
export async function scanShard(
  file: string,
  packs: readonly SearchedPack[],
  options: ScanOptions,
): Promise<ScannedShard> {
  const name = nameOfShard(file);
  if (name === null) return { ok: false, reason: `${file} has no name that a result could have` };
  const result = path.join(options.out, name);
  const before = await checkResult(result, file, packs);
  if (before) return before;
  await mkdir(options.out, { recursive: true });
  const partial = path.join(options.out, partialOf(name));
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    const written = await writeResult(file, name, packs, partial, options.onArticle);
    if (!written.ok) return written;
    const { articles, bad } = written.manifest.counts;
    // A text, or another file that somebody has taken for a shard.
    if (articles === 0 && bad > 0) {
      const [first] = written.bad;
      return {
        ok: false,
        reason: `${file} holds no article, only lines such as ${first?.number}, which ${first?.reason}`,
      };
    }
    await rename(partial, result);
    await removePartials(options.out, name);
    return { ...written, wasThere: false };
  } catch (error) {
    // Another worker may have been given the same shard, and have done it meanwhile.
    const made = await checkResult(result, file, packs);
    if (!made) throw error;
    return made;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** What there is to say where a result is there already; null where there is none. */
async function checkResult(result: string, file: string, packs: readonly SearchedPack[]): Promise<ScannedShard | null> {
  const read = await readManifest(result);
  if (!read.ok) return read.isMissing ? null : { ok: false, reason: `${read.reason}: delete ${result} to scan anew` };
  const { manifest } = read;
  const advice = 'give --out another folder, or delete it to scan anew';
  if (canonicalJson(manifest.packs) !== canonicalJson(describePacks(packs))) {
    const reason = `${result} is there already, made with ${printPacks(manifest.packs)} and not with ${printPacks(describePacks(packs))}: ${advice}`;
    return { ok: false, reason };
  }
  if (!(await isSameFile(file, manifest.shard))) {
    return { ok: false, reason: `${result} is there already, made of another file than ${file} is now: ${advice}` };
  }
  return { ok: true, manifest, wasThere: true, bad: [] };
}

async function isSameFile(file: string, { bytes, sha256 }: Manifest['shard']): Promise<boolean> {
  try {
    if ((await stat(file)).size !== bytes) return false;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk);
    return hash.digest('hex') === sha256;
  } catch {
    return false;
  }
}

type WrittenResult = { ok: true; manifest: Manifest; bad: BadLine[] } | { ok: false; reason: string };

async function writeResult(
  file: string,
  shard: string,
  packs: readonly SearchedPack[],
  folder: string,
  onArticle: (articles: number) => void = () => {},
): Promise<WrittenResult> {
  const known = knownForms(packs);
  const counts: Manifest['counts'] = { articles: 0, bad: 0, hits: 0, undrafted: 0, mentions: 0, statements: 0 };
  const bad: BadLine[] = [];
  const store = new CandidateStore(folder);
  const out = await LineWriter.open(path.join(folder, FILES.articles));
  let end: { bytes: number; sha256: string } | undefined;
  try {
    for await (const line of readLines(file, MAX_LINE_BYTES)) {
      if (line.kind === 'broken') return { ok: false, reason: `${file} ${line.reason}` };
      if (line.kind === 'end') {
        end = line;
        break;
      }
      const article = line.kind === 'text' ? readArticle(line.text) : line.reason;
      if (typeof article === 'string') {
        counts.bad++;
        if (bad.length < MOST_NAMED) bad.push({ number: line.number, reason: article });
        continue;
      }
      onArticle(++counts.articles);
      const found = scanArticle(article, packs, known);
      if (!found) continue;
      counts.hits++;
      if (!found.isDrafted) counts.undrafted++;
      counts.mentions += found.mentions.length;
      counts.statements += found.statements.length;
      const { mentions, together, statements } = found;
      await out.add({ line: line.number, ...article.about, mentions, together, statements });
      addCandidates(store, article, found, { shard, line: line.number });
      if (store.isFull) await store.writeAway();
    }
    await out.finish();
  } finally {
    await out.close();
  }
  if (!end) return { ok: false, reason: `${file} has no end` };
  const written = await store.finish(path.join(folder, FILES.candidates));
  if (!written.ok) return written;
  const manifest: Manifest = {
    format: RESULT_FORMAT,
    shard: { name: shard, bytes: end.bytes, sha256: end.sha256 },
    packs: describePacks(packs),
    counts,
    candidates: { lines: written.lines, sha256: written.sha256 },
  };
  await writeFile(path.join(folder, FILES.manifest), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return { ok: true, manifest, bad };
}

function addCandidates(
  store: CandidateStore,
  { about }: Article,
  { candidates, quote }: ScannedArticle,
  at: { shard: string; line: number },
): void {
  const { lang: _, ...facts } = about;
  const days = about.published === undefined ? [] : [about.published];
  for (const { shown, ...candidate } of candidates) {
    const draw = drawOf(`${candidate.key}\n${at.shard}\n${at.line}`);
    const words = store.takesExample(candidate, draw) ? quote(shown) : '';
    store.add({ ...candidate, days, examples: words === '' ? [] : [{ draw, words, ...at, ...facts }] });
  }
}

/** A number that looks drawn by lot, and is the same whenever and wherever it is drawn. */
function drawOf(place: string): number {
  return createHash('sha256').update(place).digest().readUInt32BE(0);
}

/** Names that packs know, found or not: gates may have kept them from being marked. */
function knownForms(packs: readonly SearchedPack[]): ReadonlySet<string> {
  return new Set(
    packs.flatMap(({ pack }) => [
      ...[...Object.values(pack.actors), ...Object.values(pack.entries)].map(({ label }) => keyOf(label)),
      ...pack.spotting.flatMap((record) =>
        'target' in record ? record.aliases.flatMap((alias) => formsIn(alias).map(keyOf)) : [],
      ),
    ]),
  );
}

/** Where a worker writes what is not finished; no two workers have one name, and none is that of a result. */
function partialOf(name: string): string {
  return [PARTIAL, hostname(), process.pid, encodeURIComponent(name)].join('@');
}

/** What workers that were killed have left of this shard. */
async function removePartials(out: string, name: string): Promise<void> {
  for (const other of await readdir(out)) {
    const isOfShard = other.startsWith(PARTIAL) && other.split('@').at(-1) === encodeURIComponent(name);
    if (isOfShard) await rm(path.join(out, other), { recursive: true, force: true });
  }
}
