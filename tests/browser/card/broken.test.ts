import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

// What no pack that was checked holds.
const BROKEN = { ...contestedClaim, positions: null } as unknown as EntryView;

let scene: Scene;
beforeEach(() => {
  scene = makeScene('<button id="before">Before</button><p>Of <b id="mention">the tunnel plan</b>.</p>');
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  scene.card.stop();
  vi.restoreAllMocks();
});

async function openBroken(by: 'pointer' | 'keyboard' = 'pointer'): Promise<HTMLElement> {
  document.getElementById('before')!.focus();
  const answers = [BROKEN, contestedClaim];
  const panel = await scene.open({ by, load: async () => ({ ok: true, value: answers.shift()! }) });
  await settle();
  return panel;
}

describe('a card that cannot show what it was given', () => {
  test('says so in its dialog, under its name', async () => {
    const panel = await openBroken();
    expect(panel.querySelector('[role="alert"]')?.textContent).toBe('Something went wrong here. Try again');
    expect(panel.getAttribute('role')).toBe('dialog');
    const heading = panel.querySelector('h2');
    expect(heading?.textContent).toBe(contestedClaim.label);
  });

  test('asks anew when told to, and shows what comes then', async () => {
    const panel = await openBroken();
    await userEvent.click(panel.querySelector('[role="alert"] button')!);
    await settle();
    expect(panel.querySelector('[role="alert"]')).toBeNull();
    expect(panel.querySelectorAll('.position').length).toBeGreaterThan(0);
    expect((panel.getRootNode() as ShadowRoot).activeElement).toBe(panel.querySelector('h2'));
  });

  test('shows the next entry', async () => {
    await openBroken();
    const panel = await scene.open({ id: 'second' });
    expect(panel.querySelector('[role="alert"]')).toBeNull();
  });

  test.each<[string, (panel: HTMLElement) => unknown]>([
    ['its button', (panel) => userEvent.click(panel.querySelector('[aria-label="Close"]')!)],
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a press beside it', () => userEvent.click(document.getElementById('before')!)],
  ])('%s closes it, and it leaves nothing', async (_, close) => {
    const panel = await openBroken('keyboard');
    await close(panel);
    expect(scene.closed).toEqual(['first']);
    expect(document.querySelector('[data-counterpoint-card]')).toBeNull();
    expect(document.activeElement?.id).toBe('before');
  });

  test('a reason that cannot be shown is no empty card either', async () => {
    const panel = await scene.open({ explain: async () => ({ ok: true, value: { kind: 'phrase' } as never }) });
    await userEvent.click(panel.querySelector('[aria-label="More"]')!);
    await userEvent.click(panel.querySelector('.menu summary')!);
    await expect.poll(() => panel.querySelector('[role="alert"]')?.textContent).toContain('Something went wrong here.');
    expect(panel.querySelector('[aria-label="Close"]')).not.toBeNull();
  });
});
