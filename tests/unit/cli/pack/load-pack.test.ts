import { mkdir, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../../../src/authoring/limits.ts';
import { loadPack } from '../../../../src/cli/pack/load-pack.ts';
import { printPlaced } from '../../../../src/cli/pack/placed-problem.ts';
import { ACTOR, META, writePack } from './temporary-pack.ts';

const problemsIn = async (folder: string) => {
  const loaded = await loadPack(folder);
  return loaded.ok ? [] : loaded.problems.map((problem) => printPlaced(problem, folder));
};
const problemsOf = async (files: Parameters<typeof writePack>[0]) => problemsIn(await writePack(files));

test('records are read from NAME.yaml and from NAME/*.yaml alike', async () => {
  const folder = await writePack({
    'actors.yaml': ACTOR,
    'actors/more.yaml': ACTOR.replace('council', 'union'),
    'actors/empty.yaml': '# none yet\n',
    'README.md': 'notes',
  });
  const loaded = await loadPack(folder);
  expect(loaded.ok && loaded.value.pack.actors.map(({ id }) => id)).toEqual(['union', 'council']);
  expect(loaded.ok && loaded.value.place({ path: ['actors', 0, 'evidence', 0, 'source'], reason: 'x' })).toMatchObject({
    file: path.join(folder, 'actors/more.yaml'),
    line: 6,
  });
});

test('a byte order mark, as some editors write it, is no fault', async () => {
  const loaded = await loadPack(await writePack({ 'actors.yaml': `\ufeff${ACTOR}` }));
  expect(loaded.ok && loaded.value.pack.actors.map(({ id }) => id)).toEqual(['council']);
});

describe('what is wrong is told with file, line, record and field', () => {
  test.each<[string, Parameters<typeof writePack>[0]]>([
    ['pack.yaml: is missing', { 'pack.yaml': null }],
    ['pack.yaml:4: version: a version has four numeric parts', { 'pack.yaml': META.replace('2024.6.1.1', '2024.6.1') }],
    [
      'pack.yaml:3: title: text must not contain control characters, line breaks or marks of text direction',
      { 'pack.yaml': META.replace('The bridge', '"The \\u202e bridge"') },
    ],
    [
      'actors.yaml:2: council: kind: Invalid option: expected one of "person"|"role"|"state"|"institution"|"organisation"|"bloc"|"unnamed"|"article"',
      { 'actors.yaml': ACTOR.replace('organisation', 'club') },
    ],
    [
      'actors.yaml:3: council: label: must be text: put it in quotation marks',
      { 'actors.yaml': ACTOR.replace('The council', '1984') },
    ],
    [
      'actors.yaml:1: council: note: Invalid input: expected string, received undefined',
      { 'actors.yaml': ACTOR.replace(/ {2}note.*\n/, '') },
    ],
    [
      'actors.yaml:7: council: evidence[0].exact: text must not contain control characters, line breaks or marks of text direction',
      { 'actors.yaml': ACTOR.replace('the council', '"the\\0council"') },
    ],
    ['actors.yaml:1: council: Unrecognized key: "wealth"', { 'actors.yaml': `${ACTOR}  wealth: 3\n` }],
    [
      'actors.yaml:1: council: Unrecognized key: "__proto__"',
      { 'actors.yaml': `${ACTOR}  __proto__: { kind: person }\n` },
    ],
    ['actors.yaml:2: Map keys must be unique', { 'actors.yaml': '- id: a\n  id: b\n' }],
    [
      'actors.yaml:1: must be a list of records, each beginning with "- "',
      { 'actors.yaml': 'council:\n  kind: person\n' },
    ],
    ['actors.yaml:1: Invalid input: expected object, received string', { 'actors.yaml': '- council\n' }],
    [
      'actor.yaml: holds no known kind of record; these are read: sources.yaml, actors.yaml, claims.yaml, positions.yaml, conflicts.yaml, spotting.yaml',
      { 'actor.yaml': ACTOR },
    ],
    [
      'constructor.yaml: holds no known kind of record; these are read: sources.yaml, actors.yaml, claims.yaml, positions.yaml, conflicts.yaml, spotting.yaml',
      { 'constructor.yaml': ACTOR },
    ],
    [
      'positions/2.yml: holds no known kind of record; these are read: sources.yaml, actors.yaml, claims.yaml, positions.yaml, conflicts.yaml, spotting.yaml',
      { 'positions/2.yml': ACTOR },
    ],
    [
      'positions/old/1.yaml: holds no known kind of record; these are read: sources.yaml, actors.yaml, claims.yaml, positions.yaml, conflicts.yaml, spotting.yaml',
      { 'positions/old/1.yaml': ACTOR },
    ],
    ['actors.yaml: is not UTF-8 text', { 'actors.yaml': Uint8Array.of(0x2d, 0x20, 0xff, 0xfe) }],
    ['actors.yaml: is not UTF-8 text', { 'actors.yaml': Buffer.from(ACTOR, 'utf16le').subarray(0, -1) }],
  ])('%s', async (message, files) => expect(await problemsOf(files)).toContain(message));

  test('the form that a faulty value comes nearest to is the one explained', async () => {
    const files = { 'spotting.yaml': '- target: council\n  aliases:\n    - { text: Council, case: loud }\n' };
    expect(await problemsOf(files)).toEqual([
      'spotting.yaml:3: council: aliases[0].case: Invalid option: expected one of "exact"|"initial"|"any"',
    ]);
  });

  test('all files are read before anything is told', async () => {
    const problems = await problemsOf({
      'actors.yaml': ACTOR.replace('organisation', 'club'),
      'claims.yaml': '- id: x\n',
      'sources.yaml': '- [',
    });
    expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['actors.yaml', 'claims.yaml', 'sources.yaml']),
    );
  });
});

describe('hostile YAML is refused with its reason', () => {
  const bomb = [
    '- &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, i) => `- &${name} [${Array(9).fill(`*${'abcdefg'[i]}`)}]`),
  ];
  test.each([
    ['an alias', '- &a x\n- *a\n', /Alias resolution is disabled/],
    ['an alias bomb', bomb.join('\n'), /Alias resolution is disabled/],
    ['a bracket bomb', '['.repeat(50_000), /nested too deeply|Flow/],
    ['an unknown tag', '- !!js/function x\n', /Unresolved tag/],
    ['two documents', '- a\n---\n- b\n', /multiple documents/],
    ['a broken bracket', '- [a\n', /Flow/],
    ['a tab for an indent', '- id: a\n\tkind: b\n', /Unexpected scalar/],
  ])('%s', async (_title, text, reason) => {
    expect((await problemsOf({ 'actors.yaml': text })).join('\n')).toMatch(reason);
  });

  test('a file that is too large is refused before it is read', async () => {
    const folder = await writePack({ 'actors.yaml': '' });
    await truncate(path.join(folder, 'actors.yaml'), 200 * 1024 * 1024);
    expect(await problemsIn(folder)).toEqual([
      `actors.yaml: is too large: 209715200 bytes, at most ${MAX_FILE_BYTES} are read`,
    ]);
  });

  test('a folder in place of a file', async () => {
    const folder = await writePack({ 'pack.yaml': null });
    await mkdir(path.join(folder, 'pack.yaml'));
    expect(await problemsIn(folder)).toEqual(['pack.yaml: is not a file']);
  });

  test('no folder at all', async () => {
    expect(await problemsIn('/no/such/folder')).toEqual(['does not exist']);
  });
});
