import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardScene, makeCardScene } from './card-scene.ts';

const HTML = '<p id="first">Of <b>Xi</b> and later</p><p>of <b>Putin</b></p><input>';

let scene: CardScene;
beforeEach(async () => {
  scene = await makeCardScene(HTML, {
    Xi: { entry: 'xi', category: 'person' },
    Putin: { entry: 'putin', category: 'person' },
  });
});
afterEach(() => scene.stop());

async function open(index = 0): Promise<void> {
  await userEvent.click(document.querySelectorAll('b')[index]!);
  await expect.poll(() => scene.panel()).not.toBeNull();
}

async function pin(): Promise<void> {
  await userEvent.click(scene.tool('More'));
  await userEvent.click(scene.panel()!.querySelector('.menu button')!);
}

/** Where the focus is when Escape is pressed. */
const focusOn: Record<string, () => void> = {
  'nothing on the page': () => (document.activeElement as HTMLElement | null)?.blur(),
  'a field of the page': () => document.querySelector('input')!.focus(),
  'the card': () => scene.panel()!.focus(),
};

describe('Escape', () => {
  test.each<[string, keyof typeof focusOn, boolean, boolean]>([
    ['closes a card', 'nothing on the page', false, false],
    ['closes a card', 'a field of the page', false, false],
    ['closes a card', 'the card', false, false],
    ['leaves a pinned card', 'nothing on the page', true, true],
    ['leaves a pinned card', 'a field of the page', true, true],
    ['closes a pinned card', 'the card', true, false],
  ])('%s with the focus on %s', async (_, where, pinned, stays) => {
    await open();
    if (pinned) await pin();
    focusOn[where]!();
    await userEvent.keyboard('{Escape}');
    expect(scene.panel() !== null).toBe(stays);
    expect(scene.layer.current?.mention.entry ?? null).toBe(stays ? 'xi' : null);
  });

  test('lets go of a mark that was stepped to beside a pinned card, and leaves that', async () => {
    await open();
    await pin();
    const { navigation } = scene;
    navigation.step(1);
    expect(scene.layer.current?.mention.entry).toBe('putin');
    focusOn['nothing on the page']!();
    await userEvent.keyboard('{Escape}');
    expect(scene.layer.current).toBeNull();
    expect(scene.panel()).not.toBeNull();
  });

  test('that the page has used is not ours', async () => {
    const use = (event: Event) => event.preventDefault();
    const { navigation } = scene;
    navigation.step(1);
    document.addEventListener('keydown', use, true);
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', use, true);
    expect(scene.layer.current).not.toBeNull();
  });
});

test('Enter on nothing opens the card of the current mark, and a made-up one does not', async () => {
  scene.navigation.step(1);
  focusOn['nothing on the page']!();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(scene.panel()).toBeNull();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => scene.panel()).not.toBeNull();
});
