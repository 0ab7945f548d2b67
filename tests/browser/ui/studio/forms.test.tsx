import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actor, entry, evidence, position } from '../../../unit/knowledge/example-pack.ts';
import { clearStudio, makeProject, readStored, showStudio } from './show-studio.tsx';

let project: string;

beforeEach(async () => {
  await page.viewport(1366, 768);
  await clearStudio();
  project = await makeProject({
    actors: new Map([
      ['council', actor('council', { offices: [office('Chair')] })],
      ['port', actor('port')],
    ]),
    entries: new Map([['bridge-safe', entry('bridge-safe')]]),
    positions: new Map([
      ['yes', position('yes', null, { evidence: [evidence({ source: 'gazette' })], gist: 'It is safe.' })],
      ['no', position('no', null, { stance: 'oppose', actor: 'port', gist: 'It is not.' })],
    ]),
    spotting: new Map([
      [
        'target:council',
        {
          target: 'council',
          aliases: [
            { text: ['The council'], lang: 'en', type: 'name', case: 'initial' },
            { text: ['HC'], lang: 'en', type: 'abbr', case: 'exact', gate: [{ mixedCase: true }] },
          ],
          patterns: [],
        },
      ],
    ]),
  });
  showStudio(project);
  await expect.element(page.getByRole('listbox')).toBeVisible();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await clearStudio();
});

function office(title: string) {
  return { title, of: 'port', from: '2020', to: null, basis: 'stated' as const, printedIn: [] };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const stored = () => readStored(project);

async function show(list: string, title: string): Promise<void> {
  await button(list).click();
  await button(/^Accepted/).click();
  await page.getByRole('listbox').getByText(title).click();
}

describe('a record is stored as it is written', () => {
  test('an actor: its label, letter by letter, as one step of undo', async () => {
    await show('Actors', 'The council');
    await page.getByLabelText('Label').fill('');
    await userEvent.type(page.getByLabelText('Label'), 'Town council');
    await expect.poll(async () => (await stored()).actors.get('council')?.label).toBe('Town council');
    await page.getByRole('heading', { level: 2, name: 'Town council' }).click();
    await expect.element(button(/^Undo: “.*” changed$/)).toBeVisible();
    await button(/^Undo/).click();
    await expect.poll(async () => (await stored()).actors.get('council')?.label).toBe('The council');
    await expect.element(page.getByLabelText('Label')).toHaveValue('The council');
  });

  test('its names; what a form cannot show stays, and is said', async () => {
    await show('Actors', 'The council');
    await expect
      .element(page.getByText('1 further rule for names cannot be shown here; it stays as it is.'))
      .toBeVisible();
    await page.getByLabelText('Names on pages (English)').fill('The council\nHarbour Council');
    await expect
      .poll(async () => {
        const record = (await stored()).spotting.get('target:council');
        return record && 'target' in record ? record.aliases.map(({ text }) => text) : null;
      })
      .toEqual([['The council'], ['HC'], ['Harbour Council']]);
  });

  test('its offices are shown', async () => {
    await show('Actors', 'The council');
    await expect.element(page.getByText('Chair, The port, since 2020')).toBeVisible();
  });

  test('a position: stance, condition, day and how it is known', async () => {
    await show('Statements', 'It is safe.');
    await page.getByRole('radio', { name: /For with conditions/ }).click();
    await page.getByLabelText('Condition').fill('if it is mended');
    await page.getByLabelText('When it was said').fill('2024-04-02');
    await page.getByLabelText('How it is known').selectOptions('worked out from the source');
    await page.getByLabelText('Wording').selectOptions('As reworded by the source');
    await expect
      .poll(async () => (await stored()).positions.get('yes'))
      .toMatchObject({
        stance: 'qualify',
        condition: 'if it is mended',
        when: { edtf: '2024-04-02', basis: 'computed' },
        evidence: [{ fidelity: 'reworded' }],
      });
  });

  test('a day that nothing gives is none, and unknown', async () => {
    await show('Statements', 'It is safe.');
    await page.getByLabelText('When it was said').fill('2024');
    await page.getByLabelText('When it was said').fill('');
    await expect
      .poll(async () => (await stored()).positions.get('yes')?.when)
      .toEqual({ edtf: null, basis: 'unknown' });
  });

  test('a position is assigned to a claim by its name; a name that is none changes nothing, and is said', async () => {
    await show('Statements', 'It is safe.');
    const who = page.getByLabelText('Who');
    await who.fill('Nobody');
    await expect.element(page.getByText('Nothing in the pack is called that.')).toBeVisible();
    await who.fill('the port');
    await expect.poll(async () => (await stored()).positions.get('yes')?.actor).toBe('port');
  });
});

test('a disagreement begins with the sides that stances draw, and its form names them', async () => {
  await show('Claims', 'Claim bridge-safe');
  await button('Record a disagreement').click();
  await page.getByLabelText('What the sides differ on').fill('Whether it is safe');
  await expect
    .poll(async () => [...(await stored()).conflicts.values()][0])
    .toMatchObject({ about: 'Whether it is safe', sides: [{ positions: ['yes'] }, { positions: ['no'] }] });
  expect(await findViolations()).toEqual([]);
});

test('two actors become one by the name of the other', async () => {
  await show('Actors', 'The port');
  await userEvent.keyboard('m');
  await expect.element(page.getByLabelText(/^The same as/)).toHaveFocus();
  await userEvent.keyboard('The council{Enter}');
  await expect.poll(async () => [...(await stored()).actors.keys()]).toEqual(['council']);
  expect((await stored()).positions.get('no')?.actor).toBe('council');
});

test('where nothing had to be changed nothing is said to have been done', async () => {
  await show('Actors', 'The port');
  vi.spyOn(OpenProject.prototype, 'change').mockResolvedValue(false);
  await userEvent.keyboard('mThe council{Enter}');
  await expect.element(page.getByText('Nothing had to be changed.')).toBeInTheDocument();
  await expect.element(page.getByText(/^Merged/)).not.toBeInTheDocument();
  // What was chosen stays.
  await expect.element(page.getByLabelText('Label')).toHaveValue('The port');
});

test('taking a record out of the pack can be undone', async () => {
  await show('Actors', 'The port');
  await button('Take out of the pack').click();
  await expect.poll(async () => (await stored()).actors.has('port')).toBe(false);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await stored()).positions.has('no')).toBe(true);
});
