import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'wxt';
import { bundleKnowledge } from '../../../src/build/bundle-knowledge.ts';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import { packSchema } from '../../../src/knowledge/schema/pack.ts';
import { META } from '../cli/pack/temporary-pack.ts';

/** A real build of an extension with nothing in it but the pack. */
describe('the build', () => {
  let root: string;
  const packFile = (name: string) => path.join(root, 'assets/knowledge/ukraine-diplomacy', name);
  const run = () => build({ root, hooks: bundleKnowledge, imports: false, manifest: { name: 'x', version: '1' } });

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'counterpoint-build-'));
    await mkdir(path.dirname(packFile('')), { recursive: true });
    await mkdir(packFile(''), { recursive: true });
    await mkdir(path.join(root, 'entrypoints'));
    await writeFile(path.join(root, 'entrypoints/page.html'), '<!doctype html><title>x</title>');
    await writeFile(path.join(root, 'package.json'), '{"name":"x","version":"1.0.0"}');
    await writeFile(packFile('pack.yaml'), META);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const outline = () =>
    readFile(path.join(root, '.output/chrome-mv3/knowledge/ukraine-diplomacy.outline.json'), 'utf8');
  const bundled = () => readFile(path.join(root, '.output/chrome-mv3/knowledge/ukraine-diplomacy.json'), 'utf8');

  test('carries the compiled pack', async () => {
    await run();
    const pack = packSchema.parse(JSON.parse(await bundled()));
    expect(pack.meta.id).toBe('bridge');
    expect(JSON.parse(await outline())).toEqual(outlineOf(pack));
  });

  test('fails on a broken record, naming file, line, record, field and reason', async () => {
    await writeFile(packFile('actors.yaml'), '- id: council\n  kind: club\n  label: C\n  note: N\n  evidence: []\n');
    await expect(run()).rejects.toThrow(
      /assets\/knowledge\/ukraine-diplomacy\/actors\.yaml:2: council: kind: Invalid option/,
    );
  });

  test('fails on a reference to nothing', async () => {
    const position =
      "id: p, entry: toll, actor: council, stance: oppose, gist: G, certainty: stated, status: current, when: { edtf: '2024', basis: stated }, evidence: [{ source: gazette, exact: e, mode: act, fidelity: as-printed }]";
    await writeFile(packFile('actors.yaml'), '');
    await writeFile(packFile('positions.yaml'), `- { ${position} }\n`);
    await expect(run()).rejects.toThrow(/positions\.yaml:1: p: entry: there is no claim, concept or event "toll"/);
  });

  test("fails on a breach of the editors' rules", async () => {
    await writeFile(packFile('positions.yaml'), '');
    await writeFile(packFile('pack.yaml'), META.replace('- { version: 2024.6.1.1', '- { version: 2024.5.1.1'));
    await expect(run()).rejects.toThrow(
      /pack\.yaml:\d+: bridge: changelog: the last line must tell of version 2024\.6\.1\.1/,
    );
  });

  test('leaves the last good build in place when it fails', async () => {
    expect(packSchema.parse(JSON.parse(await bundled())).meta.id).toBe('bridge');
  });
});
