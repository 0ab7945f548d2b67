import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { makeScene, type Scene, settle } from './open-card.ts';

// Controls of a form, and images of a document, take the place of its properties.
const FORM = '<form id="form" tabindex="0"><input name="focus"><input name="blur"><input name="closest"></form>';
const PAGE = `<p>Of <b id="mention">the tunnel plan</b>.</p>${FORM}`;

let scene: Scene;
const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault());
beforeEach(() => {
  uncaught.mockClear();
  window.addEventListener('error', uncaught);
});
afterEach(() => {
  scene.card.stop();
  document.body.replaceChildren();
  window.removeEventListener('error', uncaught);
  vi.restoreAllMocks();
  expect(uncaught).not.toHaveBeenCalled();
});

const form = () => document.querySelector<HTMLFormElement>('#form')!;

describe('the focus goes back to an element whose control is named like a method', () => {
  test.each<[string, boolean, () => Promise<unknown>]>([
    ['Escape', false, () => userEvent.keyboard('{Escape}')],
    ['the card closed by the page script', false, async () => scene.card.close()],
    ['Tab', true, () => userEvent.keyboard('{Shift>}{Tab}{/Shift}')],
  ])('by %s, pinned %s', async (_, pinned, leave) => {
    scene = makeScene(PAGE);
    HTMLElement.prototype.focus.call(form());
    const panel = await scene.open({ by: 'keyboard' });
    if (pinned) {
      await userEvent.click(panel.querySelector('[aria-label="More"]')!);
      await userEvent.click(panel.querySelector('.menu button')!);
      panel.focus();
    }
    await leave();
    expect(document.activeElement).toBe(form());
    expect(scene.closed).toEqual(pinned ? [] : ['first']);
  });
});

describe('in a document with an image named like a method', () => {
  test.each(['elementFromPoint', 'execCommand', 'createElement', 'documentElement', 'fullscreenElement'])(
    '%s: the card opens, copies and closes',
    async (name) => {
      scene = makeScene(PAGE);
      const panel = await scene.open();
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('not allowed'));
      const copied = vi.spyOn(DataTransfer.prototype, 'setData');
      const buttons = () => [...panel.querySelectorAll('button')];
      await userEvent.click(panel.querySelector('.sources > summary')!);
      const button = buttons().find(({ textContent }) => textContent === 'Copy citation')!;
      // Tests press by such methods themselves: the names are taken just before the card hears of it.
      const image = document.createElement('img');
      image.name = name;
      window.addEventListener('pointerdown', () => document.body.append(image), { capture: true, once: true });
      await userEvent.click(button);
      await expect.poll(() => panel.querySelector('.cite [aria-live]')?.textContent).toBe('Copied.');
      expect(copied).toHaveBeenCalled();
      expect(image.isConnected).toBe(true);
      await userEvent.keyboard('{Escape}');
      await settle();
      image.remove();
      expect(scene.closed).toEqual(['first']);
    },
  );
});
