import type { CheckFault } from '../../messaging/subscription.ts';
import { signatureAddress } from '../../publication/index-address.ts';
import { MAX_INDEX_BYTES, type PublishedIndex, parseIndex } from '../../publication/published-index.ts';
import { verifyIndex } from '../../publication/verify-index.ts';
import { fetchBytes } from './fetch-bytes.ts';

/** Bytes of the file beside an index: two signatures in it are 180. */
const MAX_SIGNATURE_BYTES = 4096;

/** An index that somebody stands behind, or that says that nobody does. */
export interface Publication {
  index: PublishedIndex;
  /** The public key that has signed it; null where nobody has. */
  key: string | null;
}

export type ReadPublication = { ok: true; value: Publication } | { ok: false; fault: CheckFault };

/**
 * The index at an address, with who signed it.
 *
 * @param pinned the key that signed what the reader has; null at the first time, or where nobody has
 */
export async function readPublication(
  address: string,
  pinned: string | null,
  signal?: AbortSignal,
): Promise<ReadPublication> {
  const fetched = await fetchBytes(address, MAX_INDEX_BYTES, signal);
  if (!fetched.ok) return fetched;
  const { bytes } = fetched;
  const parsed = parseIndex(bytes, address);
  if (!parsed.ok) return { ok: false, fault: FAULTS[parsed.fault] };
  const { index } = parsed;
  const signatures = index.keys.length > 0 ? await readSignatures(address, signal) : null;
  if (signatures && !signatures.ok) return signatures;
  const verdict = await verifyIndex({ bytes, index, signatures: signatures?.text ?? null, pinned });
  return verdict.ok ? { ok: true, value: { index, key: verdict.key } } : { ok: false, fault: verdict.fault };
}

const FAULTS = {
  tooLarge: 'tooLarge',
  notJson: 'notAnIndex',
  form: 'notAnIndex',
  newer: 'newerFormat',
} as const satisfies Record<string, CheckFault>;

async function readSignatures(
  address: string,
  signal: AbortSignal | undefined,
): Promise<{ ok: true; text: string | null } | { ok: false; fault: CheckFault }> {
  const fetched = await fetchBytes(signatureAddress(address), MAX_SIGNATURE_BYTES, signal);
  if (fetched.ok) return { ok: true, text: new TextDecoder().decode(fetched.bytes) };
  // A host that has none says so; one that cannot be reached is another matter.
  return fetched.fault === 'notFound' ? { ok: true, text: null } : fetched;
}
