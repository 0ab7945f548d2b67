import { compareVersions } from '../../../knowledge/compare-versions.ts';
import { fieldOf } from '../../../knowledge/problem.ts';
import type { Pack } from '../../../knowledge/schema/pack.ts';
import { fingerprint } from '../../../publication/fingerprint.ts';
import {
  INDEX_FORMAT,
  MAX_CHANGELOG,
  MAX_INDEX_BYTES,
  MAX_KEYS,
  MAX_PREVIOUS,
  type PublishedIndex,
  parseIndex,
  type Release,
} from '../../../publication/published-index.ts';
import { type SigningKey, signNextKey } from '../../../publication/signing.ts';

export interface ToPublish {
  pack: Pack;
  /** Of the pack as JSON. */
  file: { bytes: number; sha256: string };
  /** The key that signed what was published before, and the one to hand the pack on to. */
  key: SigningKey;
  nextKey: SigningKey | null;
  /** What was published before, its addresses relative. */
  before: PublishedIndex | null;
  publisher: string;
  expires: string;
  checkEvery: number;
}

export type MadeIndex =
  /** `signer` is the key that is to sign it. */
  | { ok: true; index: PublishedIndex; bytes: Uint8Array<ArrayBuffer>; signer: SigningKey }
  | { ok: false; reason: string };

/** The index of a new version, with what is kept of the index before; refused with the reason where readers would refuse it. */
export async function makeIndex(to: ToPublish): Promise<MadeIndex> {
  const { pack, file, before } = to;
  const { meta } = pack;
  const latest: Release = { version: meta.version, asOf: meta.asOf, url: fileName(file.sha256), ...file };
  const fault = before && findFault(latest, meta.id, before);
  if (fault) return { ok: false, reason: fault };
  const keys = await succeed(to);
  if (typeof keys === 'string') return { ok: false, reason: keys };
  const versions = before ? [before.latest, ...before.previous] : [];
  const index: PublishedIndex = {
    format: INDEX_FORMAT,
    id: meta.id,
    title: meta.title,
    publisher: to.publisher,
    homepage: meta.homepage,
    licence: meta.license,
    keys,
    latest,
    previous: versions.filter(({ version }) => compareVersions(version, meta.version) < 0).slice(0, MAX_PREVIOUS),
    expires: to.expires,
    checkEvery: to.checkEvery,
    changelog: meta.changelog.slice(-MAX_CHANGELOG),
  };
  const bytes = encode(index);
  // Readers will hold it to this, wherever it lies.
  const parsed = parseIndex(bytes, 'https://host.invalid/index.json');
  if (!parsed.ok) {
    const lines = parsed.problems.map((problem) => {
      const [field] = problem.path;
      return [String(field), fieldOf(problem), problem.reason].filter(Boolean).join(': ');
    });
    return { ok: false, reason: `the index would not be taken: ${lines.join('; ') || parsed.fault}` };
  }
  return { ok: true, index, bytes, signer: to.nextKey ?? to.key };
}

/** Where the file of a pack lies; it is the same for ever. */
export function fileName(sha256: string): string {
  return `packs/${sha256}.json.gz`;
}

function findFault(latest: Release, id: string, before: PublishedIndex): string | null {
  if (before.id !== id) return `another pack is published there: ${before.id}`;
  const order = compareVersions(latest.version, before.latest.version);
  if (order < 0) return `version ${latest.version} is lower than ${before.latest.version}, which is published`;
  if (order === 0 && latest.sha256 !== before.latest.sha256) {
    return `version ${latest.version} is published with other records: give the pack a new version`;
  }
  return null;
}

/** The keys, the last of which signs; a reason where the pack is not this key's to hand on. */
async function succeed({ pack, key, nextKey, before }: ToPublish): Promise<PublishedIndex['keys'] | string> {
  const keys: PublishedIndex['keys'] = before?.keys ?? [{ key: key.publicKey }];
  const last = keys.at(-1)?.key;
  if (nextKey && last === nextKey.publicKey) return keys;
  if (last !== key.publicKey) {
    const [signed, given] = await Promise.all([fingerprint(last ?? ''), fingerprint(key.publicKey)]);
    return `what is published is signed by another key: ${signed}, not ${given}. --key OLD --new-key NEW goes over to a new one`;
  }
  if (!nextKey) return keys;
  if (keys.some((one) => one.key === nextKey.publicKey)) return 'the new key is one that the pack had before';
  const signature = await signNextKey(pack.meta.id, nextKey.publicKey, key);
  return [...keys, { key: nextKey.publicKey, signature }].slice(-MAX_KEYS);
}

/** As JSON to be read by people, too; the oldest changes are left out where all would be more than an index may hold. */
function encode(index: PublishedIndex): Uint8Array<ArrayBuffer> {
  for (;;) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
    if (bytes.length <= MAX_INDEX_BYTES || index.changelog.length === 0) return bytes;
    index.changelog.shift();
  }
}
