import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../src/knowledge/problem.ts';
import { MAX_INDEX_BYTES, MAX_KEYS, MAX_PREVIOUS, parseIndex } from '../../../src/publication/published-index.ts';

const ADDRESS = 'https://packs.example/bridge/index.json';
const HASH = 'a'.repeat(64);
const KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const OTHER_KEY = `B${KEY.slice(1)}`;
const SIGNATURE = 'A'.repeat(86);

const release = (version: string) => ({
  version,
  asOf: '2024-06-01',
  url: `packs/${HASH}.json.gz`,
  bytes: 1000,
  sha256: HASH,
});
const INDEX = {
  format: 1,
  id: 'bridge',
  title: 'The bridge',
  publisher: 'The Ferry Gazette',
  homepage: 'https://gazette.example/',
  licence: 'CC-BY-4.0',
  keys: [{ key: KEY }, { key: OTHER_KEY, signature: SIGNATURE }],
  latest: release('2024.6.3.1'),
  previous: [release('2024.6.2.1'), release('2024.6.1.1')],
  expires: '2024-12-01',
  checkEvery: 168,
  changelog: [{ version: '2024.6.3.1', date: '2024-06-03', note: 'Third version' }],
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const parse = (value: unknown, address = ADDRESS) => parseIndex(encode(value), address);

/** What is wrong, a line each: place and reason. */
function problemsOf(value: unknown, address?: string): string[] {
  const parsed = parse(value, address);
  if (parsed.ok || parsed.fault !== 'form') return [];
  return parsed.problems.map((problem) => {
    const [first, ...rest] = problem.path;
    return [first, fieldOf({ ...problem, path: ['', '', ...rest] }), problem.reason].filter(Boolean).join(' ');
  });
}

test('an index is read, its addresses made absolute', () => {
  const url = `https://packs.example/bridge/packs/${HASH}.json.gz`;
  expect(parse(INDEX)).toEqual({
    ok: true,
    index: { ...INDEX, latest: { ...INDEX.latest, url }, previous: INDEX.previous.map((old) => ({ ...old, url })) },
  });
});

describe('is taken', () => {
  test.each<[string, object]>([
    ['without a homepage', { homepage: null }],
    ['without a key', { keys: [] }],
    ['without versions before it', { previous: [] }],
    ['without a changelog', { changelog: [] }],
    ['with a first key that another handed on to', { keys: [{ key: KEY, signature: SIGNATURE }] }],
    ['with an address from the root', { latest: { ...INDEX.latest, url: '/packs/1.json' } }],
    ['with an absolute address on its host', { latest: { ...INDEX.latest, url: 'https://packs.example/1.json' } }],
    ['with an address in other letters', { latest: { ...INDEX.latest, url: 'HTTPS://PACKS.example:443/é.json' } }],
  ])('%s', (_title, changes) => expect(problemsOf({ ...INDEX, ...changes })).toEqual([]));

  test('with more than this version knows, which it passes over', () => {
    const more = { ...INDEX, delta: { url: 'x' }, latest: { ...INDEX.latest, signed: true } };
    const parsed = parse(more);
    expect(parsed.ok && 'delta' in parsed.index).toBe(false);
    expect(parsed.ok && 'signed' in parsed.index.latest).toBe(false);
    expect(parsed.ok).toBe(true);
  });

  test('over http on this machine', () => {
    const parsed = parse(INDEX, 'http://127.0.0.1:8080/site/index.json');
    expect(parsed.ok && parsed.index.latest.url).toBe(`http://127.0.0.1:8080/site/packs/${HASH}.json.gz`);
  });
});

describe('is refused, with the place', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => release(`2000.1.1.${count - i}`));
  test.each<[string, unknown]>([
    [' must be an object', null],
    [' must be an object', []],
    [' must be an object', 'index'],
    ['format is missing', {}],
    ['format must be 1', { ...INDEX, format: 0 }],
    ['format must be 1', { ...INDEX, format: '1' }],
    ['title is missing', { ...INDEX, title: undefined }],
    ['title must be text', { ...INDEX, title: 7 }],
    ['title must not be empty', { ...INDEX, title: '' }],
    ['title has more than 300 characters', { ...INDEX, title: 'x'.repeat(301) }],
    [
      'publisher must not contain control characters, line breaks or marks of text direction',
      { ...INDEX, publisher: 'Gazette\u202e' },
    ],
    ['id an id is lower-case words joined by hyphens, other than "constructor"', { ...INDEX, id: '../x' }],
    ['id an id is lower-case words joined by hyphens, other than "constructor"', { ...INDEX, id: 'constructor' }],
    ['id has more than 90 characters', { ...INDEX, id: 'x'.repeat(91) }],
    ['homepage an address begins with https:// or http://', { ...INDEX, homepage: 'javascript:alert(1)' }],
    ['homepage an address begins with https:// or http://', { ...INDEX, homepage: 'https://me:word@gazette.example' }],
    ['homepage an address begins with https:// or http://', { ...INDEX, homepage: 'gazette.example' }],
    ['keys must be a list', { ...INDEX, keys: KEY }],
    ['keys [0].key a key is 32 bytes in base64url', { ...INDEX, keys: [{ key: `${KEY}=` }] }],
    // The last letter holds two bits that count for nothing.
    ['keys [0].key a key is 32 bytes in base64url', { ...INDEX, keys: [{ key: `${KEY.slice(0, -1)}9` }] }],
    [
      'keys [1].signature is missing: the key before it must have signed it',
      { ...INDEX, keys: [{ key: KEY }, { key: OTHER_KEY }] },
    ],
    [
      'keys [1].signature a signature is 64 bytes in base64url',
      { ...INDEX, keys: [{ key: KEY }, { key: OTHER_KEY, signature: 'x' }] },
    ],
    ['keys [1].key the same key stands twice', { ...INDEX, keys: [{ key: KEY }, { key: KEY, signature: SIGNATURE }] }],
    [`keys has more than ${MAX_KEYS} items`, { ...INDEX, keys: Array(MAX_KEYS + 1).fill({ key: KEY }) }],
    ['latest is missing', { ...INDEX, latest: undefined }],
    ['latest version a version has four numeric parts', { ...INDEX, latest: release('2024.6.1') }],
    ['latest asOf must be a day, as YYYY-MM-DD', { ...INDEX, latest: { ...INDEX.latest, asOf: '2023-02-29' } }],
    ['latest bytes is more than 20971520', { ...INDEX, latest: { ...INDEX.latest, bytes: 20971521 } }],
    ['latest bytes is less than 2', { ...INDEX, latest: { ...INDEX.latest, bytes: -1 } }],
    ['latest bytes must be a whole number', { ...INDEX, latest: { ...INDEX.latest, bytes: 1.5 } }],
    [
      'latest sha256 a SHA-256 is 64 hexadecimal digits',
      { ...INDEX, latest: { ...INDEX.latest, sha256: 'A'.repeat(64) } },
    ],
    [
      'previous [0].version 2024.6.3.1 is not older than 2024.6.3.1 before it',
      { ...INDEX, previous: [release('2024.6.3.1')] },
    ],
    [
      'previous [1].version 2024.6.2.1 is not older than 2024.6.1.1 before it',
      { ...INDEX, previous: [release('2024.6.1.1'), release('2024.6.2.1')] },
    ],
    [`previous has more than ${MAX_PREVIOUS} items`, { ...INDEX, previous: many(MAX_PREVIOUS + 1) }],
    ['expires must be a day, as YYYY-MM-DD', { ...INDEX, expires: 'never' }],
    ['checkEvery is less than 4', { ...INDEX, checkEvery: 1 }],
    ['checkEvery is more than 8760', { ...INDEX, checkEvery: 1e9 }],
    ['checkEvery must be a whole number', { ...INDEX, checkEvery: '168' }],
    ['changelog [0].note is missing', { ...INDEX, changelog: [{ version: '1.1.1.1', date: '2024-01-01' }] }],
  ])('%s', (problem, value) => expect(problemsOf(value)).toContain(problem.trim()));

  test.each([
    'https://other.example/pack.json',
    'https://packs.example.other.example/pack.json',
    '//other.example/pack.json',
    'http://packs.example/pack.json',
    'https://packs.example:8443/pack.json',
    'https://me:word@packs.example/pack.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://packs.example/1',
    'file:///etc/passwd',
    'http://[',
  ])('a file at %s', (url) => {
    const problems = [
      'latest url must be on the host of the index',
      'previous [0].url must be on the host of the index',
    ];
    const latest = { ...INDEX.latest, url };
    expect(problemsOf({ ...INDEX, latest, previous: [{ ...release('2024.1.1.1'), url }] })).toEqual(problems);
  });

  test('all at once', () => {
    const problems = problemsOf({ ...INDEX, title: '', expires: '', checkEvery: 0, keys: {} });
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(/^(title|expires|checkEvery|keys) /)]));
    expect(new Set(problems.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['title', 'expires', 'checkEvery', 'keys']),
    );
  });
});

