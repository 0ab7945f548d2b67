import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { agreedClaim, contestedClaim, makePosition, person, stateWithoutPosition } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene();
});
afterEach(() => scene.card.stop());

const switches = () => [...scene.panel()!.querySelectorAll<HTMLInputElement>('.as-of input')];
const headings = () => [...scene.panel()!.querySelectorAll('h3')].map((heading) => heading.textContent);
const holders = () =>
  [...scene.panel()!.querySelectorAll(':is(.position, .voice) strong')].map((name) => name.textContent);

async function showThen(view: EntryView, published: string): Promise<void> {
  await scene.open({ view, published });
  await userEvent.click(switches()[0]!);
}

test.each<[string, EntryView, string | null, boolean]>([
  ['the article is older than a position', contestedClaim, '2023-04-25', true],
  ['only a side of a conflict was taken later', { ...contestedClaim, positions: [] }, '2023-04-25', true],
  ['the article is younger than all', contestedClaim, '2024-01-01', false],
  ['the article does not say when it appeared', contestedClaim, null, false],
  ['there are no positions', stateWithoutPosition, '2020-01-01', false],
])('where %s: a switch', async (_, view, published, there) => {
  await scene.open({ view, published });
  expect(switches().length > 0).toBe(there);
});

test('begins with the day of the article, and the switch has a name', async () => {
  const panel = await scene.open({ published: '2023-04-25' });
  expect(switches().map(({ checked }) => checked)).toEqual([true, false]);
  expect(panel.querySelector('.as-of')?.textContent).toContain('When this article appeared, Apr 25, 2023');
  expect(panel.querySelector('.as-of legend')?.textContent).toBe('Positions on record');
  expect(holders()).not.toContain('Island League');
});

test('then: what was on record, without what came later; and back', async () => {
  await showThen(contestedClaim, '2023-04-25');
  expect(holders()).toEqual(['Mira Halden', 'Critics (unnamed in source)', 'Court of Audit']);
  await userEvent.click(switches()[1]!);
  expect(holders()).toContain('Island League');
});

test('what changed since is listed, with what it took the place of', async () => {
  const [old, islands] = [makePosition({ id: 'old' }), contestedClaim.positions[1]!];
  const view = { ...agreedClaim, positions: [old, { ...islands, supersedes: 'old' }] };
  const panel = await scene.open({ view, published: '2023-04-24' });
  const since = panel.querySelector('.since')!;
  expect(since.querySelector('summary')?.textContent).toBe('Changed since Apr 24, 2023: 1 position');
  await userEvent.click(since.querySelector('summary')!);
  expect(since.querySelector('li')?.textContent).toContain(`Island League For with conditions${islands.gist}`);
  expect(since.querySelector('li')?.textContent).toContain(`In place of: ${old.gist}`);
});

test('where only a side of a conflict was taken later, no list of positions since', async () => {
  await scene.open({ view: { ...contestedClaim, positions: [] }, published: '2023-04-25' });
  expect(scene.panel()!.querySelector('.since')).toBeNull();
});

test('undated positions stand apart, and those that may have been taken later', async () => {
  const positions = [
    makePosition(),
    makePosition({ id: 'undated', when: { edtf: null, basis: 'unknown' } }),
    makePosition({ id: 'vague', when: { edtf: '2023', basis: 'stated' } }),
    makePosition({ id: 'late', when: { edtf: '2024', basis: 'stated' } }),
  ];
  await showThen({ ...agreedClaim, positions }, '2023-05-01');
  expect(headings()).toEqual(['The claim', 'Positions on record', 'Perhaps by then, perhaps later', 'Date unknown']);
  expect(holders()).toHaveLength(3);
});

test('before anything was on record, it says so', async () => {
  await showThen({ ...person, conflicts: [] }, '2022-01-01');
  expect(scene.panel()!.textContent).toContain('No position on record by Jan 1, 2022.');
  expect(holders()).toEqual([]);
});
