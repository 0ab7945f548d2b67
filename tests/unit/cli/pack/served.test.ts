import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canonicalJson } from '../../../../src/knowledge/canonical-json.ts';
import { checkPack } from '../../../../src/packs/check-pack.ts';
import { parseBytes, unpackFile } from '../../../../src/packs/read-pack-file.ts';
import { checkRelease, mostBytesOf } from '../../../../src/publication/check-release.ts';
import { readIndexAddress, signatureAddress } from '../../../../src/publication/index-address.ts';
import { parseIndex } from '../../../../src/publication/published-index.ts';
import { verifyIndex } from '../../../../src/publication/verify-index.ts';
import { findNginx } from '../../../driver/get-nginx.ts';
import { type FolderServer, serveFolder } from '../../../support/serve-folder.ts';
import { serveWithNginx } from '../../../support/serve-with-nginx.ts';
import { actor, authored, compiled, source } from '../../knowledge/example-pack.ts';
import { runPack } from './run-pack.ts';

const nginx = findNginx();
const [, block = ''] = /^```nginx\n(.*?)^```$/ms.exec(await readFile('docs/hosting.md', 'utf8')) ?? [];

const HOSTS: [string, (folder: string) => Promise<FolderServer>][] = [
  ['a plain server', (folder) => serveFolder(folder, { as: 'plain' })],
  ['a server that packs on the way', (folder) => serveFolder(folder, { as: 'packing' })],
  ['nginx as docs/hosting.md sets it up', (folder) => serveWithNginx(nginx!, folder, block)],
];

/** A folder with a pack that is published and served; `publish` puts a further version into it. */
async function servePublished(serve: (folder: string) => Promise<FolderServer>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-served-'));
  const [key, site, file] = ['key.pem', 'site', 'pack.json'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await runPack('keygen', '--out', key);
  const publish = async (version: string) => {
    const meta = { ...authored().meta, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] };
    const records = { sources: [source('gazette')], actors: [actor('council'), actor('union')] };
    await writeFile(file, canonicalJson(await compiled({ meta, ...records })));
    const { code, err } = await runPack('publish', file, '--key', key, '--out', site, '--publisher', 'The Gazette');
    expect([code, err]).toEqual([0, '']);
  };
  await publish('2024.6.1.1');
  const server = await serve(site);
  onTestFinished(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { server, publish };
}

/** Reads a published pack as a browser does: index, signature, file, each held to what vouches for it. */
async function subscribe(given: string, pinned: string | null = null) {
  const address = readIndexAddress(given);
  if (!address.ok) throw new Error(address.fault);
  const bytes = await (await fetch(address.url)).bytes();
  const parsed = parseIndex(bytes, address.url);
  if (!parsed.ok) throw new Error(parsed.fault);
  const { index } = parsed;
  const signatures = await (await fetch(signatureAddress(address.url))).text();
  const verdict = await verifyIndex({ bytes, index, signatures, pinned });
  const arrived = await (await fetch(index.latest.url)).bytes();
  expect(arrived.length).toBeLessThanOrEqual(mostBytesOf(index.latest));
  const file = await unpackFile(new Blob([arrived]));
  if (!file.ok) throw new Error(file.fault);
  expect(await checkRelease(file.bytes, index.latest)).toBeNull();
  const read = parseBytes(file.bytes);
  const checked = await checkPack(read.ok && read.value);
  if (!checked.ok || !verdict.ok) throw new Error(JSON.stringify({ checked, verdict }));
  expect(checked.pack.meta).toMatchObject({ id: index.id, version: index.latest.version });
  return { index, key: verdict.key };
}

describe.each(HOSTS)('from %s', (name, serve) => {
  test.skipIf(name.startsWith('nginx') && !nginx)('a published pack is read, and its next version', async () => {
    const { server, publish } = await servePublished(serve);
    const first = await subscribe(`${server.origin}/`);
    expect(first.index.latest.version).toBe('2024.6.1.1');
    await publish('2024.6.2.1');
    const second = await subscribe(`${server.origin}/index.html`, first.key);
    expect(second.index.latest.version).toBe('2024.6.2.1');
    expect(second.index.previous.map(({ version }) => version)).toEqual(['2024.6.1.1']);
  });

  test.skipIf(name.startsWith('nginx') && !nginx)('an index that is the same is not sent again', async () => {
    const { server, publish } = await servePublished(serve);
    const first = await fetch(`${server.origin}/index.json`);
    const asked = { headers: { 'If-None-Match': first.headers.get('etag')! } };
    expect((await fetch(`${server.origin}/index.json`, asked)).status).toBe(304);
    await publish('2024.6.2.1');
    expect((await fetch(`${server.origin}/index.json`, asked)).status).toBe(200);
  });
});

describe.skipIf(!nginx)('nginx as docs/hosting.md sets it up', () => {
  test.each([
    ['index.json', 'application/json', 'no-cache', 'gzip'],
    ['index.json.sig', 'text/plain; charset=utf-8', 'no-cache', null],
    ['index.html', 'text/html; charset=utf-8', 'no-cache', 'gzip'],
    ['', 'text/html; charset=utf-8', 'no-cache', 'gzip'],
    ['packs', 'application/gzip', 'public, max-age=31536000, immutable', null],
  ])('serves %j as %s, %s', async (name, type, cache, encoding) => {
    const { server } = await servePublished(HOSTS[2]![1]);
    const address =
      name === 'packs' ? (await subscribe(`${server.origin}/`)).index.latest.url : `${server.origin}/${name}`;
    const { headers } = await fetch(address);
    const told = ['content-type', 'cache-control', 'content-encoding'].map((header) => headers.get(header));
    expect(told).toEqual([type, cache, encoding]);
    expect(headers.get('etag')).toMatch(/^(W\/)?"[\w-]+"$/);
  });
});
