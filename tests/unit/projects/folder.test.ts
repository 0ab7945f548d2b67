import { describe, expect, test } from 'vitest';
import { parseFolder } from '../../../src/authoring/parse-folder.ts';
import { sha256 } from '../../../src/knowledge/sha256.ts';
import { applyEdits } from '../../../src/projects/change.ts';
import { compileProject } from '../../../src/projects/compile-project.ts';
import { fromCompiled, fromFolder, toFolder } from '../../../src/projects/folder.ts';
import { fromPack, packOf } from '../../../src/projects/project.ts';
import { changeRecord } from '../../../src/projects/records.ts';
import { actor, authored, compiled, conflict, evidence, position, source } from '../knowledge/example-pack.ts';

const TEXT = 'The bridge is safe, the council of Norvik said.';

async function made() {
  const gazette = source('gazette', { sha256: await sha256(TEXT), length: TEXT.length });
  const pack = authored({ sources: [gazette], actors: [actor('council')] });
  return { project: fromPack(pack), texts: new Map([[gazette.sha256, TEXT]]), kept: [] };
}

async function read(files: { path: string; text: string }[]) {
  const brought = await fromFolder(files);
  if (!brought.ok) throw new Error(JSON.stringify(brought.problems));
  const { content, texts, kept } = brought.value;
  return { project: content, texts, kept };
}

test('a folder that comes back has the same records and texts, and goes out byte for byte', async () => {
  const project = await made();
  const folder = toFolder(project);
  const again = await read(folder);
  expect(packOf(again.project)).toEqual(packOf(project.project));
  expect(again.texts).toEqual(project.texts);
  expect(toFolder(again)).toEqual(folder);
});

test('what was not changed stays as its author wrote it', async () => {
  const folder = toFolder(await made()).map(({ path, text }) => ({
    path,
    text: path.startsWith('actors') || path.startsWith('positions') ? `# Mine.\n${text}` : text,
  }));
  const again = await read(folder);
  const council = again.project.actors.get('council')!;
  const edits = changeRecord(again.project, 'actors', 'council', { ...council, note: 'Another note' });
  const after = toFolder({ ...again, project: applyEdits(again.project, edits) });
  const changed = after.filter(({ path, text }) => folder.find((file) => file.path === path)?.text !== text);
  expect(changed.map(({ path }) => path)).toEqual(['actors.yaml']);
  expect(changed[0]?.text).toMatch(/^# Mine\.\n/);
});

test('what few records have goes into the record that was changed, and out again without a trace', async () => {
  const folder = toFolder(await made()).map(({ path, text }) => ({ path, text: `# Mine.\n${text}` }));
  const again = await read(folder.map((file) => (file.path.startsWith('texts/') ? { ...file, text: TEXT } : file)));
  const council = again.project.actors.get('council')!;
  const office = { title: 'Chair', of: 'council', from: '2020', to: null, basis: 'stated' as const, printedIn: [] };
  const rich = { ...council, offices: [office], wikidata: 'Q148', sameAs: ['town/council'] };
  const change = (record: typeof council) =>
    toFolder({
      ...again,
      project: applyEdits(again.project, changeRecord(again.project, 'actors', 'council', record)),
    });
  const changed = change(rich);
  expect((await read(changed)).project.actors.get('council')).toEqual(rich);
  const before = toFolder(again);
  const differing = changed.filter(({ path, text }) => before.find((file) => file.path === path)?.text !== text);
  expect(differing.map(({ path }) => path)).toEqual(['actors.yaml']);
  expect(change({ ...council })).toEqual(before);
  // Each on its own, as a form begins it.
  for (const begun of [{ offices: [{ ...office, title: '', of: '' }] }, { wikidata: 'Q' }, { sameAs: ['town'] }]) {
    expect((await read(change({ ...council, ...begun }))).project.actors.get('council')).toEqual({
      ...council,
      ...begun,
    });
  }
});

test('a text that is of no source is left out, and one that is missing is only not there', async () => {
  const folder = toFolder(await made()).filter(({ path }) => !path.startsWith('texts/'));
  const again = await read([...folder, { path: 'texts/other.txt', text: 'Something else.' }]);
  expect(again.texts.size).toBe(0);
  expect(again.project.sources.size).toBe(1);
});

test('a folder with a broken record is refused, with the place', async () => {
  const folder = toFolder(await made()).map(({ path, text }) => ({
    path,
    text: text.replace('kind: organisation', 'kind: tree'),
  }));
  expect(await fromFolder(folder)).toMatchObject({ ok: false, problems: [{ file: 'actors.yaml', record: 'council' }] });
});

test('a compiled pack becomes a project that compiles to the same', async () => {
  const pack = await compiled();
  const brought = await fromCompiled(JSON.parse(JSON.stringify(pack)));
  expect(brought.ok && (await compileProject(brought.value.content))).toMatchObject({
    ok: true,
    value: { content: pack.content },
  });
});

test('a compiled pack that somebody has changed is refused', async () => {
  const pack = await compiled();
  expect(await fromCompiled({ ...pack, meta: { ...pack.meta, title: 'Other' } })).toMatchObject({ ok: false });
});

describe('a pack whose author is not done with it', () => {
  const councils = (changes: object) => [actor('council', changes)];
  test.each<[string, Parameters<typeof authored>[0]]>([
    ['has not said what it is about', { meta: { ...authored().meta, scope: '', license: '', version: '1' } }],
    ['has an empty note, and a name that is none', { actors: councils({ note: '', label: '' }) }],
    [
      'has a date that was begun',
      { positions: [position('a', null, { when: { edtf: '20', basis: 'stated' }, gist: '' })] },
    ],
    ['has a side without positions', { conflicts: [conflict('a', [['council-safe'], []], { kinds: [], about: '' })] }],
    [
      'has an address that is none',
      { sources: [source('gazette', { url: { value: 'www', basis: 'external' }, lang: '' })] },
    ],
  ])('%s: its folder comes back as it is', async (_, changes) => {
    const project = fromPack(authored(changes));
    const folder = toFolder({ project, texts: new Map(), kept: [] });
    const again = await read(folder);
    expect(packOf(again.project)).toEqual(packOf(project));
    expect(toFolder(again)).toEqual(folder);
    expect(parseFolder(folder).ok).toBe(false);
  });

  test.each<[string, Parameters<typeof authored>[0]]>([
    ['of no kind', { actors: councils({ kind: 'tree' }) }],
    ['without a field', { actors: councils({ note: undefined }) }],
    ['with a field too many', { actors: councils({ notice: 'x' }) }],
    ['with a number where a text is', { actors: councils({ note: 1 }) }],
    ['with an id that is none', { actors: [actor('The Council')] }],
    ['with a text that turns its direction', { actors: councils({ note: 'a\u202eb' }) }],
    ['with a place that is none', { positions: [position('a', null, { evidence: [evidence({ start: -1 })] })] }],
  ])('a record %s is refused all the same', async (_, changes) => {
    expect((await fromFolder(toFolder({ project: fromPack(authored(changes)), texts: new Map(), kept: [] }))).ok).toBe(
      false,
    );
  });
});
