import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkPack } from '../../../../../src/cli/pack/check-pack.ts';
import { draftDocuments } from '../../../../../src/cli/pack/draft/draft-documents.ts';
import { readDocument } from '../../../../../src/cli/pack/draft/read-document.ts';
import { writeDraft } from '../../../../../src/cli/pack/draft/write-draft.ts';

const draftOf = (text: string) => draftDocuments([{ name: 'a.txt', text }]);

describe('who is said to have said something', () => {
  test.each([
    ['Mayor Ann Tolliver said that the bridge is safe.', 'Ann Tolliver', 'say', 'indirect'],
    ['“The bridge is safe for now,” said Ann Tolliver, the mayor.', 'Ann Tolliver', 'say', 'direct-quote'],
    ['According to the ferry union, the bridge is old.', 'ferry union', 'according to', 'indirect'],
    ['The bridge is "far too old", according to critics.', 'critics', 'according to', 'direct-quote'],
    ['Ann Tolliver, a former engineer, rejected the plan.', 'Ann Tolliver', 'reject', 'indirect'],
    ['The council, which owns the bridge and two ferries, has denied it.', 'council', 'deny', 'indirect'],
    ['The council continues to insist on a toll.', 'council', 'insist', 'indirect'],
    ['The council has made it clear that there will be a toll.', 'council', 'make', 'indirect'],
    ['Residents fear the council’s insistence on a toll.', 'council', 'insistence', 'indirect'],
  ])('%s', (text, speaker, verb, mode) => {
    expect(draftOf(text).statements).toContainEqual(expect.objectContaining({ speaker, verb, mode }));
  });

  test.each([
    'The bridge was built in 1921.',
    'The plan suggests a toll.',
    'Traffic continues to grow.',
    'A said thing.',
    '',
  ])('nobody in "%s"', (text) => expect(draftOf(text).statements).toEqual([]));

  test('a later verb shares the subject, and a pronoun means the person before', () => {
    const { statements } = draftOf('Ann Tolliver praised the bridge, adding that it is safe. She warned of the ferry.');
    expect(statements.map(({ speaker, verb }) => `${speaker} ${verb}`)).toEqual([
      'Ann Tolliver praise',
      'Ann Tolliver add',
      'Ann Tolliver warn',
    ]);
  });

  test('a quotation that stands alone goes on with the speaker before; no excerpt has more than 25 words', () => {
    const long = `"${'word '.repeat(40)}end."`;
    const { statements } = draftOf(`Ann Tolliver, the mayor, praised the bridge. ${long}`);
    expect(statements.map(({ speaker }) => speaker)).toEqual(['Ann Tolliver', 'Ann Tolliver']);
    expect(statements[1]?.excerpt.split(' ')).toHaveLength(25);
  });
});

test('forms of one name are put together, with their counts', () => {
  const { actors } = draftOf(
    'President Olena Marchenkoo met Bo Li. Marchenkoo said no. Later Marchenko, and Bo Li, left Lisbon.',
  );
  expect(
    actors.map(({ name, kind, aliases }) => [name, kind, ...aliases.map(({ text, count }) => `${text} ${count}`)]),
  ).toEqual([
    ['Olena Marchenkoo', 'person', 'Olena Marchenkoo 1', 'Marchenkoo 1', 'Marchenko 1'],
    ['Bo Li', 'person', 'Bo Li 2'],
    ['Lisbon', 'state', 'Lisbon 1'],
  ]);
});

test('dates with what their words alone tell', () => {
  const { dates } = draftOf(
    'On 26 April 2023 and in March 2024 it rained. In 1921 it was built. It rained on Monday for three years.',
  );
  expect(dates.map(({ text, edtf }) => [text, edtf])).toEqual([
    ['26 April 2023', '2023-04-26'],
    ['March 2024', '2024-03'],
    ['1921', '1921'],
    ['Monday', null],
  ]);
});

describe('documents', () => {
  const files = {
    'page.html':
      '<html><body><nav>Menu <a href="/x">Home</a></nav><article><h1>Bridge news</h1><p>Ann&nbsp;Tolliver said <a href="#">it</a> is safe.</p>' +
      '<script>alert(1)</script></article><footer>Follow us</footer></body></html>',
    'notes.md': '# Bridge news\n\nAnn **Tolliver** said [it](https://a.example) is safe.\n',
    'plain.txt': 'Bridge news\n\nAnn Tolliver said it is safe.',
  };
  test.each(Object.entries(files))('%s is read as plain text', async (name, content) => {
    const folder = await temporary();
    await writeFile(path.join(folder, name), content);
    const read = await readDocument(path.join(folder, name));
    expect(read.ok && read.value.text.replaceAll('\u00a0', ' ').replace(/\n+/g, '\n').trim()).toBe(
      'Bridge news\nAnn Tolliver said it is safe.',
    );
    expect(read.ok && read.value.name).toMatch(/^\w+\.txt$/);
  });

  test.each([
    ['a.pdf', 'x', 'is .pdf; txt, md and html are read'],
    ['a.txt', Uint8Array.of(0xff, 0xfe, 0x41), 'is not UTF-8 text'],
  ])('%s is refused', async (name, content, reason) => {
    const folder = await temporary();
    await writeFile(path.join(folder, name), content);
    expect(await readDocument(path.join(folder, name))).toEqual({ ok: false, reason });
  });
});

test('what is written is a pack in form and references, with every excerpt at its place', async () => {
  const folder = await temporary();
  const text =
    'Mayor Ann Tolliver said the old bridge is safe. The ferry union called the old bridge "a danger to all". ' +
    'Tolliver rejected the claim in March 2024. Critics want a toll. Ann Tolliver said the old bridge is safe.';
  await writeDraft(draftOf(text), folder, '2026-01-02');
  const { findings, pack } = await checkPack(folder, path.join(folder, 'texts'));
  expect(pack?.positions.map(({ actor }) => actor)).toEqual([
    'ann-tolliver',
    'ferry-union',
    'ann-tolliver',
    'critics',
    'ann-tolliver',
  ]);
  expect(findings.filter(({ rule }) => ['form', 'ids', 'excerpts'].includes(rule))).toEqual([]);
  // A draft does not pass for a pack: what is still to be said is an error.
  expect(findings.filter(({ reason }) => reason.includes('pack draft')).length).toBeGreaterThan(3);
});

async function temporary(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-draft-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
