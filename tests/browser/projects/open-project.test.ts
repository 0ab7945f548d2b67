import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drop, put } from '../../../src/projects/change.ts';
import { openDatabase } from '../../../src/projects/database.ts';
import { OpenProject } from '../../../src/projects/open-project.ts';
import { fromPack, type Project } from '../../../src/projects/project.ts';
import {
  createProject,
  hasProjects,
  listProjects,
  readProject,
  removeProject,
} from '../../../src/projects/projects.ts';
import { actor, authored } from '../../unit/knowledge/example-pack.ts';

const content = fromPack(authored({ actors: [actor('council')], positions: [], conflicts: [], spotting: [] }));
const opened: OpenProject[] = [];

async function open(id: string): Promise<OpenProject> {
  const project = (await OpenProject.open(id))!;
  opened.push(project);
  return project;
}

const rename = (label: string) => (project: Project) => [
  put(project, 'actors', 'council', { ...project.actors.get('council')!, label }),
];
const labelOf = (project: Project) => project.actors.get('council')?.label;

beforeEach(async () => {
  await deleteDB('counterpoint-studio');
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const project of opened.splice(0)) project.close();
});

test('what is changed is there when the project is opened anew, with its texts and files', async () => {
  const kept = [{ path: 'actors.yaml', text: '- id: council\n' }];
  const id = await createProject(content, new Map([['abc', 'A text.']]), kept);
  const project = await open(id);
  expect(await project.change('edit', 'council', rename('The town council'))).toBe(true);
  await project.addText('def', 'Another text.');
  const again = await open(id);
  expect(labelOf(again.project)).toBe('The town council');
  expect([...again.texts]).toEqual([
    ['abc', 'A text.'],
    ['def', 'Another text.'],
  ]);
  expect(again.kept).toEqual(kept);
});

test('every step can be taken back and made again, also after the page was closed', async () => {
  const id = await createProject(content);
  const project = await open(id);
  for (const label of ['One', 'Two', 'Three']) await project.change('edit', label, rename(label));
  await project.undo();
  await project.undo();
  expect(labelOf(project.project)).toBe('One');
  const again = await open(id);
  expect([again.undoable?.name, again.redoable?.name]).toEqual(['One', 'Two']);
  await again.redo();
  expect(labelOf(again.project)).toBe('Two');
  await again.undo();
  await again.undo();
  expect(labelOf(again.project)).toBe('The council');
  expect(await again.undo()).toBe(false);
});

test('a change after an undo takes the place of what was undone', async () => {
  const id = await createProject(content);
  const project = await open(id);
  for (const label of ['One', 'Two', 'Three']) await project.change('edit', label, rename(label));
  await project.undo();
  await project.undo();
  await project.change('edit', 'Other', rename('Other'));
  expect(project.redoable).toBeUndefined();
  await project.undo();
  expect(labelOf(project.project)).toBe('One');
});

test('letters typed in a row are one step, other things are not', async () => {
  const project = await open(await createProject(content));
  for (const label of ['T', 'To', 'Tow']) await project.change('edit', 'label', rename(label), 'label of council');
  await project.change('remove', 'council', (now) => [drop(now, 'actors', 'council')]);
  await project.undo();
  expect(labelOf(project.project)).toBe('Tow');
  await project.undo();
  expect(labelOf(project.project)).toBe('The council');
});

test('a change of nothing is no step', async () => {
  const project = await open(await createProject(content));
  expect(await project.change('edit', 'nothing', () => [])).toBe(false);
  expect(
    await project.change('edit', 'same', (now) => [put(now, 'actors', 'council', now.actors.get('council')!)]),
  ).toBe(false);
  expect(project.undoable).toBeUndefined();
});

describe('two pages with one project', () => {
  test('have the changes of each other, and lose none', async () => {
    const id = await createProject(content);
    const [first, second] = [await open(id), await open(id)];
    const told = new Promise<void>((resolve) => first.onChange(resolve));
    await second.change('add', 'port', (now) => [put(now, 'actors', 'port', actor('port'))]);
    await told;
    expect(first.project.actors.has('port')).toBe(true);
  });

  test('make their changes over what the other has made, if they have not heard of it yet', async () => {
    const id = await createProject(content);
    const [first, second] = [await open(id), await open(id)];
    await Promise.all([
      first.change('add', 'port', (now) => [
        put(now, 'actors', 'port', actor('port', { label: `${now.actors.size}` })),
      ]),
      second.change('add', 'quay', (now) => [
        put(now, 'actors', 'quay', actor('quay', { label: `${now.actors.size}` })),
      ]),
    ]);
    const { project } = (await readProject(id))!;
    expect([...project.actors.keys()].sort()).toEqual(['council', 'port', 'quay']);
    expect([project.actors.get('port')?.label, project.actors.get('quay')?.label].sort()).toEqual(['1', '2']);
  });

  test('hear of letters that were joined to the last step as well', async () => {
    const id = await createProject(content);
    const [first, second] = [await open(id), await open(id)];
    await second.change('edit', 'label', rename('T'), 'label');
    const told = new Promise<void>((resolve) => first.onChange(() => labelOf(first.project) === 'To' && resolve()));
    await second.change('edit', 'label', rename('To'), 'label');
    await told;
  });
});

test('a page that closes its project stores all that waits, and the others hear of each', async () => {
  const id = await createProject(content);
  const [first, second] = [await open(id), await open(id)];
  const heard: unknown[] = [];
  const told = new Promise<void>((resolve) =>
    first.onChange(() => heard.push(labelOf(first.project)) && labelOf(first.project) === 'Three' && resolve()),
  );
  const changes = ['One', 'Two'].map((label) => second.change('edit', label, rename(label)));
  second.close();
  expect(await Promise.all(changes)).toEqual([true, true]);
  // As whoever has stored a text first, and had it open by then.
  expect(await second.change('edit', 'Three', rename('Three'))).toBe(true);
  await told;
  expect(heard.at(-1)).toBe('Three');
  expect(labelOf((await readProject(id))!.project)).toBe('Three');
});

test('a disk that is full changes nothing, and what comes later is stored', async () => {
  const id = await createProject(content);
  const project = await open(id);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(project.change('edit', 'label', rename('Lost'))).rejects.toThrow('no room');
  full.mockRestore();
  expect(labelOf(project.project)).toBe('The council');
  await project.change('edit', 'label', rename('Kept'));
  expect(labelOf((await open(id)).project)).toBe('Kept');
});

test('a project that was removed takes nothing any more, and leaves nothing', async () => {
  const id = await createProject(content, new Map([['abc', 'A text.']]));
  const project = await open(id);
  await project.change('edit', 'label', rename('One'));
  await removeProject(id);
  await expect(project.change('edit', 'label', rename('Two'))).rejects.toThrow('removed');
  const database = await openDatabase();
  for (const store of ['projects', 'records', 'changes', 'texts', 'kept'] as const)
    expect(await database.count(store)).toBe(0);
});

test('whoever has no project has no database, and gets none by being asked', async () => {
  expect(await hasProjects()).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('counterpoint-studio');
  const id = await createProject(content);
  expect(await hasProjects()).toBe(true);
  await removeProject(id);
  expect(await hasProjects()).toBe(false);
});

test('the project that was opened last is the first of the list', async () => {
  const first = await createProject(content);
  const second = await createProject({
    ...content,
    meta: new Map([['meta', { ...authored().meta, title: 'Second' }]]),
  });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000);
  await open(first);
  expect((await listProjects()).map(({ id }) => id)).toEqual([first, second]);
});
