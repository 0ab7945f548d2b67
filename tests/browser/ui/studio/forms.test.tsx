import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenProject } from '../../../../src/projects/open-project.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { actor, entry, evidence, position } from '../../../unit/knowledge/example-pack.ts';
import { clearStudio, holdStorage, makeProject, readStored, showStudio } from './show-studio.tsx';

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

const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact });
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

  test('its offices with their days and what prints them, folded away until they are wanted', async () => {
    await show('Actors', 'The council');
    const title = page.getByLabelText('Title', { exact: true });
    await expect.element(title).not.toBeVisible();
    await page.getByText(/^More: Offices/).click();
    await expect.element(title).toHaveValue('Chair');
    expect(await findViolations()).toEqual([]);
    await title.fill('Chairwoman');
    await page.getByLabelText('Until').fill('2024-05');
    await page.getByLabelText('Of', { exact: true }).fill('The council');
    await page.getByLabelText('Documents that print it').fill('a tunnel instead');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await stored()).actors.get('council')?.offices)
      .toEqual([
        { title: 'Chairwoman', of: 'council', from: '2020', to: '2024-05', basis: 'stated', printedIn: ['herald'] },
      ]);
    await button('Remove: A tunnel instead').click();
    await button('Add an office').click();
    await expect.poll(async () => (await stored()).actors.get('council')?.offices?.length).toBe(2);
    await expect
      .element(page.getByLabelText('Title', { exact: true }).nth(1))
      .toHaveAccessibleDescription(/Fault: It is empty/);
    await button('Remove this office').nth(0).click();
    await expect.poll(async () => (await stored()).actors.get('council')?.offices?.length).toBe(1);
    await button('Remove this office').click();
    await expect.poll(async () => 'offices' in (await stored()).actors.get('council')!).toBe(false);
  });

  test('its item in Wikidata and its records in other packs, each with what is wrong with it', async () => {
    await show('Actors', 'The council');
    await page.getByText(/^More: Offices/).click();
    const [wikidata, sameAs] = [page.getByLabelText('Id in Wikidata'), page.getByLabelText('The same in other packs')];
    await wikidata.fill('148');
    await sameAs.fill('town/council\nport');
    await expect.element(wikidata).toHaveAccessibleDescription(/Fault: /);
    await expect.element(sameAs).toHaveAccessibleDescription(/Fault: /);
    await wikidata.fill(' Q148');
    await sameAs.fill('town/council\n\nport/council');
    await expect
      .poll(async () => (await stored()).actors.get('council'))
      .toMatchObject({ wikidata: 'Q148', sameAs: ['town/council', 'port/council'] });
    await expect.element(wikidata).not.toHaveAccessibleDescription(/Fault: /);
    await wikidata.fill('');
    await sameAs.fill('');
    await expect
      .poll(async () => Object.keys((await stored()).actors.get('council')!))
      .toEqual(expect.not.arrayContaining(['wikidata', 'sameAs']));
  });

  test('a claim: terms that compete, with who uses each', async () => {
    await show('Claims', 'Claim bridge-safe');
    await page.getByText(/^More: Competing terms/).click();
    await button('Add a term').click();
    await page.getByLabelText('Term', { exact: true }).fill('the crossing');
    const users = page.getByLabelText('Who uses it');
    await expect.element(users).toHaveAccessibleDescription(/Fault: /);
    await users.fill('The por');
    await expect.element(page.getByText('Nothing in the pack is called that.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await users.fill('The port');
    await button('Add', true).click();
    await expect
      .poll(async () => (await stored()).entries.get('bridge-safe')?.naming)
      .toEqual([{ term: 'the crossing', usedBy: ['port'] }]);
    expect(await findViolations()).toEqual([]);
    await button('Remove this term').click();
    await expect.poll(async () => 'naming' in (await stored()).entries.get('bridge-safe')!).toBe(false);
  });

  test('a position: who passed its words on, the outermost first, and which one it takes the place of', async () => {
    await show('Statements', 'It is safe.');
    await page.getByText('More: Passed on by').click();
    const by = page.getByLabelText('Passed on by');
    for (const name of ['The port', 'The council']) {
      await by.fill(name);
      await userEvent.keyboard('{Enter}');
    }
    await expect
      .poll(async () => (await stored()).positions.get('yes')?.evidence[0]?.reportedBy)
      .toEqual(['port', 'council']);
    for (const name of ['The port', 'The council']) await button(`Remove: ${name}`).click();
    await expect.poll(async () => 'reportedBy' in (await stored()).positions.get('yes')!.evidence[0]!).toBe(false);

    await page.getByText('More: Takes the place of').click();
    const earlier = page.getByLabelText('Takes the place of');
    await expect
      .element(earlier)
      .toHaveAccessibleDescription('There is no other position of the same actor on this claim.');
    await page.getByLabelText('Who', { exact: true }).fill('The port');
    await earlier.selectOptions('It is not.');
    await expect.poll(async () => (await stored()).positions.get('yes')?.supersedes).toBe('no');
    await earlier.selectOptions('Nothing');
    await expect.poll(async () => 'supersedes' in (await stored()).positions.get('yes')!).toBe(false);
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

  test('parts of one value that are written while the one before is not stored yet: all of them', async () => {
    await show('Statements', 'It is safe.');
    const when = page.getByLabelText('When it was said');
    await when.fill('2024');
    await expect.poll(async () => (await stored()).positions.get('yes')?.when.edtf).toBe('2024');
    let letGo = await holdStorage();
    await when.fill('2024-04-02');
    await page.getByLabelText('How it is known').selectOptions('worked out from the source');
    await page.getByLabelText('Wording').selectOptions('As reworded by the source');
    await page.getByLabelText('How the source gives it').selectOptions('The source reports an act');
    await letGo();
    await expect
      .poll(async () => (await stored()).positions.get('yes'))
      .toMatchObject({
        when: { edtf: '2024-04-02', basis: 'computed' },
        evidence: [{ fidelity: 'reworded', mode: 'act' }],
      });

    await show('Actors', 'The council');
    await page.getByText(/^More: Offices/).click();
    letGo = await holdStorage();
    await page.getByLabelText('Title', { exact: true }).fill('Chairwoman');
    await page.getByLabelText('Until').fill('2024-05');
    await button('Add an office').click();
    await letGo();
    await expect
      .poll(async () => (await stored()).actors.get('council')?.offices)
      .toMatchObject([{ title: 'Chairwoman', from: '2020', to: '2024-05' }, { title: '' }]);
  });

  test('a second press on “Remove” before the first is stored is about what is gone', async () => {
    await show('Actors', 'The council');
    await page.getByText(/^More: Offices/).click();
    await button('Add an office').click();
    await expect.poll(async () => (await stored()).actors.get('council')?.offices?.length).toBe(2);
    const letGo = await holdStorage();
    const remove = button('Remove this office').nth(0).element() as HTMLElement;
    remove.click();
    remove.click();
    expect(document.activeElement?.textContent).toBe('Add an office');
    await letGo();
    await expect.element(button('Remove this office')).toBeVisible();
    expect((await stored()).actors.get('council')?.offices).toMatchObject([{ title: '' }]);
    // What is wrong with an office as a whole is said in it.
    await page.getByLabelText('Title', { exact: true }).fill('Clerk');
    await page.getByLabelText('Of', { exact: true }).fill('The port');
    await expect.element(page.getByText(/neither dates nor a source/)).toBeVisible();
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
