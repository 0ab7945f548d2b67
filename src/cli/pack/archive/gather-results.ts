import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '../../../knowledge/canonical-json.ts';
import { compareText } from '../../../knowledge/edtf.ts';
import type { Candidate } from './candidate.ts';
import { mergeFiles } from './candidate-files.ts';
import { FILES, type Manifest, PARTIAL, printPacks, readManifest } from './manifest.ts';

export interface GatherOptions {
  /** Candidates of each kind. */
  top: number;
  /** Articles that a candidate must stand in. */
  least: number;
}

export interface Gathered {
  packs: Manifest['packs'];
  shards: number;
  counts: Manifest['counts'];
  /** Most telling first. */
  actors: Candidate[];
  claims: Candidate[];
}

export type GatheredOr = { ok: true; gathered: Gathered; unfinished: string[] } | { ok: false; reason: string };

/**
 * Puts together the results of a folder and ranks what no pack knows: by the articles in which it shares a sentence with a
 * known entry (a claim: by the statements that speak of it), then by all articles. The same results give the same ranking.
 * `unfinished` names what workers that were killed have left.
 */
export async function gatherResults(folder: string, { top, least }: GatherOptions): Promise<GatheredOr> {
  const names = await listNames(folder);
  if (!names) return { ok: false, reason: `${folder} is not a folder that can be read` };
  const manifests: { name: string; manifest: Manifest }[] = [];
  for (const name of names.filter((one) => !one.startsWith('.'))) {
    const read = await readManifest(path.join(folder, name));
    if (!read.ok)
      return { ok: false, reason: `${read.reason}: every folder in ${folder} must be the result of a shard` };
    manifests.push({ name, manifest: read.manifest });
  }
  const [first] = manifests;
  if (!first) return { ok: false, reason: `${folder} holds no results: scan the shards of an archive first` };
  const { packs } = first.manifest;
  const other = manifests.find(({ manifest }) => canonicalJson(manifest.packs) !== canonicalJson(packs));
  if (other) {
    const reason = `${folder}: ${first.name} was made with ${printPacks(packs)}, ${other.name} with ${printPacks(other.manifest.packs)}: scan one of them anew`;
    return { ok: false, reason };
  }
  const files = manifests.map(({ name, manifest }) => ({
    file: path.join(folder, name, FILES.candidates),
    expected: manifest.candidates,
  }));
  const [actors, claims] = [new Best(top), new Best(top)];
  const between = await mkdtemp(path.join(tmpdir(), 'counterpoint-gather-'));
  try {
    for await (const merged of mergeFiles(files, between)) {
      if (!merged.ok) return merged;
      const { candidate } = merged;
      if (candidate.articles >= least) (candidate.kind === 'actor' ? actors : claims).add(candidate);
    }
  } finally {
    await rm(between, { recursive: true, force: true });
  }
  const gathered = {
    packs,
    shards: manifests.length,
    counts: addUp(manifests.map(({ manifest }) => manifest.counts)),
    actors: actors.list(),
    claims: claims.list(),
  };
  return { ok: true, gathered, unfinished: names.filter((name) => name.startsWith(PARTIAL)) };
}

async function listNames(folder: string): Promise<string[] | undefined> {
  try {
    return (await readdir(folder, { withFileTypes: true }))
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .sort(compareText);
  } catch {
    return undefined;
  }
}

function addUp(all: readonly Manifest['counts'][]): Manifest['counts'] {
  const sum = { articles: 0, bad: 0, hits: 0, undrafted: 0, mentions: 0, statements: 0 };
  for (const counts of all) for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
  return sum;
}

/** The first of any number of candidates; hardly more than those are in memory. */
class Best {
  readonly #most: number;
  #list: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(candidate: Candidate): void {
    this.#list.push(candidate);
    if (this.#list.length >= 2 * this.#most + 100) this.#list = this.list();
  }

  list(): Candidate[] {
    return this.#list.toSorted(compareRank).slice(0, this.#most);
  }
}

function compareRank(a: Candidate, b: Candidate): number {
  const telling = ({ kind, inSentence, statements }: Candidate) => (kind === 'actor' ? inSentence : statements);
  return telling(b) - telling(a) || b.articles - a.articles || b.places - a.places || compareText(a.key, b.key);
}
