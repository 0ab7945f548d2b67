import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchIntent } from '../../../../src/page/gestures/intent.ts';
import { render } from '../render.ts';

let fixture: HTMLElement;
const onIntent = vi.fn();
let stop: () => void;
const at = (selector: string) => fixture.querySelector<HTMLElement>(selector)!;

beforeEach(async () => {
  fixture = render(
    '<p id="marked">A text that <a href="#x">holds</a> a mark</p><p id="plain">And <a href="#y">one</a> that does not</p>',
  );
  // Wherever the pointer was left.
  await userEvent.hover(at('#plain'));
  onIntent.mockReset();
  stop = watchIntent((element) => element.id === 'marked', onIntent);
});
afterEach(() => stop());

test.each<[string, () => unknown]>([
  ['the pointer comes over a text with a mark', () => userEvent.hover(at('#marked'))],
  ['it comes over a link in such a text', () => userEvent.hover(at('#marked a'))],
  ['such a text is pressed', () => userEvent.click(at('#marked'))],
  ['the focus comes into such a text', () => at('#marked a').focus()],
  ['Tab is pressed', () => userEvent.keyboard('{Tab}')],
  ['Enter is pressed', () => userEvent.keyboard('{Enter}')],
])('is heard of once when %s', async (_, act) => {
  await act();
  expect(onIntent).toHaveBeenCalledOnce();
  await act();
  await userEvent.hover(at('#marked'));
  expect(onIntent).toHaveBeenCalledOnce();
});

test.each<[string, () => unknown]>([
  ['the pointer moves over other text', () => userEvent.hover(at('#plain a'))],
  ['other text is pressed', () => userEvent.click(at('#plain'))],
  ['the focus comes into other text', () => at('#plain a').focus()],
  ['the page is scrolled by keys', () => userEvent.keyboard('{PageDown}{ArrowDown} ')],
  [
    'the page makes a pointer up',
    () => at('#marked').dispatchEvent(new PointerEvent('pointermove', { bubbles: true })),
  ],
  [
    'it was stopped',
    () => {
      stop();
      return userEvent.hover(at('#marked'));
    },
  ],
])('is none when %s', async (_, act) => {
  await act();
  expect(onIntent).not.toHaveBeenCalled();
});
