import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIndexAddress, signatureAddress } from '../../../src/publication/index-address.ts';

describe('the address of an index', () => {
  test.each<[string, string]>([
    ['https://packs.example/bridge/index.json', 'https://packs.example/bridge/index.json'],
    ['https://packs.example/bridge/', 'https://packs.example/bridge/index.json'],
    ['https://packs.example/bridge/index.html', 'https://packs.example/bridge/index.json'],
    ['https://packs.example', 'https://packs.example/index.json'],
    ['  https://packs.example/index.json#subscribe \n', 'https://packs.example/index.json'],
    ['https://packs.example/index.json?of=bridge', 'https://packs.example/index.json?of=bridge'],
    ['HTTPS://Packs.Example:443/', 'https://packs.example/index.json'],
    ['https://packs.example/bridge.json', 'https://packs.example/bridge.json'],
    ['http://localhost:8080/', 'http://localhost:8080/index.json'],
    ['http://127.0.0.1/', 'http://127.0.0.1/index.json'],
    ['http://[::1]:8080/', 'http://[::1]:8080/index.json'],
    ['http://127.1/', 'http://127.0.0.1/index.json'],
  ])('%s', (text, url) => expect(readIndexAddress(text)).toEqual({ ok: true, url }));

  test.each<[string, string]>([
    ['', 'notAnAddress'],
    ['packs.example', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['file:///index.json', 'notAnAddress'],
    ['ftp://packs.example/', 'notAnAddress'],
    [`https://packs.example/${'x'.repeat(2000)}`, 'notAnAddress'],
    ['http://packs.example/', 'notSecure'],
    ['http://localhost.packs.example/', 'notSecure'],
    ['http://127.0.0.1.packs.example/', 'notSecure'],
    ['http://192.168.0.1/', 'notSecure'],
    ['https://me:word@packs.example/', 'hasPassword'],
    ['https://me@packs.example/', 'hasPassword'],
  ])('%s is none', (text, fault) => expect(readIndexAddress(text)).toEqual({ ok: false, fault }));

  test('whatever is given, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const read = readIndexAddress(text);
        if (read.ok) expect(readIndexAddress(read.url)).toEqual(read);
      }),
    );
  });
});

test.each([
  ['https://packs.example/index.json', 'https://packs.example/index.json.sig'],
  ['https://packs.example/index.json?of=bridge', 'https://packs.example/index.json.sig?of=bridge'],
])('the signature of %s is beside it', (index, signature) => expect(signatureAddress(index)).toBe(signature));
