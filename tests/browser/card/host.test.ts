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
  return document.elementFromPoint(left + 20, top + 20)?.hasAttribute('data-counterpoint-card') === true;
}

function look(panel: HTMLElement) {
  const style = getComputedStyle(panel);
  const names = ['display', 'visibility', 'position', 'fontSize', 'fontFamily', 'color', 'backgroundColor'] as const;
  const others = ['letterSpacing', 'textTransform', 'userSelect', 'direction', 'writingMode', 'opacity'] as const;
  const { left, top, width, height } = panel.getBoundingClientRect();
  return {
    style: [...names, ...others].map((name) => `${name}: ${style[name]}`),
    box: { left, top, width, height },
    isSeen: panel.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }),
  };
}

describe('on a page', () => {
  // The host is a `div` like the page's own.
  test.each<[string, string]>([
    ['text', 'font-size: 40px; letter-spacing: 5px; color: red; text-transform: uppercase; user-select: none'],
    ['display', 'display: none'],
    ['a box', 'display: block; position: absolute; inset: auto; width: 10px; height: 10px; overflow: hidden'],
    ['visibility', 'visibility: hidden'],
    ['opacity', 'opacity: 0; filter: opacity(0); mix-blend-mode: difference; mask: linear-gradient(#0000, #0000)'],
    ['place', 'transform: translateX(-9999px) scale(0); zoom: 3; rotate: 90deg; clip-path: inset(100%)'],
    ['rendering', 'content-visibility: hidden; contain: strict; will-change: transform'],
    ['use', 'pointer-events: none; interactivity: inert'],
    ['motion', 'animation: hide 1s both; transition: all 100s'],
    ['direction', 'direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl'],
    ['what our own sheet goes by', '--ground: red; --ink: red; --rem: 99px; --sans: monospace'],
    ['everything', 'all: revert'],
  ])('page styles for %s do not reach it', async (_, declarations) => {
    scene = makeScene();
    const before = look(await scene.open());
    scene.card.close();
    const important = declarations.replaceAll(/(?=;|$)/g, ' !important');
    addStyle(`
      @keyframes hide { to { visibility: hidden; opacity: 0; display: none } }
      html { visibility: hidden }
      div, [popover], [data-counterpoint-card], html > :last-child { ${important} }`);
    const after = await scene.open();
    expect(look(after)).toEqual(before);
    expect(topAt(after)).toBe(true);
  });

  test('no page can make an element of it that gets at its root', async () => {
    customElements.define('taken-over', class extends HTMLDivElement {}, { extends: 'div' });
    scene = makeScene();
    await scene.open();
    const host = scene.panel()!.getRootNode() as ShadowRoot;
    host.host.setAttribute('is', 'taken-over');
    expect(customElements.getName(host.host.constructor as CustomElementConstructor)).toBeNull();
    expect(() => (host.host as HTMLElement).attachInternals()).toThrow();
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
    expect(document.querySelector('[data-counterpoint-card]')?.parentNode).toBe(dialog);
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
    expect(height).toBeLessThanOrEqual(480);
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
