import { createPrivateKey } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { generateSigningKey, importSigningKey, type SigningKey } from '../../../publication/signing.ts';

/** Bytes of a key file that are read; one has a hundred. */
const MAX_KEY_FILE = 10_000;

export type KeyFile = { ok: true; key: SigningKey } | { ok: false; reason: string };

/** Makes a key pair and writes its private key in PKCS #8 (PEM), for its owner's eyes only. Nothing is overwritten. */
export async function writeKeyFile(file: string): Promise<KeyFile> {
  const key = await generateSigningKey();
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key.privateKey));
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  try {
    await writeFile(file, `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`, {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'EEXIST' ? `${file} is there already, and is not overwritten` : message };
  }
  return { ok: true, key };
}

/** Reads a private key; `openssl genpkey -algorithm ed25519` makes such a file as well. */
export async function readKeyFile(file: string): Promise<KeyFile> {
  try {
    if ((await stat(file)).size > MAX_KEY_FILE) return { ok: false, reason: `${file} is no key` };
    const pem = await readFile(file, 'utf8');
    const key = await importSigningKey(asPkcs8(pem));
    return key ? { ok: true, key } : { ok: false, reason: `${file} is a key of another kind than Ed25519` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: false, reason: `${file} does not exist` };
    return { ok: false, reason: `${file} is no private key in PEM that can be read without a passphrase` };
  }
}

function asPkcs8(pem: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createPrivateKey({ key: pem, format: 'pem' }).export({ type: 'pkcs8', format: 'der' }));
}
