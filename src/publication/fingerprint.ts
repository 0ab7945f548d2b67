import { fromBase64Url } from './base64url.ts';

/** Base32 (RFC 4648): no letter of it is taken for another, read out or in print. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** 120 bits: 24 letters, more than anybody can search through for a key with the same. */
const BYTES = 15;

/**
 * What people compare of a public key (base64url): the beginning of its SHA-256 as six groups of four letters, such as
 * `MZXW 6YTB OI5D KNJV HA4D CMRT`. Empty for what is no key.
 */
export async function fingerprint(publicKey: string): Promise<string> {
  const key = fromBase64Url(publicKey, 32);
  if (!key) return '';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', key)).subarray(0, BYTES);
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.replace(/.{5}/g, (five) => LETTERS[Number.parseInt(five, 2)]!);
  return letters.replace(/.{4}(?=.)/g, '$& ');
}
