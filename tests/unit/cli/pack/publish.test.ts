import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canonicalJson } from '../../../../src/knowledge/canonical-json.ts';
import type { AuthoredPack } from '../../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../../src/knowledge/schema/spotting.ts';
import { sha256 } from '../../../../src/knowledge/sha256.ts';
import { checkRelease } from '../../../../src/publication/check-release.ts';
import { parseIndex } from '../../../../src/publication/published-index.ts';
import { type Verdict, verifyIndex } from '../../../../src/publication/verify-index.ts';
import { actor, authored, compiled, entry, position, source } from '../../knowledge/example-pack.ts';
import { runPack } from './run-pack.ts';

const ADDRESS = 'https://packs.example/index.json';
const GIST = 'Says the bridge is safe.';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-publish-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file with a version of the example, which keeps every rule. */
async function packFile(folder: string, version: string, changes: Partial<AuthoredPack> = {}): Promise<string> {
  const { meta } = authored();
  const pack = await compiled({
    meta: { ...meta, version, changelog: [{ version, date: '2024-06-01', note: `Version ${version}` }] },
    sources: [source('gazette')],
    actors: [actor('council'), actor('union')],
    positions: [position('council-safe', '2024-04-02', { gist: GIST })],
    spotting: ['council', 'union'].map((target) => spottingSchema.parse({ target, aliases: [`Harbour ${target}`] })),
    ...changes,
  });
  const file = path.join(folder, `${version}.json`);
  await writeFile(file, canonicalJson(pack));
  return file;
}

/** A folder with a key, a place to publish to, and the command for it. */
async function workshop() {
  const folder = await makeFolder();
  const [key, site] = [path.join(folder, 'key.pem'), path.join(folder, 'site')];
  await runPack('keygen', '--out', key);
  const usual = { key, out: site, publisher: 'The Gazette', date: '2024-06-01' };
  const publish = async (version: string, given: Record<string, string> = {}, changes?: Partial<AuthoredPack>) =>
    runPack('publish', await packFile(folder, version, changes), ...optionsOf({ ...usual, ...given }));
  return { folder, key, site, publish };
}

const optionsOf = (options: Record<string, string>) =>
  Object.entries(options).flatMap(([name, value]) => (value === '' ? [] : [`--${name}`, value]));

