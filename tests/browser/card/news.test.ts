import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryView, PositionView } from '../../../src/knowledge/entry-view.ts';
import { agreedClaim, contestedClaim, person } from '../../fixtures/entry-views.ts';
import { nameOf, readTree, roles } from '../accessibility-tree.ts';
import { makeScene, type Scene } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene();
});
afterEach(() => scene.card.stop());

/** A view of which something is told at some positions, by their ids. */
function withNews(view: EntryView, news: Record<string, PositionView['news']>): EntryView {
  const tell = (position: PositionView): PositionView =>
    news[position.id] ? { ...position, news: news[position.id]! } : position;
  return {
    ...view,
    updated: '2026-06-10',
    positions: view.positions.map(tell),
    conflicts: view.conflicts.map((conflict) => ({
      ...conflict,
      sides: conflict.sides.map((side) => ({ ...side, positions: side.positions.map(tell) })),
    })),
  };
}

/** Whose positions carry which words, in the order of the card. */
const told = (panel: HTMLElement) =>
  [...panel.querySelectorAll('.news')].map((news) => {
    const row = news.closest('.position, li')!;
    const holder = row.querySelector('strong') ?? row.closest('.side')!.querySelector('.voice strong');
    return `${holder!.textContent}: ${news.textContent}`;
  });
const limits = (panel: HTMLElement) => panel.querySelector('.limits > p')!.textContent;

describe('what an update has done to a position', () => {
  test('is told at that position and at no other, apart by words, and once on which day', async () => {
    const panel = await scene.open({
      view: withNews(contestedClaim, { 'halden-supports': 'added', 'critics-oppose': 'changed' }),
    });
    expect(told(panel)).toEqual(['Mira Halden: recently added', 'Critics (unnamed in source): recently edited']);
    expect(limits(panel)).toMatch(/came with the update of the pack on Jun 10, 2026\.$/);
  });

  test.each([
    ['a claim on which positions differ', contestedClaim],
    ['one on which they do not', agreedClaim],
    ['a person', person],
  ])('is not told on the card of %s where nothing is to be told', async (_, view) => {
    const panel = await scene.open({ view });
    expect(told(panel)).toEqual([]);
    expect(limits(panel)).not.toContain('update');
  });

  test('is cut off by no edge where three sides leave each one line', async () => {
    const [side] = contestedClaim.conflicts[0]!.sides;
    const sides = contestedClaim.positions.slice(0, 3).map((position) => ({ ...side!, positions: [position] }));
    const view = { ...contestedClaim, conflicts: [{ ...contestedClaim.conflicts[0]!, sides }] };
    const panel = await scene.open({ view: withNews(view, { 'islands-qualify': 'changed' }) });
    const right = panel.querySelector('.sides')!.getBoundingClientRect().right;
    const parts = [...panel.querySelectorAll<HTMLElement>('.sources:has(.news) .part')];
    expect(parts.map((part) => part.getBoundingClientRect().right).filter((end) => end > right)).toEqual([]);
    expect(parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)).toEqual([]);
  });

  test('is told of what came after the article as well', async () => {
    const view = withNews(contestedClaim, { 'islands-qualify': 'changed' });
    const panel = await scene.open({ view, published: '2023-04-25' });
    expect(told(panel)).toEqual(['Island League: recently edited']);
  });

  test('is heard as part of the position, in two words, and names nothing else', async () => {
    await scene.open({ view: withNews(contestedClaim, { 'halden-supports': 'added' }), by: 'keyboard' });
    const tree = await readTree('dialog');
    const summaries = roles(tree, 'DisclosureTriangle').map(nameOf);
    expect(summaries.filter((name) => name.includes('recently'))).toEqual([
      expect.stringMatching(/^Apr 24, 2023.*recently added.*Evidence.*Mira Halden/),
    ]);
    const named = [...roles(tree, 'heading'), ...roles(tree, 'button')].map(nameOf);
    expect(named.filter((name) => name.includes('recently'))).toEqual([]);
  });
});
