import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/publication/base64url.ts';
import { fingerprint } from '../../../src/publication/fingerprint.ts';
import {
  generateSigningKey,
  importSigningKey,
  isPublicKey,
  isSignature,
  signIndex,
  signNextKey,
  verifyIndexSignature,
  verifyNextKey,
} from '../../../src/publication/signing.ts';

const INDEX = new TextEncoder().encode('{"format":1}\n');
const [key, other] = [await generateSigningKey(), await generateSigningKey()];

/** A private key in PKCS #8, of which the 32 bytes are the first whole numbers (its public key by another tool). */
const PKCS8 = Uint8Array.from([
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
  ...Array.from({ length: 32 }, (_, i) => i),
]);
const PUBLIC = 'A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg';

describe('keys', () => {
  test('of a private key the public one is known', async () => {
    expect((await importSigningKey(PKCS8))?.publicKey).toBe(PUBLIC);
  });

  test('what is none is none', async () => {
    expect(await importSigningKey(new Uint8Array(48))).toBeNull();
    expect(await importSigningKey(new Uint8Array())).toBeNull();
    const { privateKey } = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    expect(await importSigningKey(await crypto.subtle.exportKey('pkcs8', privateKey))).toBeNull();
  });

  test('have a fingerprint that people can compare', async () => {
    expect(await fingerprint('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8')).toBe('MMG4 2KLG YQZW NEIS KREL XMS3');
    expect(await fingerprint(key.publicKey)).toMatch(/^([A-Z2-7]{4} ){5}[A-Z2-7]{4}$/);
    expect(await fingerprint(key.publicKey)).not.toBe(await fingerprint(other.publicKey));
    expect(await fingerprint('no key')).toBe('');
  });
});

describe('signatures', () => {
  test('are the same for the same bytes, in base64url', async () => {
    const signature = await signIndex(INDEX, key);
    expect(isSignature(signature)).toBe(true);
    expect(await signIndex(INDEX, key)).toBe(signature);
  });

  test('are those of RFC 8032 over the message that is written down', async () => {
    const { privateKey } = (await importSigningKey(PKCS8))!;
    const sign = async (message: string) =>
      toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(message))));
    const pair = { privateKey, publicKey: PUBLIC };
    expect(await signIndex(INDEX, pair)).toBe(await sign('{"format":1}\n'));
    expect(await signNextKey('bridge', key.publicKey, pair)).toBe(
      await sign(`counterpoint/next-key/1\nbridge\n${key.publicKey}`),
    );
  });

  test('hold for these bytes and this key alone', async () => {
    const signature = await signIndex(INDEX, key);
    expect(await verifyIndexSignature(INDEX, signature, key.publicKey)).toBe(true);
    expect(await verifyIndexSignature(INDEX, signature, other.publicKey)).toBe(false);
    for (const [i] of INDEX.entries()) {
      const changed = INDEX.with(i, INDEX[i]! ^ 1);
      expect(await verifyIndexSignature(changed, signature, key.publicKey)).toBe(false);
    }
    expect(await verifyIndexSignature(INDEX.subarray(1), signature, key.publicKey)).toBe(false);
    const bytes = fromBase64Url(signature, 64)!;
    for (const i of [0, 31, 32, 63]) {
      expect(await verifyIndexSignature(INDEX, toBase64Url(bytes.with(i, bytes[i]! ^ 1)), key.publicKey)).toBe(false);
    }
  });

  test('of a next key hold for this pack and this key alone', async () => {
    const signature = await signNextKey('bridge', other.publicKey, key);
    expect(await verifyNextKey('bridge', other.publicKey, signature, key.publicKey)).toBe(true);
    expect(await verifyNextKey('ferry', other.publicKey, signature, key.publicKey)).toBe(false);
    expect(await verifyNextKey('bridge', key.publicKey, signature, key.publicKey)).toBe(false);
    expect(await verifyNextKey('bridge', other.publicKey, signature, other.publicKey)).toBe(false);
  });

  test('of one kind are none of another', async () => {
    const asIndex = new TextEncoder().encode(`bridge\n${other.publicKey}`);
    const signature = await signIndex(asIndex, key);
    expect(await verifyNextKey('bridge', other.publicKey, signature, key.publicKey)).toBe(false);
    const handedOn = await signNextKey('bridge', other.publicKey, key);
    expect(await verifyIndexSignature(asIndex, handedOn, key.publicKey)).toBe(false);
  });

  test('whatever is given for one, nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ minLength: 64, maxLength: 64 }), async (text, bytes) => {
        expect(await verifyIndexSignature(INDEX, text, key.publicKey)).toBe(false);
        expect(await verifyIndexSignature(INDEX, toBase64Url(bytes), key.publicKey)).toBe(false);
        await verifyIndexSignature(INDEX, toBase64Url(bytes), toBase64Url(bytes.subarray(32)));
        expect(await verifyIndexSignature(INDEX, toBase64Url(bytes), text)).toBe(false);
      }),
    );
  });
});

describe('base64url', () => {
  test('there and back, any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes), bytes.length)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test.each(['', 'A', `${PUBLIC}=`, PUBLIC.replace('_', '/'), `${PUBLIC.slice(0, -1)}h`, `${PUBLIC}A`, ` ${PUBLIC}`])(
    '%j is no key',
    (text) => expect(isPublicKey(text)).toBe(false),
  );

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), (text, length) => {
        const bytes = fromBase64Url(text, length);
        if (bytes) expect(toBase64Url(bytes)).toBe(text);
      }),
    );
  });
});
