import { describe, expect, test } from 'vitest';
import { type PublishedIndex, parseIndex } from '../../../src/publication/published-index.ts';
import { generateSigningKey, type SigningKey, signNextKey } from '../../../src/publication/signing.ts';
import { type Verdict, verifyIndex } from '../../../src/publication/verify-index.ts';
import { type ServedPack, servePack, signedIndex } from '../../support/published-pack.ts';
import { authored, compiled } from '../knowledge/example-pack.ts';

type Files = Pick<ServedPack, 'files'>;
type KeyRecord = PublishedIndex['keys'][number];

const ADDRESS = 'https://packs.example/index.json';
const [first, second, third, stranger] = await Promise.all(Array.from({ length: 4 }, generateSigningKey));

const pack = (version: string) => compiled({ meta: { ...authored().meta, version } });
const served = await servePack({ pack: await pack('2024.6.1.1'), key: first! });
const handedOn = await servePack({ pack: await pack('2024.6.2.1'), key: second!, before: served });
const handedOnTwice = await servePack({ pack: await pack('2024.6.3.1'), key: third!, before: handedOn });

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const file = ({ files }: ServedPack, name: string) => files.get(name)!;

/** What comes of files, for a reader who has pinned a key. */
async function verdictOf(files: Files, pinned: SigningKey | null | undefined): Promise<Verdict> {
  const bytes = files.files.get('index.json')!;
  const parsed = parseIndex(bytes, ADDRESS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const signatures = files.files.has('index.json.sig') ? text(files.files.get('index.json.sig')) : null;
  return verifyIndex({ bytes, index: parsed.index, signatures, pinned: pinned?.publicKey ?? null });
}

/** The files with other signatures. */
function signedBy(of: ServedPack, signatures: string | null) {
  const files = new Map(of.files);
  if (signatures === null) files.delete('index.json.sig');
  else files.set('index.json.sig', new TextEncoder().encode(signatures));
  return { files };
}

/** The pack after it was handed on, with keys of somebody's own making, signed by the last of them. */
async function withKeys(keys: (KeyRecord | Promise<KeyRecord>)[], signer: SigningKey): Promise<Files> {
  return { files: await signedIndex({ ...handedOn.index, keys: await Promise.all(keys) }, signer) };
}
const entry = async (key: SigningKey, by: SigningKey, id = 'bridge'): Promise<KeyRecord> => ({
  key: key.publicKey,
  signature: await signNextKey(id, key.publicKey, by),
});

describe('an index is believed', () => {
  test.each<[string, Files | Promise<Files>, SigningKey | null | undefined, SigningKey | undefined, boolean]>([
    ['at first sight', served, null, first, false],
    ['signed by the pinned key', served, first, first, false],
    ['handed on once', handedOn, first, second, true],
    ['handed on twice', handedOnTwice, first, third, true],
    ['handed on twice, of which one was seen', handedOnTwice, second, third, true],
    ['handed on before it was first seen', handedOn, null, second, false],
    [
      'with the signature of the next index above its own',
      signedBy(served, `${text(file(handedOn, 'index.json.sig'))}${text(file(served, 'index.json.sig'))}`),
      first,
      first,
      false,
    ],
    [
      'with line breaks of another system',
      signedBy(served, `\r\n${text(file(served, 'index.json.sig')).trim()}\r\n`),
      first,
      first,
      false,
    ],
    [
      'of which the keys before the pinned one count for nothing',
      withKeys([{ key: stranger!.publicKey }, entry(first!, stranger!), entry(second!, first!)], second!),
      first,
      second,
      true,
    ],
  ])('%s', async (_title, files, pinned, key, isNewKey) => {
    expect(await verdictOf(await files, pinned)).toEqual({ ok: true, key: key!.publicKey, isNewKey });
  });

  test('without a signature, as long as none was ever there', async () => {
    const unsigned = { files: await signedIndex({ ...served.index, keys: [] }, first!) };
    expect(await verdictOf(unsigned, null)).toEqual({ ok: true, key: null, isNewKey: false });
    expect(await verdictOf(unsigned, first)).toEqual({ ok: false, fault: 'unsigned' });
  });
});

describe('an index is not believed', () => {
  const changed = new Map(served.files).set(
    'index.json',
    new TextEncoder().encode(text(file(served, 'index.json')).replace('"expires": "2100', '"expires": "2200')),
  );
  test.each<[string, Files | Promise<Files>, SigningKey | null | undefined, string]>([
    ['with a byte changed', { files: changed }, first, 'badSignature'],
    ['with a byte changed, at first sight', { files: changed }, null, 'badSignature'],
    ['without its signature', signedBy(served, null), first, 'unsigned'],
    ['without its signature, at first sight', signedBy(served, null), null, 'unsigned'],
    ['with an empty signature', signedBy(served, '\n'), first, 'badSignature'],
    ['with a page for a signature', signedBy(served, `<!doctype html>${' x'.repeat(5000)}`), first, 'badSignature'],
    [
      'with the signature of another index',
      signedBy(served, text(file(handedOn, 'index.json.sig'))),
      first,
      'badSignature',
    ],
    [
      'with its signature behind much else',
      signedBy(served, `${'\n'.repeat(400)}${text(file(served, 'index.json.sig'))}`),
      first,
      'badSignature',
    ],
    ['signed by the key before the last', withKeys(handedOn.index.keys, first!), first, 'badSignature'],
    [
      'signed by a stranger',
      pack('2024.6.2.1').then((one) => servePack({ pack: one, key: stranger! })),
      first,
      'otherKey',
    ],
    ['signed by the key before the pinned one', served, second, 'otherKey'],
    [
      'handed on by a stranger',
      withKeys([{ key: first!.publicKey }, entry(stranger!, stranger!)], stranger!),
      first,
      'brokenSuccession',
    ],
    [
      'handed on for another pack',
      withKeys([{ key: first!.publicKey }, entry(stranger!, first!, 'ferry')], stranger!),
      first,
      'brokenSuccession',
    ],
    [
      'handed on to another key',
      withKeys(
        [{ key: first!.publicKey }, entry(second!, first!).then((record) => ({ ...record, key: stranger!.publicKey }))],
        stranger!,
      ),
      first,
      'brokenSuccession',
    ],
    [
      'handed on twice, once wrongly',
      withKeys([{ key: first!.publicKey }, entry(second!, first!), entry(stranger!, first!)], stranger!),
      first,
      'brokenSuccession',
    ],
  ])('%s', async (_title, files, pinned, fault) => {
    expect(await verdictOf(await files, pinned)).toEqual({ ok: false, fault });
  });
});
