import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Spotting } from '../../../../src/knowledge/schema/spotting.ts';
import { spottingId } from '../../../../src/projects/project.ts';
import { readTrial } from '../../../../src/projects/projects.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actor, entry } from '../../../unit/knowledge/example-pack.ts';

// The browser, and the background with the packs that it has.
const world = vi.hoisted(() => ({
  sent: [] as [string, unknown][],
  packs: [] as { id: string }[],
  isPrivate: false,
  answers: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    extension: {
      get inIncognitoContext() {
        return world.isPrivate;
      },
    },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  },
}));
vi.mock('../../../../src/messaging/send.ts', () => ({
  send: async (type: string, request: unknown) => {
    world.sent.push([type, request]);
    if (!world.answers) throw new Error('gone');
    return { ok: true, value: type === 'packs' ? world.packs : null };
  },
}));
const { clearStudio, makeProject, showStudio } = await import('./show-studio.tsx');

let project: string;
const ID = 'the-bridge-of-norport';

beforeEach(async () => {
  Object.assign(world, { sent: [], packs: [], isPrivate: false, answers: true });
  await page.viewport(1280, 680);
  await clearStudio();
  project = await makeProject({ actors: new Map([['council', actor('council', { note: '' })]]) });
  showStudio(project, 'takeAlong');
  await expect.element(button('Save the folder')).toBeVisible();
});
afterEach(clearStudio);

const alias = (text: string) => ({ text: [text], lang: 'en', type: 'name' as const, case: 'initial' as const });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (text: string | RegExp) => expect.element(page.getByText(text)).toBeVisible();

test('a pack that is not complete is not saved, and how much is left is said', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await button('Save the pack').click();
  await said('The pack is not complete yet: see 3 remarks under “Check”.');
  expect(clicked).not.toHaveBeenCalled();
  await button('Save the folder').click();
  await expect
    .poll(() => clicked.mock.contexts.map((link) => (link as HTMLAnchorElement).download))
    .toEqual([`${ID}.zip`]);
  clicked.mockRestore();
});

test('a folder that could not be brought back is not saved, and the field is named, which is mended there', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const field = page.getByLabelText('Short name, in small letters');
  await field.fill('The Bridge!');
  await button('Save the folder').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/^The folder is not saved/);
  expect(clicked).not.toHaveBeenCalled();
  expect(await findViolations()).toEqual([]);
  await button('The bridge of Norport: Short name, in small letters').click();
  await expect.element(field).toHaveFocus();
  await field.fill('the-bridge');
  await button('Save the folder').click();
  await expect.poll(() => clicked.mock.contexts.length).toBe(1);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  clicked.mockRestore();
});

test.each<[string, spotting: Spotting, place: string, field: string | null]>([
  [
    'a name of an actor leads to the names in its form',
    { target: 'council', aliases: [alias('')], patterns: [] },
    'The council: Names on pages',
    'Names on pages (English)',
  ],
  [
    'a phrase of a claim leads to the phrases in its form',
    { target: 'bridge-safe', aliases: [], patterns: [{ phrase: ['the [bridge'], lang: 'en', case: 'any' }] },
    'Claim bridge-safe: Phrases on pages',
    'Phrases on pages (English)',
  ],
  [
    'a list that is called as an actor has no form',
    { list: 'council', words: [''] },
    'spotting council: words[0]',
    null,
  ],
])('of the rules for names: %s', async (_, spotting, place, field) => {
  showStudio(
    await makeProject({
      actors: new Map([['council', actor('council')]]),
      entries: new Map([['bridge-safe', entry('bridge-safe')]]),
      spotting: new Map([[spottingId(spotting, new Map()), spotting]]),
    }),
    'takeAlong',
  );
  await button('Save the folder').click();
  const alert = page.getByRole('alert');
  await expect.element(alert).toMatchTextContent(/^The folder is not saved/);
  if (field === null) {
    await expect.element(alert.getByText(place, { exact: true })).toBeVisible();
    await expect.element(alert.getByRole('button')).not.toBeInTheDocument();
    return;
  }
  await button(place).click();
  await expect.element(page.getByLabelText(field)).toHaveFocus();
});

test('it is tried without what is not complete, brought up to date, and the trial ends', async () => {
  await button('Try it on open pages').click();
  await said(/^On trial, as it was at/);
  await said('1 record is left out because it is not complete.');
  expect(world.sent.map(([type]) => type)).toContain('packStored');
  expect(await readTrial(project)).toBe(ID);

  // The step is left and come back to: it is still on.
  showStudio(project, 'takeAlong');
  world.packs = [{ id: ID }];
  await button('Bring the trial up to date').click();
  await said(/^On trial, as it was at/);
  await button('End the trial').click();
  await said('The trial has ended.');
  expect(world.sent.at(-1)).toEqual(['changePack', { change: { kind: 'remove', id: ID } }]);
  expect(await readTrial(project)).toBeUndefined();
});

test('a pack from elsewhere with the same id is not touched', async () => {
  world.packs = [{ id: ID }];
  await button('Try it on open pages').click();
  await said(/^Another of your packs goes by the short name the-bridge-of-norport\./);
  expect(world.sent.map(([type]) => type)).not.toContain('packStored');
  expect(await readTrial(project)).toBeUndefined();
  expect(await findViolations()).toEqual([]);
});

test('in a private window nothing is tried', async () => {
  world.isPrivate = true;
  await button('Try it on open pages').click();
  await said('In a private window nothing can be tried: it would stay.');
});

test('what fails is said, and can be tried again', async () => {
  world.answers = false;
  await button('Try it on open pages').click();
  await said('The pack could not be stored.');
  world.answers = true;
  await button('Try it on open pages').click();
  await said(/^On trial/);
});

test.each([
  [1280, 680],
  [360, 740],
])('it fits into a window of %i by %i, and has nothing held against it', async (width, height) => {
  await page.viewport(width, height);
  expect(document.documentElement.scrollWidth).toBe(width);
  expect(await findViolations()).toEqual([]);
});
