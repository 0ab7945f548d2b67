import type { PublishedIndex } from './published-index.ts';
import { verifyIndexSignature, verifyNextKey } from './signing.ts';

/** UTF-16 units of `index.json.sig` that are looked at. */
const MAX_SIGNATURES = 400;

export type Verdict =
  /** `key` has signed it, null where nobody has; `isNewKey`: it is not the pinned one, which has handed the pack on to it. */
  | { ok: true; key: string | null; isNewKey: boolean }
  | {
      ok: false;
      /**
       * `unsigned`: it names keys, or one is pinned, and there is no signature. `badSignature`: none of the signatures is that
       * of its last key over these bytes. `otherKey`: the pinned key is none of its keys. `brokenSuccession`: it is, and one
       * of the keys after it was not signed by the one before.
       */
      fault: 'unsigned' | 'badSignature' | 'otherKey' | 'brokenSuccession';
    };

export interface ToVerify {
  /** The exact bytes of `index.json`, and what `parseIndex` made of them. */
  bytes: Uint8Array;
  index: PublishedIndex;
  /** The text of `index.json.sig`, a signature a line; null where there is none. */
  signatures: string | null;
  /** The public key that signed what the reader has; null at the first subscription, or where that was unsigned. */
  pinned: string | null;
}

/** Who stands behind an index, and whether it is who did so before. */
export async function verifyIndex({ bytes, index, signatures, pinned }: ToVerify): Promise<Verdict> {
  const signer = index.keys.at(-1)?.key;
  if (signer === undefined) {
    return pinned === null ? { ok: true, key: null, isNewKey: false } : { ok: false, fault: 'unsigned' };
  }
  if (signatures === null) return { ok: false, fault: 'unsigned' };
  if (!(await isSignedBy(signer, bytes, signatures))) return { ok: false, fault: 'badSignature' };
  if (pinned === null || pinned === signer) return { ok: true, key: signer, isNewKey: false };
  const from = index.keys.findIndex(({ key }) => key === pinned);
  if (from === -1) return { ok: false, fault: 'otherKey' };
  for (const [i, { key, signature }] of index.keys.entries()) {
    if (i <= from) continue;
    const before = index.keys[i - 1]!.key;
    if (!(await verifyNextKey(index.id, key, signature ?? '', before))) return { ok: false, fault: 'brokenSuccession' };
  }
  return { ok: true, key: signer, isNewKey: true };
}

/**
 * The file holds the signature of the index before as well: index and signature are two files, and whoever gets the old one
 * of the first and the new one of the second, while they are replaced, must not take that for an attack.
 */
async function isSignedBy(key: string, bytes: Uint8Array, signatures: string): Promise<boolean> {
  for (const line of signatures.slice(0, MAX_SIGNATURES).split(/\s+/)) {
    if (line !== '' && (await verifyIndexSignature(bytes, line, key))) return true;
  }
  return false;
}
