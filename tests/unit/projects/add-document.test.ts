import { expect, test } from 'vitest';
import { addDocument } from '../../../src/projects/add-document.ts';
import { applyEdits } from '../../../src/projects/change.ts';
import type { Make, OpenProject } from '../../../src/projects/open-project.ts';
import { fromPack, type Project } from '../../../src/projects/project.ts';
import { authored } from '../knowledge/example-pack.ts';

/** As much of an open project as adding needs. */
function open() {
  const texts = new Map<string, string>();
  let project: Project = fromPack(authored({ sources: [] }));
  return {
    get project() {
      return project;
    },
    addText: async (hash: string, text: string) => void texts.set(hash, text),
    change: async (_kind: string, _name: string, make: Make) => {
      const edits = make(project);
      project = applyEdits(project, edits);
      return edits.length > 0;
    },
  };
}

const document = (name: string, text = name) => ({
  ...{ name, text, title: null, url: null, outlet: null, published: null, lang: null },
});
const add = (to: ReturnType<typeof open>, name: string, text?: string) =>
  addDocument(to as unknown as OpenProject, document(name, text));

test.each([
  ['report.txt', 'report.txt'],
  ['a/b:c?.txt', 'a b c .txt'],
  ['../../etc/passwd.txt', 'etc passwd.txt'],
  ['.NET today.txt', 'NET today.txt'],
  ['..', 'source.txt'],
  ['报告.txt', '报告.txt'],
])('the text of %s lies in a file that every system takes', async (name, file) => {
  const project = open();
  await add(project, name);
  expect([...project.project.sources.values()].map((source) => source.file)).toEqual([file]);
});

test('two documents of one name have files and ids of their own', async () => {
  const project = open();
  await add(project, 'Report.txt', 'One');
  await add(project, 'report.txt', 'Two');
  expect([...project.project.sources.values()].map(({ id, file }) => [id, file])).toEqual([
    ['report', 'Report.txt'],
    ['report-2', 'report-2.txt'],
  ]);
});

test('the same text twice is one document', async () => {
  const project = open();
  const first = await add(project, 'one.txt', 'Same');
  expect(await add(project, 'two.txt', 'Same')).toEqual({ id: first.id, isThere: true });
  expect(project.project.sources.size).toBe(1);
});
