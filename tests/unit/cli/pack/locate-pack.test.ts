import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../../../src/cli/pack/load-pack.ts';
import { locatePack } from '../../../../src/cli/pack/locate-pack.ts';
import { printPlaced } from '../../../../src/cli/pack/placed-problem.ts';
import { writePack } from './temporary-pack.ts';

const TEXT = 'The council said the bridge is safe. “The bridge is safe,” the union did not say.\n';
const SOURCES = `# Two sources
- id: gazette   # the first
  file: gazette.txt
  lang: en
- { id: herald, file: herald.txt, sha256: '${'0'.repeat(64)}', length: 5 }
`;
const ACTORS = `- id: council   # who said it
  label: The council
  evidence:
    # the first mention
    - source: gazette
      exact: The council   # with its article
      mode: author

    - { source: gazette, exact: 'bridge is safe', prefix: 'said the ', mode: author } # short
    - exact: >-
        the union
        did not say
      source: gazette
      start: 1
      end: 2
      mode: author
`;

async function locate(actors: string) {
  const folder = await writePack({
    'sources.yaml': SOURCES,
    'actors.yaml': actors,
    'texts/gazette.txt': TEXT,
    'texts/herald.txt': 'other',
  });
  const located = await locatePack(folder, path.join(folder, 'texts'));
  const files = Object.fromEntries(located.files.map((file) => [path.relative(folder, file.path), file.text]));
  return { ...located, folder, files, problems: located.problems.map((problem) => printPlaced(problem, folder)) };
}

test('offsets are written after the excerpt; comments, order and line breaks stay', async () => {
  const { files, problems, located } = await locate(ACTORS);
  expect([problems, located]).toEqual([[], 3]);
  expect(files['actors.yaml']).toBe(`- id: council   # who said it
  label: The council
  evidence:
    # the first mention
    - source: gazette
      exact: The council   # with its article
      start: 0
      end: 11
      mode: author

    - { source: gazette, exact: 'bridge is safe', start: 21, end: 35, prefix: 'said the ', mode: author } # short
    - exact: >-
        the union
        did not say
      source: gazette
      start: 59
      end: 80
      mode: author
`);
});

test('after a block of lines the offsets begin a line of their own', async () => {
  const { files } = await locate(
    '- evidence:\n    - source: gazette\n      exact: |-\n        The council\n      mode: author\n',
  );
  expect(files['actors.yaml']).toBe(
    '- evidence:\n    - source: gazette\n      exact: |-\n        The council\n      start: 0\n      end: 11\n      mode: author\n',
  );
});

test('hash and length are written into each source, in either style', async () => {
  const { files } = await locate(ACTORS);
  expect(files['sources.yaml']).toMatch(
    /^# Two sources\n- id: gazette {3}# the first\n {2}file: gazette.txt\n {2}sha256: '[0-9a-f]{64}'\n {2}length: 82\n {2}lang: en\n- \{ id: herald, file: herald.txt, sha256: 'd9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa', length: 5 \}\n$/,
  );
});

test('a second run finds nothing to change', async () => {
  const { folder, files } = await locate(ACTORS);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  expect((await locatePack(folder, path.join(folder, 'texts'))).files).toEqual([]);
  expect(await readFile(path.join(folder, 'actors.yaml'), 'utf8')).toBe(files['actors.yaml']);
});

test('what cannot be placed is told with its line, the rest is placed', async () => {
  const { problems, located, files } = await locate(`- id: council
  evidence:
    - { source: gazette, exact: bridge is safe }
    - { source: gazette, exact: the tunnel }
    - { source: mirror, exact: The council }
    - { source: gazette, exact: The council }
`);
  expect(problems).toEqual([
    'actors.yaml:3: council: 2 times in gazette, give a prefix or suffix: "bridge is safe"',
    'actors.yaml:4: council: not in gazette: "the tunnel"',
    'actors.yaml:5: council: the text of source "mirror" is not at hand',
  ]);
  expect(located).toBe(1);
  expect(files['actors.yaml']).toContain('- { source: gazette, exact: The council, start: 0, end: 11 }');
});

test('the records may be incomplete: this is how they are completed', async () => {
  const { folder } = await locate(ACTORS);
  expect((await loadPack(folder)).ok).toBe(false);
});
