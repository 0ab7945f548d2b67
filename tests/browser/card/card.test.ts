import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardRequest } from '../../../src/card/port.ts';
import { contestedClaim, person, stateWithoutPosition } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene(
    '<button id="before">Before</button><p>Of <b id="mention">the tunnel plan</b>.</p><p id="far">Far</p>',
  );
});
afterEach(() => scene.card.stop());

type Answer = Awaited<ReturnType<CardRequest['load']>>;

describe('opening and closing', () => {
  test('shows the entry in a dialog, under its name', async () => {
    const panel = await scene.open();
    expect(panel.getAttribute('role')).toBe('dialog');
    expect(panel.ariaBusy).toBe('false');
    const heading = panel.querySelector('h2');
    expect(heading?.textContent).toBe(contestedClaim.label);
  });

  test('shows the label while the entry is on its way', async () => {
    const panel = await scene.open({ load: () => new Promise(() => {}) });
    expect(panel.ariaBusy).toBe('true');
    expect(panel.textContent).toContain(contestedClaim.label);
  });

  test('drops the answer to an earlier opening', async () => {
    const first = Promise.withResolvers<Answer>();
    await scene.open({ load: () => first.promise });
    const panel = await scene.open({ view: stateWithoutPosition });
    first.resolve({ ok: true, value: person });
    await settle();
    expect(panel.querySelector('h2')?.textContent).toBe(stateWithoutPosition.label);
  });

  test('a failure says so and can be tried again', async () => {
    const answers: Answer[] = [
      { ok: false, error: { code: 'unreachable', message: 'asleep' } },
      { ok: true, value: person },
    ];
    const panel = await scene.open({ load: async () => answers.shift()! });
    expect(panel.querySelector('[role="alert"]')?.textContent).toBe('This could not be loaded. Try again');
    await userEvent.click(panel.querySelector('[role="alert"] button')!);
    await settle();
    expect(panel.querySelector('h2')?.textContent).toBe(person.label);
  });

  test('what nobody knows has no more to it than that', async () => {
    const panel = await scene.open({
      load: async () => ({ ok: false, error: { code: 'not-found', message: 'none' } }),
    });
    expect(panel.textContent).toContain('Nothing on record about this.');
    expect([...panel.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel)).toEqual(['Close']);
  });

  test('a look-up that failed is not one that found nothing, and may find something at another try', async () => {
    const answers: Answer[] = [
      { ok: false, error: { code: 'failed', message: 'no pack' } },
      { ok: true, value: person },
    ];
    const panel = await scene.open({
      known: false,
      label: 'Halden',
      place: { number: 0, of: 0 },
      load: async () => answers.shift()!,
    });
    const buttons = () => [...panel.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent);
    expect(panel.textContent).not.toContain('Nothing on record about this.');
    expect(buttons()).toEqual(['Try again', 'Close']);
    await userEvent.click(panel.querySelector('[role="alert"] button')!);
    await settle();
    expect(panel.querySelector('h2')?.textContent).toBe(person.label);
    // There is no mark to go on from, nor one to dismiss.
    expect(buttons().filter((name) => name === 'Next mark' || name === 'More')).toEqual([]);
  });

  test('leaves nothing in the document and tells the page once', async () => {
    await scene.open();
    scene.card.close();
    scene.card.close();
    expect(document.querySelector('[data-counterpoint-card]')).toBeNull();
    expect(scene.closed).toEqual(['first']);
  });

  test('opening another closes the first', async () => {
    await scene.open();
    await scene.open({ id: 'second' });
    expect(scene.closed).toEqual(['first']);
    expect(document.querySelectorAll('[data-counterpoint-card]')).toHaveLength(1);
  });

  test.each([
    ['outside', '#far', true],
    ['on its own mention', '#mention', false],
  ])('a press %s closes it: %s %s', async (_, selector, closes) => {
    await scene.open();
    await userEvent.click(document.querySelector(selector)!, { force: true });
    expect(scene.panel() === null).toBe(closes);
  });

  test('a press inside is the card’s own', async () => {
    const panel = await scene.open();
    const seen = vi.fn();
    document.addEventListener('click', seen);
    await userEvent.click(panel.querySelector('summary')!);
    document.removeEventListener('click', seen);
    expect(panel.querySelector('details')?.open).toBe(true);
    expect(seen).not.toHaveBeenCalled();
    await userEvent.click(panel.querySelector('[aria-label="Close"]')!);
    expect(scene.panel()).toBeNull();
  });

  test('tells its events from those of the page', async () => {
    const panel = await scene.open();
    const seen: boolean[] = [];
    const record = (event: Event) => seen.push(scene.card.contains(event));
    window.addEventListener('pointermove', record);
    panel.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    scene.mention.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    window.removeEventListener('pointermove', record);
    expect(seen).toEqual([true, false]);
  });
});

describe('keyboard', () => {
  test('opened by pointer, it leaves the focus where it is', async () => {
    document.getElementById('before')!.focus();
    await scene.open();
    expect(document.activeElement?.id).toBe('before');
  });

  test('opened by keyboard, it takes the focus and gives it back', async () => {
    document.getElementById('before')!.focus();
    const panel = await scene.open({ by: 'keyboard' });
    expect((panel.getRootNode() as ShadowRoot).activeElement).toBe(panel.querySelector('h2'));
    await userEvent.keyboard('{Escape}');
    expect(scene.panel()).toBeNull();
    expect(document.activeElement?.id).toBe('before');
  });

  test.each([
    ['Tab past the last stop', '{Tab}', 'last'],
    ['Shift+Tab before the first', '{Shift>}{Tab}{/Shift}', 'heading'],
  ])('%s goes back to the page', async (_, keys, from) => {
    document.getElementById('before')!.focus();
    const panel = await scene.open({ by: 'keyboard' });
    if (from === 'last') [...panel.querySelectorAll<HTMLElement>('button')].at(-1)!.focus();
    await userEvent.keyboard(keys);
    expect(scene.panel()).toBeNull();
    expect(document.activeElement?.id).toBe('before');
  });

  test('the page does not see keys typed inside, nor the Escape that closes', async () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen, true);
    await scene.open({ by: 'keyboard' });
    await userEvent.keyboard('j{Tab}{Enter}{Escape}');
    expect(scene.panel()).toBeNull();
    await scene.open();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', seen, true);
    expect(seen).not.toHaveBeenCalled();
  });

  test('other keys are the page’s while the focus is there', async () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    document.getElementById('before')!.focus();
    await scene.open();
    await userEvent.keyboard('j');
    document.removeEventListener('keydown', seen);
    expect(seen).toHaveBeenCalledOnce();
  });
});
