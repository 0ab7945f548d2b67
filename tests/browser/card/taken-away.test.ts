import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene('<p>Of <b id="mention">the tunnel plan</b>.</p><div id="elsewhere"></div><button>Away</button>');
});
afterEach(() => {
  scene.card.stop();
  document.querySelector('[data-test]')?.remove();
  document.documentElement.removeAttribute('style');
  document.documentElement.inert = false;
});

const host = () => document.querySelector<HTMLElement>('[data-counterpoint-card]')!;
const root = document.documentElement;

/** Put something of the page's over everything, where it belongs to the top layer. */
function cover(name: string): HTMLElement {
  const element = document.createElement(name);
  element.dataset.test = '';
  element.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none';
  document.body.append(element);
  return element;
}

/** What a page can do to an open card, and how it is undone. */
const TAKEN: [string, () => void][] = [
  ['takes the card out', () => host().remove()],
  ['moves the card', () => document.getElementById('elsewhere')!.append(host())],
  ['puts the card in once more where it was', () => root.append(host())],
  ['makes the card inert', () => host().toggleAttribute('inert', true)],
  ['makes everything inert', () => root.toggleAttribute('inert', true)],
  ['displays nothing', () => root.style.setProperty('display', 'none')],
  ['skips everything', () => root.style.setProperty('content-visibility', 'hidden')],
  ['opens a modal dialog', () => (cover('dialog') as HTMLDialogElement).showModal()],
  [
    'lays something over all of it',
    () => {
      const above = cover('div');
      above.popover = 'manual';
      above.showPopover();
    },
  ],
];

describe('a card is closed when the page', () => {
  test.each(TAKEN)('%s', async (_, take) => {
    await scene.open();
    take();
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(host()).toBeNull();
    expect(scene.card.stays()).toBe(false);
  });

  test.each(TAKEN)('%s, pinned or not', async (_, take) => {
    const panel = await scene.open();
    await userEvent.click(panel.querySelector('[aria-label="More"]')!);
    await userEvent.click(panel.querySelector('.menu button')!);
    take();
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(scene.card.isPinned()).toBe(false);
  });

  test('and is opened anew by the next who asks', async () => {
    await scene.open();
    host().remove();
    await expect.poll(() => scene.closed).toEqual(['first']);
    const panel = await scene.open({ id: 'second' });
    expect(panel.checkVisibility()).toBe(true);
    await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
    expect(scene.closed).toEqual(['first', 'second']);
  });

  test('where everything is inert it does not stay open at all', async () => {
    root.inert = true;
    await scene.open({ by: 'keyboard' });
    await expect.poll(() => scene.closed).toEqual(['first']);
    expect(host()).toBeNull();
  });
});

describe('listened to again', () => {
  test('a card that has gone with its document closes at once', async () => {
    await scene.open();
    host().remove();
    scene.card.listenAgain();
    expect(scene.closed).toEqual(['first']);
  });

  test('one that is there stays and works', async () => {
    const panel = await scene.open();
    scene.card.listenAgain();
    await userEvent.click(panel.querySelector('.sources > summary')!);
    expect(panel.querySelector<HTMLDetailsElement>('.sources')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(scene.closed).toEqual(['first']);
  });
});

describe('it stays when the page', () => {
  test.each<[string, () => void]>([
    [
      'lays something over a part of it',
      () => Object.assign(cover('div'), { popover: 'manual' }).style.setProperty('width', '120px'),
    ],
    ['puts in other elements', () => root.append(Object.assign(document.createElement('i'), { hidden: true }))],
    [
      'unfolds something',
      () => Object.assign(cover('details').style, { position: 'static', width: 'auto', height: 'auto' }),
    ],
    ['makes other parts inert', () => document.body.toggleAttribute('inert', true)],
    ['hides all else', () => root.style.setProperty('visibility', 'hidden')],
  ])('%s', async (_, change) => {
    await scene.open();
    change();
    document.querySelector<HTMLElement>('[data-test][popover]')?.showPopover();
    document.querySelector('details[data-test]')?.toggleAttribute('open', true);
    await settle();
    await settle();
    expect(scene.closed).toEqual([]);
    document.body.inert = false;
    root.querySelector(':scope > i')?.remove();
  });
});

describe('Escape', () => {
  test('is left to what lies over the card', async () => {
    await scene.open();
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    const dialog = cover('dialog') as HTMLDialogElement;
    dialog.showModal();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', seen);
    expect(seen).toHaveBeenCalled();
    expect(dialog.open).toBe(false);
    expect(scene.closed).toEqual(['first']);
  });
});

test('what fills the screen takes the card of its mention in', async () => {
  scene = makeScene('<section id="full"><p>Of <b id="mention">the tunnel plan</b>.</p><button>Go</button></section>');
  const section = document.getElementById('full')!;
  section.querySelector('button')!.onclick = () => section.requestFullscreen();
  await userEvent.click(section.querySelector('button')!);
  await expect.poll(() => document.fullscreenElement).toBe(section);
  const panel = await scene.open();
  await settle();
  expect(host().parentNode).toBe(section);
  await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
  expect(scene.closed).toEqual(['first']);
  await document.exitFullscreen();
});