describe('is no index that could be looked at', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'notJson'],
    ['the page of a captive portal', new TextEncoder().encode('<!doctype html><title>Log in</title>'), 'notJson'],
    ['what is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'notJson'],
    ['brackets without end', new TextEncoder().encode('['.repeat(60_000)), 'notJson'],
    ['nesting without end', new TextEncoder().encode('['.repeat(30_000) + ']'.repeat(30_000)), 'form'],
    ['one of a later format', encode({ format: 2, whatever: true }), 'newer'],
    ['more than an index has', new Uint8Array(MAX_INDEX_BYTES + 1).fill(0x20), 'tooLarge'],
  ])('%s', (_title, bytes, fault) => expect(parseIndex(bytes, ADDRESS)).toMatchObject({ ok: false, fault }));

  test('but at its largest it is', () => {
    const bytes = new Uint8Array(MAX_INDEX_BYTES).fill(0x20);
    bytes.set(encode(INDEX));
    expect(parseIndex(bytes, ADDRESS).ok).toBe(true);
  });
});

describe('whatever comes, nothing is thrown', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        parseIndex(bytes, ADDRESS);
      }),
    );
  });

  test('any JSON in any place', () => {
    const fields = Object.keys(INDEX);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), fc.jsonValue(), (field, value, other) => {
        parse(value);
        const parsed = parse({ ...INDEX, [field]: value, latest: other });
        if (!parsed.ok) expect(parsed.fault === 'newer' || parsed.problems.length).toBeTruthy();
      }),
    );
  });

  test('keys of the prototype', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(INDEX).replace('{', '{"__proto__":{"polluted":1},'));
    const parsed = parseIndex(bytes, ADDRESS);
    expect(parsed.ok && 'polluted' in parsed.index).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});
