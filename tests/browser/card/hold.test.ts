import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GRACE_MS } from '../../../src/card/grace.ts';
import { person } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

// These tests make up the events of a reader whose pointer no program can time or place so exactly.
vi.mock('../../../src/dom/is-trusted.ts', () => ({ isTrusted: () => true }));

let scene: Scene;
beforeEach(() => {
  scene = makeScene(
    '<button id="before">Before</button><p>Of <b id="mention">the tunnel plan</b>.</p><p id="far">Far</p>',
  );
});
afterEach(() => {
  vi.useRealTimers();
  scene.card.stop();
});

function moveTo(target: Element, composed = false): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  target.dispatchEvent(
    new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed, pointerType: 'mouse' }),
  );
}
const far = () => document.getElementById('far')!;
const tool = (label: string) => scene.panel()!.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;

/** Open by hover; from here on the test turns the clock. */
async function hover(): Promise<HTMLElement> {
  const panel = await scene.open({ by: 'hover' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return panel;
}

describe('opened by a resting pointer', () => {
  test('it leaves the focus where it is', async () => {
    document.getElementById('before')!.focus();
    await hover();
    expect(document.activeElement?.id).toBe('before');
  });

  test('it closes when the pointer has been elsewhere for the time of grace, not before', async () => {
    await hover();
    moveTo(far());
    vi.advanceTimersByTime(GRACE_MS - 1);
    expect(scene.panel()).not.toBeNull();
    moveTo(far());
    vi.advanceTimersByTime(1);
    expect(scene.panel()).toBeNull();
    expect(scene.closed).toEqual(['first']);
  });

  test.each([
    ['the mention', () => moveTo(scene.mention)],
    ['the card', (panel: HTMLElement) => moveTo(panel, true)],
  ])('it stays when the pointer comes back to %s in time', async (_, comeBack) => {
    const panel = await hover();
    moveTo(far());
    vi.advanceTimersByTime(GRACE_MS - 1);
    comeBack(panel);
    vi.advanceTimersByTime(GRACE_MS * 10);
    expect(scene.panel()).not.toBeNull();
  });

  test('it closes when the pointer has left the window', async () => {
    await hover();
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(GRACE_MS);
    expect(scene.panel()).toBeNull();
  });

  test.each<[string, (panel: HTMLElement) => void]>([
    [
      'a press on it',
      (panel) => panel.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
    ],
    ['the focus inside', (panel) => panel.querySelector('summary')!.focus()],
  ])('%s makes it stay', async (_, touch) => {
    const panel = await hover();
    touch(panel);
    moveTo(far());
    vi.advanceTimersByTime(GRACE_MS * 10);
    expect(scene.panel()).not.toBeNull();
  });

  test('a pointer that rests elsewhere may replace it, unless it is on the card', async () => {
    expect(scene.card.stays()).toBe(false);
    const panel = await hover();
    expect(scene.card.stays()).toBe(false);
    moveTo(panel, true);
    expect(scene.card.stays()).toBe(true);
  });

  test('one that was pressed open stays when the pointer leaves, and is not replaced', async () => {
    await scene.open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    moveTo(far());
    vi.advanceTimersByTime(GRACE_MS * 10);
    expect(scene.panel()).not.toBeNull();
    expect(scene.card.stays()).toBe(true);
  });
});

describe('pinned', () => {
  async function pin(): Promise<HTMLElement> {
    const panel = await scene.open();
    await userEvent.click(tool('More'));
    await userEvent.click(panel.querySelector('.menu button')!);
    return panel;
  }

  test('it stands apart from its mention; the menu closes and leaves the focus on its button', async () => {
    const panel = await pin();
    expect(panel.style.left).toBe('');
    expect(panel.querySelector('.menu')).toBeNull();
    expect((panel.getRootNode() as ShadowRoot).activeElement?.ariaLabel).toBe('More');
  });

  test.each<[string, () => unknown]>([
    ['a press beside it', () => userEvent.click(far(), { force: true })],
    ['Escape elsewhere', () => (document.activeElement as HTMLElement).blur()],
    ['going elsewhere on the page', () => scene.card.leave()],
  ])('%s leaves it open', async (name, act) => {
    await pin();
    await act();
    if (name.startsWith('Escape')) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(scene.panel()).not.toBeNull();
  });

  test('another mention takes its place; the page hears that the first is closed', async () => {
    await pin();
    const panel = await scene.open({ id: 'second', view: person });
    expect(panel.querySelector('h2')?.textContent).toBe(person.label);
    expect(panel.style.left).toBe('');
    expect(scene.closed).toEqual(['first']);
    await userEvent.click(far(), { force: true });
    expect(scene.panel()).not.toBeNull();
  });

  test.each<[string, () => unknown]>([
    ['Escape inside', () => userEvent.keyboard('{Escape}')],
    ['its button', () => userEvent.click(tool('Close'))],
    ['the page', () => scene.card.close()],
  ])('%s closes it, and the next one is not pinned', async (_, act) => {
    await pin();
    await act();
    expect(scene.panel()).toBeNull();
    await scene.open();
    await userEvent.click(far(), { force: true });
    expect(scene.panel()).toBeNull();
  });

  test('let go, it is back at its mention and closes as ever', async () => {
    const panel = await pin();
    await userEvent.click(tool('More'));
    await userEvent.click(panel.querySelector('.menu button')!);
    await settle();
    await userEvent.click(far(), { force: true });
    expect(scene.panel()).toBeNull();
  });

  test('Tab past the last stop goes back to the page and leaves it open', async () => {
    document.getElementById('before')!.focus();
    const panel = await pin();
    [...panel.querySelectorAll<HTMLElement>('button')].at(-1)!.focus();
    await userEvent.keyboard('{Tab}');
    expect(scene.panel()).not.toBeNull();
    expect(document.activeElement?.hasAttribute('data-counterpoint-card')).not.toBe(true);
  });
});
