import * as z from 'zod/mini';
import { compareVersions } from '../knowledge/compare-versions.ts';
import type { Problem } from '../knowledge/problem.ts';
import { ID, MAX_PACK_BYTES, SHA256, SHOWN_TEXT, VERSION } from '../knowledge/schema/patterns.ts';
import { isPublicKey, isSignature } from './signing.ts';

/** Bytes of an index. */
export const MAX_INDEX_BYTES = 64 * 1024;
export const INDEX_FORMAT = 1;
/** Most versions before the latest, keys and lines of the changelog that an index names. */
export const MAX_PREVIOUS = 10;
export const MAX_KEYS = 16;
export const MAX_CHANGELOG = 100;
/** Hours between two looks at an index that a publisher may ask for. */
export const CHECK_HOURS = { least: 4, usual: 7 * 24, most: 365 * 24 };

const orMissing = (reason: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : reason),
});

const text = (most: number) =>
  z
    .string(orMissing('must be text'))
    .check(
      z.minLength(1, 'must not be empty'),
      z.maxLength(most, `has more than ${most} characters`),
      z.regex(SHOWN_TEXT, 'must not contain control characters, line breaks or marks of text direction'),
    );
const list = <T extends z.ZodMiniType>(item: T, most: number) =>
  z.array(item, orMissing('must be a list')).check(z.maxLength(most, `has more than ${most} items`));
const record = <T extends z.core.$ZodLooseShape>(shape: T) => z.object(shape, orMissing('must be an object'));
const whole = (least: number, most: number) =>
  z
    .int(orMissing('must be a whole number'))
    .check(z.minimum(least, `is less than ${least}`), z.maximum(most, `is more than ${most}`));

const version = text(60).check(z.regex(VERSION, 'a version has four numeric parts'));
const day = z.iso.date(orMissing('must be a day, as YYYY-MM-DD'));

const release = record({
  version,
  /** Nothing later is known. */
  asOf: day,
  /** Of the pack's file, gzipped or not. Relative to the index as published, absolute as parsed; on the host of the index. */
  url: text(2000),
  /** Of the pack as JSON, unpacked: hosts and proxies pack and unpack on the way as they like. */
  bytes: whole(2, MAX_PACK_BYTES),
  sha256: z.string(orMissing('must be text')).check(z.regex(SHA256, 'a SHA-256 is 64 hexadecimal digits')),
});
export type Release = z.infer<typeof release>;

const keyRecord = record({
  /** The public key: 32 bytes in base64url. */
  key: z.string(orMissing('must be text')).check(z.refine(isPublicKey, 'a key is 32 bytes in base64url')),
  /** By the key before it, see `signing.ts`. The first has none that counts. */
  signature: z.optional(z.string('must be text').check(z.refine(isSignature, 'a signature is 64 bytes in base64url'))),
});

/**
 * `index.json` of a published pack. Keys that are not named here are passed over: a later publisher may say more to later
 * readers. What nobody may pass over gets a new format.
 */
const indexSchema = record({
  format: z.literal(INDEX_FORMAT, orMissing(`must be ${INDEX_FORMAT}`)),
  id: text(90).check(z.regex(ID, 'an id is lower-case words joined by hyphens, other than "constructor"')),
  title: text(300),
  publisher: text(200),
  homepage: z.nullable(
    text(2000).check(z.refine((url) => webAddress(url) !== null, 'an address begins with https:// or http://')),
  ),
  licence: text(200),
  /** Oldest first; the last signs the index. None: the index is not signed. */
  keys: list(keyRecord, MAX_KEYS),
  latest: release,
  /** Newest first, each older than the one before it. */
  previous: list(release, MAX_PREVIOUS),
  /** The last day (UTC) on which the publisher stands by this index being the latest. */
  expires: day,
  /** Hours after which a reader may look again. */
  checkEvery: whole(CHECK_HOURS.least, CHECK_HOURS.most),
  /** Oldest first. */
  changelog: list(record({ version, date: day, note: text(2000) }), MAX_CHANGELOG),
});
export type PublishedIndex = z.infer<typeof indexSchema>;

export type ParsedIndex =
  | { ok: true; index: PublishedIndex }
  | {
      ok: false;
      /** More bytes than an index has; no JSON in UTF-8; of a later format; not of the form. */
      fault: 'tooLarge' | 'notJson' | 'newer' | 'form';
      /** What is wrong and where, for `form`. */
      problems: Problem[];
    };

/**
 * Reads an index, whatever the bytes are. Says nothing of who signed it.
 * @param address where the index was read from, which its addresses are relative to
 */
export function parseIndex(bytes: Uint8Array, address: string): ParsedIndex {
  if (bytes.length > MAX_INDEX_BYTES) return refuse('tooLarge');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('notJson');
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > INDEX_FORMAT) return refuse('newer');
  const parsed = indexSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(
      'form',
      parsed.error.issues.map(({ path, message }) => ({ path, reason: message })),
    );
  }
  const index = parsed.data;
  const problems = [...contradictionsIn(index), ...resolveAddresses(index, address)];
  return problems.length > 0 ? refuse('form', problems) : { ok: true, index };
}

function refuse(fault: Extract<ParsedIndex, { ok: false }>['fault'], problems: Problem[] = []): ParsedIndex {
  return { ok: false, fault, problems };
}

function* contradictionsIn({ keys, latest, previous }: PublishedIndex): Generator<Problem> {
  for (const [i, { version }] of previous.entries()) {
    const after = previous[i - 1] ?? latest;
    if (compareVersions(version, after.version) >= 0) {
      yield { path: ['previous', i, 'version'], reason: `${version} is not older than ${after.version} before it` };
    }
  }
  for (const [i, { key, signature }] of keys.entries()) {
    if (keys.findIndex((other) => other.key === key) < i) {
      yield { path: ['keys', i, 'key'], reason: 'the same key stands twice' };
    }
    if (i > 0 && signature === undefined) {
      yield { path: ['keys', i, 'signature'], reason: 'is missing: the key before it must have signed it' };
    }
  }
}

/** Makes the addresses of the files absolute. */
function* resolveAddresses({ latest, previous }: PublishedIndex, address: string): Generator<Problem> {
  const places: [PropertyKey[], Release][] = [
    [['latest', 'url'], latest],
    ...previous.map((release, i): [PropertyKey[], Release] => [['previous', i, 'url'], release]),
  ];
  for (const [path, release] of places) {
    const url = webAddress(release.url, address);
    // The reader has allowed the extension one host, and an index must not have it knock at others.
    if (url?.origin !== new URL(address).origin) yield { path, reason: 'must be on the host of the index' };
    else release.url = url.href;
  }
}

/** An address of the web without name and password; null for everything else. */
function webAddress(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null;
}
