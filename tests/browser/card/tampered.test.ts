import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene('<p>Of <b id="mention">the tunnel plan</b>.</p>');
});
afterEach(() => scene.card.stop());

const first = <T extends Element = HTMLElement>(selector: string) => scene.panel()!.querySelector<T>(selector)!;
const rootOf = () => scene.panel()!.getRootNode() as ShadowRoot;

/** What a page that has got hold of a node of the card can make of it. */
const TAMPERING: [string, () => unknown][] = [
  ['rewrites a text', () => first('h2').append('!')],
  ['rewrites a text node', () => Object.assign(first('h2').firstChild!, { data: 'Another plan' })],
  ['puts something in', () => first('.body').append(document.createElement('p'))],
  ['puts something beside it', () => scene.panel()!.append('Paid for by nobody')],
  ['takes something out', () => first('.position').remove()],
  ['leads a link elsewhere', () => first('a').setAttribute('href', 'https://elsewhere.example/')],
  ['turns a label', () => first('[aria-label="Close"]').setAttribute('aria-label', 'Open')],
  ['hides something', () => first('.limits').setAttribute('style', 'display: none')],
  [
    'adds a style sheet',
    () => rootOf().append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
  ],
  ['changes our style sheet', () => rootOf().querySelector('style')!.append('p { display: none }')],
];

describe('a card closes when a page', () => {
  test.each(TAMPERING)('%s, and the next one is as it should be', async (_, tamper) => {
    const before = (await scene.open()).innerHTML;
    const styles = rootOf().querySelector('style')!.textContent;
    tamper();
    await settle();
    expect(scene.closed).toEqual(['first']);
    const panel = await scene.open({ id: 'second' });
    expect(panel.innerHTML).toBe(before);
    expect([...rootOf().children].map(({ textContent }) => textContent)).toEqual([styles, panel.textContent]);
    expect(scene.closed).toEqual(['first']);
  });

  test.each(TAMPERING.slice(0, 2))('%s as its views draw something new', async (_, tamper) => {
    await scene.open();
    // Before anybody else's, and in the same turn as what the views do about it.
    first('[aria-label="More"]').addEventListener('click', tamper, { capture: true });
    await userEvent.click(first('[aria-label="More"]'));
    await settle();
    expect(scene.closed).toEqual(['first']);
  });
});

test('one that is about to show something else closes instead, and shows nothing', async () => {
  const answer = Promise.withResolvers<{ ok: true; value: typeof contestedClaim }>();
  await scene.open({ load: () => answer.promise });
  const panel = scene.panel()!;
  // Right before the answer is shown, so that nobody has had the time to notice.
  void answer.promise.then(() => first('h2').append('!'));
  answer.resolve({ ok: true, value: contestedClaim });
  await settle();
  expect(scene.closed).toEqual(['first']);
  expect(panel.textContent).toBe('');
});

describe('it stays for all that', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a reader unfolds', () => userEvent.click(first('.sources > summary'))],
    ['opens in the menu', () => userEvent.click(first('[aria-label="More"]'))],
    ['chooses', () => userEvent.click(first('input'))],
    ['scrolls', () => userEvent.wheel(scene.panel()!, { delta: { y: 100 } })],
  ])('%s', async (_, act) => {
    const view = { ...contestedClaim, positions: contestedClaim.positions };
    await scene.open({ view, published: '2023-04-25' });
    await act();
    await settle();
    await settle();
    expect(scene.closed).toEqual([]);
  });

  test('is copied the long way round', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('not allowed'));
    await scene.open();
    await userEvent.click(first('.sources > summary'));
    await userEvent.click(
      [...scene.panel()!.querySelectorAll('button')].find((each) => each.textContent === 'Copy citation')!,
    );
    await settle();
    write.mockRestore();
    expect(scene.closed).toEqual([]);
    expect(first('.cite [aria-live]').textContent).not.toBe('');
  });
});

describe('where a page gives an element of the card something to show instead, which no browser tells of', () => {
  test.each(['.body', 'h2', '.position p', '.head'])(
    '%s: the next press is dropped, the card closes, and the next is as it should be',
    async (selector) => {
      const step = vi.fn();
      const panel = await scene.open({ step });
      const before = panel.innerText;
      // Pressed by its place: it may be a button of the page's own by now.
      const { left, top } = panel.getBoundingClientRect();
      const button = first('[aria-label="Next mark"]').getBoundingClientRect();
      first(selector).attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>Something else';
      await userEvent.click(panel, { position: { x: button.left - left + 4, y: button.top - top + 4 } });
      await settle();
      expect(step).not.toHaveBeenCalled();
      expect(scene.closed).toEqual(['first']);
      expect((await scene.open({ id: 'second', step })).innerText).toBe(before);
    },
  );

  test('the panel itself cannot be given any', async () => {
    const panel = await scene.open();
    expect(() => panel.attachShadow({ mode: 'open' })).toThrow();
  });
});
