import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene();
});
afterEach(() => scene.card.stop());

const limitsOf = (panel: HTMLElement) => panel.querySelector<HTMLElement>('.limits')!;

async function scrolledTo(panel: HTMLElement, top: number): Promise<{ panel: number; limits: number }> {
  panel.scrollTop = top;
  await settle();
  return {
    panel: Math.round(panel.getBoundingClientRect().top + panel.clientTop + panel.clientHeight),
    limits: Math.round(limitsOf(panel).getBoundingClientRect().bottom),
  };
}

test.each([
  ['2031-05-02', 'Up to date to Feb 24, 2025; this article is newer, from May 2, 2031.'],
  ['2025-02-24', 'Up to date to Feb 24, 2025; this article is from Feb 24, 2025.'],
  [null, 'Up to date to Feb 24, 2025; this page gives no date.'],
])('on an article of %s the card says: %s', async (published, expected) => {
  const panel = await scene.open({ published });
  expect(limitsOf(panel).querySelector('p')?.textContent).toBe(`Based on 5 articles; outlets named: 3. ${expected}`);
});

test.each([
  ['2031-05-02', '5 sources, to Feb 24, 2025, older than this article Details'],
  ['2025-02-24', '5 sources, to Feb 24, 2025 Details'],
  [null, '5 sources, to Feb 24, 2025 Details'],
])('on an article of %s one line says shortly: %s', async (published, expected) => {
  const panel = await scene.open({ published });
  expect(limitsOf(panel).querySelector('summary')?.textContent).toBe(expected);
});

test.each([
  ['on its way', () => new Promise<never>(() => {})],
  ['that failed', async () => ({ ok: false, error: { code: 'unreachable', message: 'asleep' } }) as const],
])('a card %s says none', async (_, load) => {
  const panel = await scene.open({ load });
  expect(panel.querySelector('.limits')).toBeNull();
});

describe('they stay in view', () => {
  test.each([
    [1000, 800],
    [400, 800],
    [320, 640],
  ])('in a window of %i by %i px, with most of the card left for the rest', async (width, height) => {
    await page.viewport(width, height);
    const panel = await scene.open({ view: contestedClaim, published: '2031-05-02' });
    expect(panel.scrollHeight).toBeGreaterThan(panel.clientHeight * 1.5);
    // A pixel further than is seen while something is scrolled under them: none of it shows below.
    for (const [top, beyond] of [
      [0, 1],
      [100, 1],
      [panel.scrollHeight, 0],
    ] as const) {
      const bottoms = await scrolledTo(panel, top);
      expect(bottoms.limits - bottoms.panel, `scrolled to ${top}`).toBe(beyond);
    }
    const taken = panel.querySelector<HTMLElement>('.head')!.offsetHeight + limitsOf(panel).offsetHeight;
    expect(taken).toBeLessThan(panel.clientHeight / 2);
  });

  test('on whole pixels of the screen, wherever the mention stands', async () => {
    await page.viewport(1000, 801);
    scene.mention.parentElement!.style.marginTop = '40.37px';
    const panel = await scene.open({ view: contestedClaim });
    const { top, bottom } = panel.getBoundingClientRect();
    for (const edge of [top, bottom])
      expect(edge * devicePixelRatio).toBeCloseTo(Math.round(edge * devicePixelRatio), 5);
    expect(panel.scrollHeight).toBeGreaterThan(panel.clientHeight);
  });

  test('unless there is too little room for them', async () => {
    await page.viewport(1000, 400);
    const panel = await scene.open({ view: contestedClaim });
    const start = await scrolledTo(panel, 0);
    expect(start.limits).toBeGreaterThan(start.panel);
    const end = await scrolledTo(panel, panel.scrollHeight);
    expect(end.limits).toBe(end.panel);
  });

  test('and never hide what has the focus', async () => {
    await page.viewport(1000, 800);
    const panel = await scene.open({ view: contestedClaim, by: 'keyboard' });
    const inBody = [...panel.querySelectorAll<HTMLElement>('.body summary')].filter((each) => each.checkVisibility());
    for (const summary of inBody) {
      summary.focus();
      const { bottom } = summary.getBoundingClientRect();
      expect(bottom, summary.textContent).toBeLessThanOrEqual(limitsOf(panel).getBoundingClientRect().top + 1);
    }
  });
});
