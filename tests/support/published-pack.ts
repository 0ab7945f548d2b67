import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import type { Pack } from '../../src/knowledge/schema/pack.ts';
import { sha256 } from '../../src/knowledge/sha256.ts';
import type { PublishedIndex, Release } from '../../src/publication/published-index.ts';
import { generateSigningKey, type SigningKey, signIndex, signNextKey } from '../../src/publication/signing.ts';

// Published packs in memory, for Node and browsers alike.

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of a published pack by their path below the folder, such as `index.json`. */
export interface ServedPack {
  files: Map<string, Bytes>;
  /** As published, its addresses relative. */
  index: PublishedIndex;
  key: SigningKey;
}

export interface ToServe {
  pack: Pack;
  /** Signs the index; one is made where none is given. */
  key?: SigningKey;
  /** What was served before: its versions, keys and changelog are kept. A key other than its own is handed on to. */
  before?: ServedPack;
  /** What the index says otherwise. */
  changes?: Partial<PublishedIndex>;
}

/** Makes what is served of a pack: the index, its signature and the pack's file. */
export async function servePack({ pack, key: given, before, changes }: ToServe): Promise<ServedPack> {
  const key = given ?? before?.key ?? (await generateSigningKey());
  const { release, file } = await releaseOf(pack);
  const { meta } = pack;
  const index: PublishedIndex = {
    format: 1,
    id: meta.id,
    title: meta.title,
    publisher: 'The Ferry Gazette',
    homepage: meta.homepage,
    licence: meta.license,
    keys: await keysOf(meta.id, key, before),
    latest: release,
    previous: before ? [before.index.latest, ...before.index.previous] : [],
    expires: '2100-01-01',
    checkEvery: 168,
    changelog: meta.changelog,
    ...changes,
  };
  const signed = await signedIndex(index, key);
  const files = new Map([...(before?.files ?? []), [release.url, file], ...signed]);
  return { files, index, key };
}

/** `index.json` and `index.json.sig` of any index, also of one that is wrong. */
export async function signedIndex(index: unknown, key: SigningKey): Promise<Map<string, Bytes>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
  const signature = new TextEncoder().encode(`${await signIndex(bytes, key)}\n`);
  return new Map([
    ['index.json', bytes],
    ['index.json.sig', signature],
  ]);
}

/** The gzipped file of a pack, and what an index says of it. */
export async function releaseOf(pack: Pack): Promise<{ release: Release; file: Bytes }> {
  const json = new TextEncoder().encode(canonicalJson(pack));
  const hash = await sha256(json);
  const { version, asOf } = pack.meta;
  return {
    release: { version, asOf, url: `packs/${hash}.json.gz`, bytes: json.length, sha256: hash },
    file: await gzip(json),
  };
}

async function keysOf(id: string, key: SigningKey, before: ServedPack | undefined): Promise<PublishedIndex['keys']> {
  const keys = before?.index.keys ?? [];
  if (keys.at(-1)?.key === key.publicKey) return keys;
  if (!before) return [{ key: key.publicKey }];
  return [...keys, { key: key.publicKey, signature: await signNextKey(id, key.publicKey, before.key) }];
}

async function gzip(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
