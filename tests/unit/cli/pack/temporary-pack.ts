import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const META = `format: 1
id: bridge
title: The bridge
version: 2024.6.1.1
asOf: 2024-06-01
scope: Two invented articles
lang: en
matchLangs: [en]
license: CC-BY-4.0
quotesNotice: Excerpts belong to their publishers.
homepage: null
contact: null
changelog:
  - { version: 2024.6.1.1, date: 2024-06-01, note: First version }
`;

export const ACTOR = `- id: council
  kind: organisation
  label: The council
  note: An invented body
  evidence:
    - source: gazette
      exact: the council
`;

/** Writes files to a folder of this test's own; returns its path. `pack.yaml` is there unless given as null. */
export async function writePack(files: Record<string, string | Uint8Array | null>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ 'pack.yaml': META, ...files })) {
    if (content === null) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
