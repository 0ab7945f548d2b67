import { afterEach, describe, expect, test, vi } from 'vitest';
import { listenForPicks } from '../../../src/page/pick.ts';
import { render } from './render.ts';

let stop = () => {};
afterEach(() => stop());

const listen = (isOurs = false) => {
  const handlers = { onPoint: vi.fn(), onEnter: vi.fn(() => true), onEscape: vi.fn(), isOurs: () => isOurs };
  stop = listenForPicks(document, handlers);
  return handlers;
};
const click = (target: Element, init: MouseEventInit = {}) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: 5, clientY: 6, ...init }));
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event;
};

test('a plain click is a pick at its point', () => {
  const fixture = render('<p>Xi</p>');
  const { onPoint } = listen();
  click(fixture.querySelector('p')!);
  expect(onPoint).toHaveBeenCalledExactlyOnceWith(5, 6);
});

describe('no pick', () => {
  test.each<[string, string, MouseEventInit]>([
    ['a link', '<a href="#x">Xi</a>', {}],
    ['inside a link', '<a href="#x"><b>Xi</b></a>', {}],
    ['a button', '<button>Xi</button>', {}],
    ['a label', '<label>Xi</label>', {}],
    ['editable text', '<p contenteditable>Xi</p>', {}],
    ['with the control key', '<p>Xi</p>', { ctrlKey: true }],
    ['with the shift key', '<p>Xi</p>', { shiftKey: true }],
    ['another button of the mouse', '<p>Xi</p>', { button: 1 }],
  ])('%s', (_, html, init) => {
    const fixture = render(html);
    const { onPoint } = listen();
    click(fixture.querySelector('b') ?? fixture.firstElementChild!, init);
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('while text is selected', () => {
    const fixture = render('<p>Xi</p>');
    const { onPoint } = listen();
    document.getSelection()?.selectAllChildren(fixture);
    click(fixture.firstElementChild!);
    document.getSelection()?.removeAllRanges();
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('a click that the page has used', () => {
    const fixture = render('<p>Xi</p>');
    fixture.addEventListener('click', (event) => event.preventDefault(), { once: true });
    const { onPoint } = listen();
    click(fixture.firstElementChild!);
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('in the card', () => {
    const fixture = render('<p>Xi</p>');
    const { onPoint } = listen(true);
    click(fixture.firstElementChild!);
    expect(onPoint).not.toHaveBeenCalled();
  });
});

test('Enter is used only while the focus is nowhere', () => {
  const fixture = render('<input>');
  const { onEnter } = listen();
  expect(press('Enter').defaultPrevented).toBe(true);
  fixture.querySelector('input')!.focus();
  expect(press('Enter').defaultPrevented).toBe(false);
  expect(onEnter).toHaveBeenCalledOnce();
});

test('Enter that was of no use stays with the page', () => {
  render('');
  listen().onEnter.mockReturnValue(false);
  expect(press('Enter').defaultPrevented).toBe(false);
});
