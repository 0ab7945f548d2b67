import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => page.viewport(1000, 800));
afterEach(() => {
  scene.card.stop();
  document.head.querySelector('style[data-test]')?.remove();
  scrollTo(0, 0);
});

function addStyle(text: string): void {
  const style = document.createElement('style');
  style.dataset.test = '';
  style.textContent = text;
  document.head.append(style);
}

const TALL = '<div style="height: 3000px; padding-top: 500px"><b id="mention">the tunnel plan</b></div>';

/** Whether something lies on the page at a point, through the card's shadow root. */
function topAt(panel: HTMLElement): boolean {
  const { left, top } = panel.getBoundingClientRect();
  return document.elementFromPoint(left + 20, top + 20)?.localName === 'counterpoint-card';
}

describe('on a page', () => {
  test('page styles for everything, popovers or the host do not reach it', async () => {
    scene = makeScene();
    const plain = await scene.open();
    const look = (panel: HTMLElement) => {
      const { display, position, fontSize, color, letterSpacing, opacity, width } = getComputedStyle(panel);
      return { display, position, fontSize, color, letterSpacing, opacity, width };
    };
    const before = look(plain);
    scene.card.close();
    addStyle(`
      * { font-size: 40px !important; letter-spacing: 5px !important; color: red !important; }
      html { font-size: 10px; visibility: hidden; }
      [popover], div { display: none !important; }
      counterpoint-card { display: none !important; opacity: 0.1 !important; position: absolute !important; }`);
    const after = await scene.open();
    expect(look(after)).toEqual(before);
    expect(getComputedStyle(after).visibility).toBe('visible');
  });

  test('lies over everything, whatever its z-index', async () => {
    scene = makeScene(`<div style="position: fixed; inset: 0; z-index: 2147483647"></div>${TALL}`);
    expect(topAt(await scene.open())).toBe(true);
  });

  test('goes into the modal dialog that holds the mention, and closes with it', async () => {
    scene = makeScene('<dialog><p>Of <b id="mention">the tunnel plan</b>.</p></dialog>');
    const dialog = document.querySelector('dialog')!;
    dialog.showModal();
    const panel = await scene.open();
    expect(document.querySelector('counterpoint-card')?.parentNode).toBe(dialog);
    expect(topAt(panel)).toBe(true);
    dialog.close();
    await settle();
    expect(scene.panel()).toBeNull();
  });
});

describe('placed by its mention', () => {
  const gap = (panel: HTMLElement) => {
    const card = panel.getBoundingClientRect();
    const line = scene.mention.getBoundingClientRect();
    return card.top >= line.bottom ? card.top - line.bottom : line.top - card.bottom;
  };

  test('is near and not over it, and stays so when the page scrolls', async () => {
    scene = makeScene(TALL);
    scrollTo(0, 300);
    const panel = await scene.open();
    expect(gap(panel)).toBe(8);
    scrollTo(0, 400);
    await settle();
    await settle();
    expect(gap(panel)).toBe(8);
  });

  test('closes when the mention has left the screen', async () => {
    scene = makeScene(TALL);
    scrollTo(0, 300);
    await scene.open();
    scrollTo(0, 1500);
    await settle();
    await settle();
    expect(scene.panel()).toBeNull();
  });

  test('waits for a mention that is on its way into the screen', async () => {
    scene = makeScene(TALL);
    scrollTo(0, 1500);
    expect(await scene.open()).not.toBeNull();
  });

  test('stays when the mention has gone from the page', async () => {
    scene = makeScene(TALL);
    scrollTo(0, 300);
    const panel = await scene.open();
    const { top } = panel.getBoundingClientRect();
    scene.mention.remove();
    scrollTo(0, 310);
    await settle();
    expect(scene.panel()?.getBoundingClientRect().top).toBe(top);
  });

  test('is a sheet along the edge of a narrow screen', async () => {
    await page.viewport(400, 800);
    scene = makeScene(TALL);
    scrollTo(0, 300);
    const { left, width, bottom, height } = (await scene.open()).getBoundingClientRect();
    expect({ left, width, bottom }).toEqual({ left: 0, width: document.documentElement.clientWidth, bottom: 800 });
    expect(height).toBeLessThanOrEqual(360);
  });

  test('its text follows the reader’s text size, not the page’s', async () => {
    scene = makeScene(TALL);
    const sized = (size: string) => {
      document.documentElement.style.fontSize = size;
      return scene.open().then((panel) => getComputedStyle(panel).fontSize);
    };
    expect([await sized(''), await sized('10px')]).toEqual(['14px', '14px']);
    document.documentElement.style.fontSize = '';
  });
});
