import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import { listProjects, removeProject } from '../../../../src/projects/projects.ts';
import { draftedProject } from '../../../fixtures/studio-project.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actor, entry, position } from '../../../unit/knowledge/example-pack.ts';
import { clearStudio, hideStudio, makeProject, readStored, showStudio } from './show-studio.tsx';

beforeEach(async () => {
  await page.viewport(1366, 768);
  await clearStudio();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await clearStudio();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the list of projects', () => {
  test('begins with a form, which makes a project and opens it', async () => {
    showStudio();
    await page.getByLabelText(/^What it is about/).fill('The bridge');
    expect(await findViolations()).toEqual([]);
    await button('Create').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'The bridge' })).toBeVisible();
    const [row] = await listProjects();
    const meta = (await readStored(row!.id)).meta.get('meta');
    expect(meta).toMatchObject({ title: 'The bridge', lang: 'en', id: 'the-bridge' });
  });

  test('leads to each, the last one first', async () => {
    await makeProject();
    showStudio();
    await button(/^The bridge of Norport/).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'The bridge of Norport' })).toBeVisible();
    hideStudio();
  });

  test('says of an address that names none that there is none', async () => {
    showStudio('nothing');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('There is no such project here. It may have been removed.');
  });
});

describe('the rules', () => {
  test('are asked after a change, and each finding leads to its field', async () => {
    const id = await makeProject({ actors: new Map([['council', actor('council', { note: '' })]]) });
    showStudio(id, 'check');
    await expect.element(page.getByText(/faults · /)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button(/What tells it from others: It is empty\./).click();
    await expect.element(page.getByLabelText('What tells it from others')).toHaveFocus();
    await expect
      .element(page.getByLabelText('What tells it from others'))
      .toHaveAccessibleDescription(/Fault: It is empty/);
    await userEvent.keyboard('An invented body');
    await expect.element(page.getByText('It is empty.')).not.toBeInTheDocument();
  });
});

describe('a finding', () => {
  test.each<[string, changes: Parameters<typeof makeProject>[0], finding: RegExp, field: string]>([
    ['on a document', {}, /Language: /, 'Language'],
    ['on the pack itself', {}, /What it covers, and what not: It is empty\./, 'What it covers, and what not'],
    [
      'on a phrase of a claim',
      {
        entries: new Map([['bridge-safe', entry('bridge-safe')]]),
        spotting: new Map([
          [
            'target:bridge-safe',
            { target: 'bridge-safe', aliases: [], patterns: [{ phrase: ['the [bridge'], lang: 'en', case: 'any' }] },
          ],
        ]),
      },
      /Phrases on pages: /,
      'Phrases on pages (English)',
    ],
  ])('%s leads to its field', async (_, changes, finding, field) => {
    const { content } = draftedProject();
    const gazette = { ...content.sources!.get('gazette')!, lang: 'no language' };
    const id = await makeProject({ sources: new Map([...content.sources!, ['gazette', gazette]]), ...changes });
    showStudio(id, 'check');
    await button(finding).click();
    await expect.element(page.getByLabelText(field, { exact: true })).toHaveFocus();
    await expect.element(page.getByLabelText(field, { exact: true })).toHaveAccessibleDescription(/Fault: /);
  });
});

describe('what cannot be stored', () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

  test('stays in its field, is said, and is stored once there is room', async () => {
    const id = await makeProject({ actors: new Map([['council', actor('council')]]) });
    showStudio(id);
    await button('Actors').click();
    await button(/^Accepted/).click();
    await page.getByRole('listbox').getByText('The council').click();
    const spy = full();
    await page.getByLabelText('Label').fill('Town');
    await expect.element(page.getByText(/There is no room left on this device/)).toBeVisible();
    await page.getByRole('searchbox').click();
    await expect.element(page.getByLabelText('Label')).toHaveValue('Town');
    spy.mockRestore();
    await button('Try again').click();
    await expect.poll(async () => (await readStored(id)).actors.get('council')?.label).toBe('Town');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is never stored over what was chosen after it', async () => {
    const id = await makeProject({
      actors: new Map([['port', actor('port')]]),
      entries: new Map([['bridge-safe', entry('bridge-safe')]]),
      positions: new Map([['yes', position('yes', null, { stance: 'neutral', gist: 'It is safe.' })]]),
    });
    showStudio(id);
    await button('Statements').click();
    await button(/^Accepted/).click();
    await page.getByRole('listbox').getByText('It is safe.').click();
    const spy = full();
    await page.getByRole('radio', { name: 'Against' }).click();
    await expect.element(button('Try again')).toBeVisible();
    spy.mockRestore();
    await page.getByRole('radio', { name: 'For', exact: true }).click();
    // What waited is stored before it, and nothing is left to be tried again.
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect((await readStored(id)).positions.get('yes')?.stance).toBe('support');
    await button(/^Undo/).click();
    await expect.poll(async () => (await readStored(id)).positions.get('yes')?.stance).toBe('oppose');
  });

  test('is taken back by an undo as soon as there is room, and named', async () => {
    const id = await makeProject({ actors: new Map([['council', actor('council')]]) });
    showStudio(id);
    await expect.element(page.getByRole('listbox')).toBeVisible();
    const spy = full();
    await page.getByRole('listbox').getByText('that the bridge is safe').click();
    await userEvent.keyboard('r');
    await expect.element(button('Try again')).toBeVisible();
    spy.mockRestore();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(button(/^Redo: /)).toBeEnabled();
    await expect.element(page.getByText(/^Undone: .*rejected/)).toBeInTheDocument();
    expect((await readStored(id)).decisions.size).toBe(0);
  });

  test('in a copy either is not lost, and no second copy is made', async () => {
    const id = await makeProject({ actors: new Map([['council', actor('council')]]) });
    showStudio(id);
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await removeProject(id);
    await page.getByRole('listbox').getByText('that the bridge is safe').click();
    await userEvent.keyboard('r');
    await expect.element(button('Keep as a new project')).toBeVisible();
    vi.spyOn(OpenProject.prototype, 'change').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
    await button('Keep as a new project').click();
    await button('Try again').click();
    await button('Keep as a new project').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    const rows = await listProjects();
    expect(rows).toHaveLength(1);
    expect([...(await readStored(rows[0]!.id)).decisions.values()]).toEqual([{ is: 'rejected' }]);
  });

  test('as its project was removed elsewhere can be kept as a new one', async () => {
    const id = await makeProject({ actors: new Map([['council', actor('council')]]) });
    showStudio(id);
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await removeProject(id);
    await page.getByRole('listbox').getByText('that the bridge is safe').click();
    await userEvent.keyboard('r');
    await expect.element(page.getByText(/This project was removed on another page/)).toBeVisible();
    await button('Keep as a new project').click();
    await expect.poll(async () => (await listProjects()).length).toBe(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    const [row] = await listProjects();
    expect((await readStored(row!.id)).actors.has('council')).toBe(true);
  });
});
