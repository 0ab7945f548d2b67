import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SECTIONS } from '../../../../src/authoring/sections.ts';
import { buildPack } from '../../../../src/cli/pack/build-pack.ts';
import { checkPack } from '../../../../src/cli/pack/check-pack.ts';
import { locatePack } from '../../../../src/cli/pack/locate-pack.ts';
import { printPlaced } from '../../../../src/cli/pack/placed-problem.ts';
import { RULES } from '../../../../src/knowledge/lint/lint-pack.ts';
import { buildIndex } from '../../../../src/spotting/build-index.ts';
import { spot } from '../../../../src/spotting/spot.ts';
import { writePack } from './temporary-pack.ts';

const guide = await readFile('docs/knowledge-format.md', 'utf8');

/** The files of the guide's example: code blocks that name their file. */
function exampleFiles(): Record<string, string> {
  const blocks = guide.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]));
}

/** Fills in the places of the excerpts, as an author would. */
async function locateInto(folder: string) {
  const located = await locatePack(folder, path.join(folder, 'texts'));
  for (const file of located.files) await writeFile(file.path, file.text);
  return located;
}

describe('the example of the guide', () => {
  test('has a file of each kind', () => {
    const kinds = Object.keys(exampleFiles()).map((name) => path.basename(name, '.yaml'));
    expect(kinds).toEqual(expect.arrayContaining(['pack', ...Object.keys(SECTIONS)]));
  });

  test('keeps every rule, warnings too, once `locate` has run', async () => {
    const folder = await writePack(exampleFiles());
    const texts = path.join(folder, 'texts');
    const located = await locateInto(folder);
    const { findings } = await checkPack(folder, texts);
    expect([...located.problems, ...findings].map((problem) => printPlaced(problem, folder))).toEqual([]);
  });
});

test.each([
  ['gazette', ['ann-tolliver', 'bridge-carries-lorries', 'ferry-union', 'ferrytown']],
  ['herald', ['bridge-carries-lorries', 'ferry-union']],
])('the example marks its own source %s', async (name, entries) => {
  const folder = await writePack(exampleFiles());
  await locateInto(folder);
  const built = await buildPack(folder);
  if (!built.ok) throw new Error(built.problems.map((problem) => printPlaced(problem, folder)).join('\n'));
  const paragraphs = exampleFiles()[`texts/${name}.txt`]!.split('\n');
  const found = spot(buildIndex(built.pack), paragraphs).map(({ entry }) => entry);
  expect(found).toEqual(expect.arrayContaining(entries));
});

test('the guide names every rule', () => {
  for (const { name } of RULES) expect(guide).toContain(`| \`${name}\` |`);
});