/** Every file of a folder with its bytes. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const read = async (file: string): Promise<[string, string]> => [
    path.relative(folder, file),
    (await readFile(file)).toString('base64'),
  ];
  return new Map(await Promise.all(files.map((file) => read(path.join(file.parentPath, file.name)))));
}

/** What a reader makes of a folder, who has pinned a key. */
async function readAsReader(site: string, pinned: string | null = null, indexFile = path.join(site, 'index.json')) {
  const bytes = await readFile(indexFile);
  const parsed = parseIndex(bytes, ADDRESS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { index } = parsed;
  const signatures = await readFile(path.join(site, 'index.json.sig'), 'utf8');
  const verdict: Verdict = await verifyIndex({ bytes, index, signatures, pinned });
  for (const release of [index.latest, ...index.previous]) {
    const file = gunzipSync(await readFile(path.join(site, new URL(release.url).pathname)));
    expect(await checkRelease(file, release)).toBeNull();
  }
  return { index, verdict };
}

describe('keygen', () => {
  test('writes a key for its owner alone, and tells what readers compare', async () => {
    const file = path.join(await makeFolder(), 'key.pem');
    const { code, out } = await runPack('keygen', '--out', file);
    expect(code).toBe(0);
    expect(out).toMatch(/^public key {3}[\w-]{43}\nfingerprint {2}([A-Z2-7]{4} ){5}[A-Z2-7]{4}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(
      /^-----BEGIN PRIVATE KEY-----\n[\w+/=]{64}\n-----END PRIVATE KEY-----\n$/,
    );
  });

  test('leaves a file alone that is there', async () => {
    const file = path.join(await makeFolder(), 'key.pem');
    await writeFile(file, 'precious');
    expect(await runPack('keygen', '--out', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('not overwritten'),
    });
    expect(await readFile(file, 'utf8')).toBe('precious');
    expect(await runPack('keygen')).toMatchObject({ code: 2 });
  });
});

describe('publish', () => {
  test('writes what a reader can verify, and nothing else', async () => {
    const { site, publish } = await workshop();
    const { code, out, err } = await publish('2024.6.1.1', { base: 'https://packs.example/bridge' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Readers subscribe to https://packs.example/bridge');
    const { index, verdict } = await readAsReader(site);
    expect(verdict).toEqual({ ok: true, key: index.keys[0]!.key, isNewKey: false });
    expect(index).toMatchObject({
      id: 'bridge',
      title: 'The bridge',
      publisher: 'The Gazette',
      licence: 'CC-BY-4.0',
      latest: { version: '2024.6.1.1', asOf: '2024-06-01' },
      previous: [],
      expires: '2024-11-28',
      checkEvery: 168,
    });
    const names = [...(await snapshot(site)).keys()].toSorted();
    const pack = `packs/${index.latest.sha256}.json.gz`;
    expect(names).toEqual(['index.html', 'index.json', 'index.json.sig', pack]);
  });

  test('gives the same bytes for the same input, from file and folder, and again into the same folder', async () => {
    const one = await workshop();
    const other = await workshop();
    const [site, key] = [other.site, one.key];
    for (const version of ['2024.6.1.1', '2024.6.2.1']) {
      await one.publish(version);
      await other.publish(version, { key });
    }
    const first = await snapshot(one.site);
    // No time in the head of a gzip file.
    const { index } = await readAsReader(one.site);
    const file = await readFile(path.join(one.site, `packs/${index.latest.sha256}.json.gz`));
    expect([...file.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(await snapshot(site)).toEqual(first);
    await one.publish('2024.6.2.1');
    expect(await snapshot(one.site)).toEqual(first);
  });

  test('keeps the versions before, up to ten of them, and their files', async () => {
    const { site, publish } = await workshop();
    for (let day = 1; day <= 13; day++) await publish(`2024.6.${day}.1`);
    const { index } = await readAsReader(site);
    expect(index.previous.map(({ version }) => version)).toEqual(
      Array.from({ length: 10 }, (_, i) => `2024.6.${12 - i}.1`),
    );
    // Those that the index before names may still be asked for.
    expect(await readdir(path.join(site, 'packs'))).toHaveLength(12);
  });

  test('a version whose file is gone is no longer named', async () => {
    const { site, publish } = await workshop();
    for (const version of ['2024.6.1.1', '2024.6.2.1', '2024.6.3.1']) await publish(version);
    const { index } = await readAsReader(site);
    await rm(path.join(site, `packs/${index.previous[0]!.sha256}.json.gz`));
    await publish('2024.6.4.1');
    const versions = (await readAsReader(site)).index.previous.map(({ version }) => version);
    expect(versions).toEqual(['2024.6.3.1', '2024.6.1.1']);
  });

  test('of two files that are replaced, either may be the old one', async () => {
    const { folder, site, publish } = await workshop();
    await publish('2024.6.1.1');
    const old = path.join(folder, 'old.json');
    await writeFile(old, await readFile(path.join(site, 'index.json')));
    await publish('2024.6.2.1');
    const { verdict, index } = await readAsReader(site, null, old);
    expect(index.latest.version).toBe('2024.6.1.1');
    expect(verdict).toMatchObject({ ok: true });
  });

  test('writes the index last, after all that it names', async () => {
    const { site, publish } = await workshop();
    await publish('2024.6.1.1');
    await publish('2024.6.2.1');
    const { index } = await readAsReader(site);
    const written = async (file: string) => (await stat(path.join(site, file), { bigint: true })).mtimeNs;
    const last = await written('index.json');
    for (const file of [`packs/${index.latest.sha256}.json.gz`, 'index.html', 'index.json.sig']) {
      expect(await written(file)).toBeLessThan(last);
    }
  });

  test('signs anew what is published: later end, other publisher, same version', async () => {
    const { site, publish } = await workshop();
    await publish('2024.6.1.1');
    await publish('2024.6.2.1');
    expect(await publish('2024.6.2.1', { publisher: '', date: '2025-01-01', valid: '10' })).toMatchObject({ code: 0 });
    const { index } = await readAsReader(site);
    expect(index).toMatchObject({ publisher: 'The Gazette', expires: '2025-01-11', latest: { version: '2024.6.2.1' } });
    expect(index.previous).toHaveLength(1);
  });

  test('tells what readers will be shown, and why they are asked', async () => {
    const { publish } = await workshop();
    await publish('2024.6.1.1');
    const changes = { positions: [position('council-holds', '2024-04-03', { gist: 'Says it holds.' })] };
    const { out } = await publish('2024.6.2.1', {}, changes);
    expect(out).toContain('1 positions added, 0 changed, 1 removed\n+ The council · Claim bridge-safe: Says it holds.');
    expect(out).toContain('Readers are asked first: positions are removed.');
  });

  test('leaves out the oldest changes where all would be too much for an index', async () => {
    const { folder, key, site } = await workshop();
    const note = 'é'.repeat(1900);
    const changelog = Array.from({ length: 30 }, (_, i) => ({
      version: `2024.6.1.${i + 1}`,
      date: '2024-06-01',
      note,
    }));
    const meta = { ...authored().meta, version: '2024.6.1.30', changelog };
    const file = await packFile(folder, '2024.6.1.30', { meta });
    expect(await runPack('publish', file, '--key', key, '--out', site, '--publisher', 'G')).toMatchObject({ code: 0 });
    const { index } = await readAsReader(site);
    expect(index.changelog.at(-1)?.version).toBe('2024.6.1.30');
    expect(index.changelog.length).toBeGreaterThan(10);
    expect(index.changelog.length).toBeLessThan(30);
  });

  test('hands the pack on to another key, which the one before has signed', async () => {
    const { folder, key, site, publish } = await workshop();
    await publish('2024.6.1.1');
    const pinned = (await readAsReader(site)).index.keys[0]!.key;
    const next = path.join(folder, 'next.pem');
    await runPack('keygen', '--out', next);
    const { out } = await publish('2024.6.1.1', { 'new-key': next });
    expect(out).toContain('Readers are asked first: the key is a new one.');
    const { index, verdict } = await readAsReader(site, pinned);
    expect(verdict).toEqual({ ok: true, key: index.keys[1]!.key, isNewKey: true });
    const after = await snapshot(site);
    await publish('2024.6.1.1', { 'new-key': next });
    expect(await snapshot(site)).toEqual(after);
    expect(await publish('2024.6.2.1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('signed by another key'),
    });
    expect(await publish('2024.6.2.1', { key: next })).toMatchObject({ code: 0 });
    expect(await publish('2024.6.3.1', { key: next, 'new-key': key })).toMatchObject({
      code: 1,
      err: 'the new key is one that the pack had before',
    });
    expect((await readAsReader(site, pinned)).verdict).toMatchObject({ ok: true, isNewKey: true });
  });
});

describe('publish refuses, and changes nothing', () => {
  type Workshop = Awaited<ReturnType<typeof workshop>>;
  const inFolder = (name: string, content: string) => async (shop: Workshop) => {
    const file = path.join(shop.folder, name);
    await writeFile(file, content);
    return file;
  };
  const stranger = async ({ folder }: Workshop) => {
    const file = path.join(folder, 'stranger.pem');
    await runPack('keygen', '--out', file);
    return file;
  };

  test.each<[string, string, (shop: Workshop) => Promise<{ code: number; err: string }>]>([
    [
      'a lower version',
      'version 2024.5.30.1 is lower than 2024.6.1.1, which is published',
      (shop) => shop.publish('2024.5.30.1'),
    ],
    [
      'other records under the same version',
      'version 2024.6.1.1 is published with other records: give the pack a new version',
      (shop) => shop.publish('2024.6.1.1', {}, { positions: [] }),
    ],
    [
      'another pack',
      'another pack is published there: bridge',
      (shop) =>
        shop.publish(
          '2024.6.2.1',
          {},
          {
            meta: {
              ...authored().meta,
              id: 'ferry',
              version: '2024.6.2.1',
              changelog: [{ version: '2024.6.2.1', date: '2024-06-02', note: 'x' }],
            },
          },
        ),
    ],
    [
      'another key',
      'what is published is signed by another key',
      async (shop) => shop.publish('2024.6.2.1', { key: await stranger(shop) }),
    ],
    [
      'a title longer than an index takes',
      'the index would not be taken: title: has more than 300 characters',
      (shop) =>
        shop.publish(
          '2024.6.2.1',
          {},
          {
            meta: {
              ...authored().meta,
              title: 'x'.repeat(301),
              version: '2024.6.2.1',
              changelog: [{ version: '2024.6.2.1', date: '2024-06-02', note: 'x' }],
            },
          },
        ),
    ],
    [
      'a publisher with a mark of direction',
      'publisher: must not contain control characters',
      (shop) => shop.publish('2024.6.2.1', { publisher: 'Gazette\u202e' }),
    ],
    [
      'a pack that breaks a rule of the editors',
      'a position that qualifies needs a condition',
      (shop) => shop.publish('2024.6.2.1', {}, { positions: [position('a', null, { stance: 'qualify' })] }),
    ],
    [
      'a pack that no browser would take',
      'is in every text',
      (shop) =>
        shop.publish(
          '2024.6.2.1',
          {},
          { spotting: [spottingSchema.parse({ target: 'council', aliases: [{ text: 'the', case: 'any' }] })] },
        ),
    ],
    [
      'a key in the folder that everybody may read',
      'everybody may read',
      async (shop) => {
        const file = path.join(shop.site, 'key.pem');
        await writeFile(file, await readFile(shop.key));
        const result = await shop.publish('2024.6.2.1', { key: file });
        await rm(file);
        return result;
      },
    ],
    [
      'a key in that folder by another way',
      'everybody may read',
      async (shop) => {
        const [file, link] = [path.join(shop.site, 'key.pem'), path.join(shop.folder, 'link.pem')];
        await writeFile(file, await readFile(shop.key));
        await symlink(file, link);
        const result = await shop.publish('2024.6.2.1', { key: link });
        await rm(file);
        return result;
      },
    ],
    ['no key', 'does not exist', (shop) => shop.publish('2024.6.2.1', { key: '/no/such/key' })],
    [
      'what is no key',
      'is no private key in PEM',
      async (shop) => shop.publish('2024.6.2.1', { key: await inFolder('a.pem', 'x')(shop) }),
    ],
    [
      'a key of another kind',
      'is a key of another kind than Ed25519',
      async (shop) => {
        const { generateKeyPairSync } = await import('node:crypto');
        const { privateKey } = generateKeyPairSync('x25519', {
          privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
          publicKeyEncoding: { type: 'spki', format: 'pem' },
        });
        return shop.publish('2024.6.2.1', { key: await inFolder('x.pem', privateKey)(shop) });
      },
    ],
    ['a folder for a key', 'is no private key in PEM', (shop) => shop.publish('2024.6.2.1', { key: shop.folder })],
    ['no pack', 'does not exist', (shop) => runPack('publish', '/no/such/pack', '--key', shop.key, '--out', shop.site)],
  ])('%s', async (_title, reason, run) => {
    const shop = await workshop();
    await shop.publish('2024.6.1.1');
    const before = await snapshot(shop.site);
    const { code, err } = await run(shop);
    expect(err).toContain(reason);
    expect(code).toBe(1);
    expect(await snapshot(shop.site)).toEqual(before);
  });

  test.each<[string, Record<string, string>]>([
    ['without a key', { key: '' }],
    ['without a place', { out: '' }],
    ['without a publisher, the first time', { publisher: '' }],
    ['with a day that is none', { date: '2024-02-30' }],
    ['with a day in other order', { date: '1.6.2024' }],
    ['valid for no time', { valid: '0' }],
    ['valid for ever', { valid: '99999' }],
    ['looked at all the time', { 'check-every': '1' }],
    ['looked at now and then', { 'check-every': 'often' }],
    ['served without encryption', { base: 'http://packs.example/' }],
  ])('what is called wrongly: %s', async (_title, options) => {
    const { folder, publish } = await workshop();
    expect(await publish('2024.6.1.1', options)).toMatchObject({ code: 2 });
    expect(await readdir(folder)).not.toContain('site');
  });

  test.each<[string, string, string, string]>([
    ['somebody’s own page', 'index.html', '<h1>Hello</h1>', 'is no page of a pack, and is not overwritten'],
    ['somebody’s own data', 'index.json', '{"mine": true}', 'is no index of a pack'],
  ])('a folder with %s', async (_title, name, content, reason) => {
    const { site, publish } = await workshop();
    await mkdir(site);
    await writeFile(path.join(site, name), content);
    expect(await publish('2024.6.1.1')).toMatchObject({ code: 1, err: expect.stringContaining(reason) });
    expect(await readdir(site)).toEqual([name]);
  });

  test('a folder whose index somebody has changed', async () => {
    const { site, publish } = await workshop();
    await publish('2024.6.1.1');
    const file = path.join(site, 'index.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('The Gazette', 'The Herald'));
    expect(await publish('2024.6.2.1')).toMatchObject({ code: 1, err: expect.stringContaining('not the signature') });
  });

  test.each([
    ['packs', 'nothing was published'],
    ['index.html', 'nothing was published'],
    ['index.json.sig', 'nothing was published'],
    ['index.json', 'nothing was published'],
  ])('where %s cannot be written, and readers go on reading what was there', async (name, reason) => {
    const { folder, site, publish } = await workshop();
    await publish('2024.6.1.1');
    const index = await readFile(path.join(site, 'index.json'));
    // A folder under the name that the file has until it is whole; the file of the next version is known beforehand.
    const { sha256 } = await nextRelease(folder);
    await mkdir(path.join(site, name === 'packs' ? `packs/${sha256}.json.gz.new` : `${name}.new`));
    expect(await publish('2024.6.2.1')).toMatchObject({ code: 1, err: expect.stringContaining(reason) });
    expect(await readFile(path.join(site, 'index.json'))).toEqual(index);
    expect((await readAsReader(site)).verdict).toMatchObject({ ok: true });
  });

  async function nextRelease(folder: string) {
    return { sha256: await sha256(await readFile(await packFile(folder, '2024.6.2.1'))) };
  }
});

describe('the page of a pack', () => {
  async function pageOf(changes: Partial<AuthoredPack>, given: Record<string, string> = {}): Promise<string> {
    const { site, publish } = await workshop();
    const { err } = await publish('2024.6.1.1', given, changes);
    expect(err).toBe('');
    return readFile(path.join(site, 'index.html'), 'utf8');
  }

  test('says who, what, on which sources, and how to subscribe', async () => {
    const html = await pageOf({}, { base: 'https://packs.example/' });
    for (const text of [
      'The bridge',
      'Published by The Gazette',
      GIST,
      'The bridge is safe.',
      'The Ferry Gazette',
      '2024-05-01',
      'Version 2024.6.1.1',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toMatch(/<a href="https:\/\/packs\.example\/index\.json" [^>]*>Subscribe to this pack<\/a>/);
    expect(html).toMatch(/<code dir="ltr">([A-Z2-7]{4} ){5}[A-Z2-7]{4}<\/code>/);
  });

  test('shows markup as the text that it is, wherever it comes from', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'</style><script>x</script>';
    const html = await pageOf(
      {
        meta: {
          ...authored().meta,
          title: evil,
          scope: evil,
          quotesNotice: evil,
          license: evil,
          contact: evil,
          changelog: [{ version: '2024.6.1.1', date: '2024-06-01', note: evil }],
        },
        entries: [entry('bridge-safe', { label: evil, proposition: `${evil}.`, context: `According to ${evil}.` })],
      },
      { publisher: evil },
    );
    expect(html.match(/<(img|script|style)\b/g)).toEqual(['<style']);
    expect(html.match(/&lt;img src=x onerror=alert\(1\)>/g)!.length).toBeGreaterThan(8);
    expect(html).not.toMatch(/="[^"]*<img/);
  });

  test.each([
    ['de', 'Dieses Paket abonnieren', '<html lang="de" dir="ltr">'],
    ['ar', 'الاشتراك في هذه الحزمة', '<html lang="ar" dir="rtl">'],
    ['zh', '订阅此知识包', '<html lang="zh-CN" dir="ltr">'],
    ['it', 'Subscribe to this pack', '<html lang="en" dir="ltr">'],
  ])('speaks the language of a pack in %s where it can', async (lang, subscribe, root) => {
    const html = await pageOf({ meta: { ...authored().meta, lang } });
    expect(html).toContain(subscribe);
    expect(html).toContain(root);
    if (lang === 'it') expect(html).toContain('<h1 lang="it" dir="auto">');
  });
});
