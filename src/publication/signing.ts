import { fromBase64Url, toBase64Url } from './base64url.ts';

// Ed25519 (RFC 8032) by WebCrypto, over
//   an index     the exact bytes of index.json, so that any tool can check it
//   the next key "counterpoint/next-key/1\n", the pack's id, "\n", the next public key as it stands in the index
// An index is an object in JSON and begins with a brace: a signature of one kind is none of the other.
const NEXT_KEY = 'counterpoint/next-key/1\n';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A key pair; `publicKey` is the 32 bytes of the public key in base64url, as an index names it. */
export interface SigningKey {
  privateKey: CryptoKey;
  publicKey: string;
}

export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return { privateKey, publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))) };
}

/** The key pair of a private key in PKCS #8 (DER); null when it is no Ed25519 key. */
export async function importSigningKey(pkcs8: BufferSource): Promise<SigningKey | null> {
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
    const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
    return isPublicKey(x) ? { privateKey, publicKey: x } : null;
  } catch {
    return null;
  }
}

/** Whether a text is 32 bytes in base64url. */
export function isPublicKey(text: string): boolean {
  return fromBase64Url(text, KEY_BYTES) !== null;
}

/** Whether a text is 64 bytes in base64url. */
export function isSignature(text: string): boolean {
  return fromBase64Url(text, SIGNATURE_BYTES) !== null;
}

/** The signature of an index, in base64url. */
export function signIndex(index: Uint8Array, { privateKey }: SigningKey): Promise<string> {
  return sign(new Uint8Array(index), privateKey);
}

export function verifyIndexSignature(index: Uint8Array, signature: string, publicKey: string): Promise<boolean> {
  return verify(new Uint8Array(index), signature, publicKey);
}

/** By this signature a key hands the pack of an id on to the next. */
export function signNextKey(id: string, nextKey: string, { privateKey }: SigningKey): Promise<string> {
  return sign(nextKeyMessage(id, nextKey), privateKey);
}

export function verifyNextKey(id: string, nextKey: string, signature: string, publicKey: string): Promise<boolean> {
  return verify(nextKeyMessage(id, nextKey), signature, publicKey);
}

function nextKeyMessage(id: string, nextKey: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${NEXT_KEY}${id}\n${nextKey}`);
}

async function sign(message: Uint8Array<ArrayBuffer>, privateKey: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message)));
}

/** False as well for what is no signature or key, and in a browser without Ed25519. */
async function verify(message: Uint8Array<ArrayBuffer>, signature: string, publicKey: string): Promise<boolean> {
  const [signatureBytes, keyBytes] = [fromBase64Url(signature, SIGNATURE_BYTES), fromBase64Url(publicKey, KEY_BYTES)];
  if (!signatureBytes || !keyBytes) return false;
  try {
    const key = await crypto.subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signatureBytes, message);
  } catch {
    return false;
  }
}
