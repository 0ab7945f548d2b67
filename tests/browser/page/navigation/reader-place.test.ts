import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NOT_ACTIVE } from '../../../../src/messaging/unsaid.ts';
import { MarkLayer } from '../../../../src/page/marks/mark-layer.ts';
import { createMarkPainter } from '../../../../src/page/marks/painters/mark-painter.ts';
import { ReaderPlace } from '../../../../src/page/navigation/reader-place.ts';
import { readFixture } from '../make-marks.ts';
import { render } from '../render.ts';
import { type CardScene, makeCardScene } from './card-scene.ts';

const HTML = '<a id="before" href="#x">Elsewhere</a><p>Of Xi and the plan</p><a id="after" href="#y">Further</a>';
const NAMES = {
  Xi: { entry: 'xi', category: 'person' },
  plan: { entry: 'plan', category: 'claim', contention: 'contested' },
} as const;

const status = () => document.querySelector('[data-counterpoint-status]');
const focused = () => document.activeElement?.id ?? '';
const selected = () => {
  const { anchorNode, anchorOffset, isCollapsed } = getSelection()!;
  return isCollapsed ? anchorNode?.textContent?.slice(anchorOffset) : null;
};

describe('marks that change no element', () => {
  let scene: CardScene;
  beforeEach(async () => {
    scene = await makeCardScene(HTML, NAMES);
  });
  afterEach(() => {
    scene.stop();
    getSelection()?.removeAllRanges();
  });

  test('a step takes the focus from what had it and goes on from the mark', async () => {
    document.getElementById('before')!.focus();
    scene.navigation.stepOn(1, true);
    expect([focused(), selected()]).toEqual(['', 'Xi and the plan']);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('after');
  });

  test('Enter after it opens the card of the mark, and follows no link', async () => {
    document.getElementById('before')!.focus();
    scene.navigation.stepOn(1, true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => scene.panel()?.querySelector('h2')?.textContent).toBe('xi');
    expect(location.hash).toBe('');
  });

  test('Escape goes back to the mark from a card that was opened there', async () => {
    scene.navigation.stepOn(1, true);
    scene.navigation.openCurrent();
    getSelection()?.removeAllRanges();
    await userEvent.keyboard('{Escape}');
    expect([scene.panel(), focused(), selected()]).toEqual([null, '', 'Xi and the plan']);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('after');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('before');
  });

  test('a card that was opened on something with the focus gives it back', async () => {
    scene.navigation.stepOn(1, true);
    document.getElementById('before')!.focus();
    scene.navigation.openCurrent();
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('before');
  });

  test('what it came to is said, then taken off the page', async () => {
    expect(scene.navigation.stepOn(1, true)).toBe(true);
    expect(status()).not.toBeNull();
    expect(scene.navigation.stepOn(1, false)).toBe(true);
    await expect.poll(status, { timeout: 8000 }).toBeNull();
  });

  test('nothing is said of a jump, nor by a page that is left', async () => {
    scene.navigation.step(1, 'plan');
    expect(status()).toBeNull();
    scene.navigation.stepOn(-1, false);
    expect(status()).not.toBeNull();
    scene.stop();
    expect(status()).toBeNull();
  });
});

test('a mark that is an element takes the focus, in a link it gives it up', async () => {
  const fixture = render('<p>Xi and <a href="#x">the plan</a></p>');
  const layer = new MarkLayer(document, createMarkPainter());
  const categories = { person: true, organisation: true, state: true, claim: true };
  await layer.show(readFixture(fixture, NAMES), {
    ...NOT_ACTIVE,
    ...{ active: true, categories, density: 'every', headings: true, unrecorded: true },
  });
  const [person, plan] = layer.shown;
  const reader = new ReaderPlace(document);
  reader.put(person!, (element) => layer.markOf(element) === person);
  expect(document.activeElement?.textContent).toBe('Xi');
  reader.put(plan!, (element) => layer.markOf(element) === plan);
  expect(document.activeElement).toBe(document.body);
  reader.leave();
  layer.clear();
});
