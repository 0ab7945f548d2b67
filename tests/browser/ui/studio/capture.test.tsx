import '../../../../src/ui/studio/capture/capture.css';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CapturedPage } from '../../../../src/messaging/captured-page.ts';
import { listCaptures, storeCapture } from '../../../../src/projects/captures.ts';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import { createProject, listProjects, removeProject } from '../../../../src/projects/projects.ts';
import { setPageLanguage } from '../../../../src/ui/components/page-language.ts';
import { draftedProject } from '../../../fixtures/studio-project.ts';
import { findViolations } from '../../../support/find-violations.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `extension://us${path}` } } }));
vi.mock('../../../../src/messaging/send.ts', () => ({ send: async () => ({ ok: true, value: null }) }));
const { CaptureWindow } = await import('../../../../src/ui/studio/capture/capture-window.tsx');

const TEXT =
  'The town has waited for long.\n\n“The bridge must be closed before the winter,” Tom Berg said on Tuesday.';
const WORDS = 'The bridge must be closed before the winter';
const START = TEXT.indexOf(WORDS);
const TAKEN: CapturedPage = {
  ...{ text: TEXT, title: 'A bridge in winter', address: 'https://gazette.example/winter', outlet: 'The Gazette' },
  ...{ published: '2024-11-05', lang: 'en', selection: { start: START, end: START + WORDS.length } },
};

async function show(hash: string): Promise<void> {
  location.hash = hash;
  setPageLanguage();
  const root = document.body.appendChild(document.createElement('div'));
  render(<CaptureWindow />, root);
}

const take = async (changes: Partial<CapturedPage> = {}) => show(await storeCapture({ ...TAKEN, ...changes }));
const makeProject = () => {
  const { content, texts } = draftedProject();
  return createProject(content, texts);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible();

async function readStored(id: string) {
  const open = (await OpenProject.open(id))!;
  open.close();
  return open;
}

function hide(): void {
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
  location.hash = '';
}

beforeEach(async () => {
  await page.viewport(460, 640);
  await deleteDB('counterpoint-studio');
});
afterEach(() => {
  vi.restoreAllMocks();
  hide();
});

test('what its author says of the words makes a position of them, where they stand', async () => {
  const project = await makeProject();
  await take();
  await page.getByLabelText('Who says it').fill('tom berg');
  await page.getByLabelText('On what').fill('The bridge');
  await page.getByRole('radio', { name: 'Against' }).click();
  await page.getByLabelText('In your own words').fill('He wants it\nclosed.');
  await button('Add').click();
  await said('Added.');
  const { project: stored, texts } = await readStored(project);
  const [position] = stored.positions.values();
  expect(position).toMatchObject({
    stance: 'oppose',
    gist: 'He wants it closed.',
    evidence: [{ exact: WORDS, start: START, end: START + WORDS.length }],
  });
  const source = stored.sources.get(position!.evidence[0]!.source);
  expect(source).toMatchObject({
    title: 'A bridge in winter',
    url: { value: 'https://gazette.example/winter' },
    published: { edtf: '2024-11-05' },
  });
  expect(texts.get(source!.sha256)).toBe(TEXT);
  expect(await listCaptures()).toEqual([]);
  expect(page.getByRole('link', { name: 'Open the studio' }).element().getAttribute('href')).toContain(project);
});

test('what is left open waits as a statement', async () => {
  const project = await makeProject();
  await take();
  await page.getByLabelText('Who says it').fill('Tom Berg');
  await button('Add').click();
  await said('Added.');
  const { project: stored } = await readStored(project);
  expect(stored.positions.size).toBe(0);
  expect([...stored.passages.values()]).toMatchObject([{ who: 'Tom Berg', about: '', stance: null }]);
});

test('a page that is there already stays one', async () => {
  const project = await makeProject();
  for (const words of ['Added.', 'This page was there already; what you selected was added.']) {
    await take();
    await button('Add').click();
    await said(words);
    hide();
  }
  await take({ selection: null });
  await button('Add').click();
  await said('This page is in this pack already.');
  expect((await readStored(project)).project.sources.size).toBe(3);
});

test('without a project one is made for it, and must be called something', async () => {
  await take({ selection: null });
  await button('Add').click();
  expect(await listProjects()).toEqual([]);
  await page.getByLabelText('What it is about').fill('Winter');
  await button('Add').click();
  await said('Added.');
  expect(await listProjects()).toMatchObject([{ title: 'Winter' }]);
});

test('what cannot be stored is said, and waits', async () => {
  await makeProject();
  await take();
  await expect.element(button('Add')).toBeVisible();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await button('Add').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be kept: there may be no room left.');
  expect(await listCaptures()).toHaveLength(1);
});

test('of a project that was removed meanwhile that is said, and another can be chosen', async () => {
  const [first, second] = [await makeProject(), await makeProject()];
  await take();
  const into = page.getByRole('combobox', { name: 'Into' });
  await expect.element(into).toBeVisible();
  const chosen = (into.element() as HTMLSelectElement).value;
  await removeProject(chosen);
  await button('Add').click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('That project was removed on another page. Choose another one.');
  const left = chosen === first ? second : first;
  await expect.element(into).toHaveValue(left);
  expect(await listCaptures()).toHaveLength(1);
  await button('Add').click();
  await said('Added.');
  expect((await readStored(left)).project.sources.size).toBe(3);
});

describe('where nothing was taken', () => {
  test.each([
    ['private', 'Nothing is kept from a private window.'],
    ['unreachable', 'The browser does not let extensions read this page.'],
    ['empty', 'There is no text on this page.'],
    ['notStored', 'It could not be kept: there may be no room left.'],
    ['constructor', 'This was dealt with already.'],
  ])('the window says why: %s', async (hash, words) => {
    await show(hash);
    await said(words);
    expect(await findViolations()).toEqual([]);
  });
});

test.each([
  [460, 640],
  [360, 740],
])('the form fits into a window of %i by %i, whatever was selected', async (width, height) => {
  await makeProject();
  await page.viewport(width, height);
  await take({ title: 'Donaudampfschifffahrtsgesellschaft'.repeat(4), selection: { start: 0, end: TEXT.length } });
  await expect.element(button('Add')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBe(width);
  expect(await findViolations()).toEqual([]);
});
