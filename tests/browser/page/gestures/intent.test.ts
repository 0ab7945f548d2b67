import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { watchIntent } from '../../../../src/page/gestures/intent.ts';
import { render } from '../render.ts';

const PAGE = `
  <p id="marked"><a href="#x">Xi</a> and <b>Putin</b></p>
  <p id="plain" tabindex="0">nobody <a href="#y">elsewhere</a></p>
  <div id="host"></div>
`;

let stop = () => {};
const onIntent = vi.fn();

beforeEach(() => {
  onIntent.mockClear();
  const fixture = render(PAGE);
  const shadow = fixture.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p id="inside">Xi again</p>';
  const marked = new Set<Element>([fixture.querySelector('#marked')!, shadow.querySelector('#inside')!]);
  stop = watchIntent(document, (element) => marked.has(element), onIntent);
});
afterEach(() => stop());

const find = (selector: string) => page.elementLocator(document.querySelector(selector)!);
const inside = () => page.elementLocator(document.querySelector('#host')!.shadowRoot!.querySelector('#inside')!);

describe('a sign that the reader may want to know more', () => {
  test.each<[string, () => Promise<void>]>([
    ['the pointer comes over a text that holds a mark', () => userEvent.hover(find('#marked'))],
    ['it comes over a part of it', () => userEvent.hover(find('#marked b'))],
    ['it comes over one in a shadow tree', () => userEvent.hover(inside())],
    ['a press', () => userEvent.click(find('#marked b'))],
    ['the focus comes into it', async () => document.querySelector<HTMLElement>('#marked a')!.focus()],
  ])('%s', async (_, act) => {
    await act();
    await expect.poll(() => onIntent).toHaveBeenCalledOnce();
  });

  test.each<[string, () => Promise<void>]>([
    ['the pointer stays elsewhere', () => userEvent.hover(find('#plain'))],
    ['a press elsewhere', () => userEvent.click(find('#plain'))],
    ['the focus is elsewhere', async () => document.querySelector<HTMLElement>('#plain a')!.focus()],
    ['a key that scrolls', () => userEvent.keyboard('{PageDown}')],
    [
      'the page makes one up',
      async () =>
        void find('#marked')
          .element()
          .dispatchEvent(new Event('pointermove', { bubbles: true })),
    ],
  ])('none: %s', async (_, act) => {
    await act();
    // What is real is heard after that.
    expect(onIntent).not.toHaveBeenCalled();
    await userEvent.hover(find('#marked b'));
    await expect.poll(() => onIntent).toHaveBeenCalledOnce();
  });

  test('it is told once', async () => {
    await userEvent.hover(find('#marked'));
    await userEvent.hover(find('#plain'));
    await userEvent.click(find('#marked b'));
    expect(onIntent).toHaveBeenCalledOnce();
  });

  test('nobody is told after the end', async () => {
    stop();
    await userEvent.click(find('#marked b'));
    expect(onIntent).not.toHaveBeenCalled();
  });
});
