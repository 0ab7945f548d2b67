import { afterEach, describe, expect, test, vi } from 'vitest';
import { listenForPicks } from '../../../../src/page/gestures/pick.ts';
import { render } from '../render.ts';

// These tests make up the events of a reader with every button and key.
vi.mock('../../../../src/dom/is-trusted.ts', () => ({ isTrusted: () => true }));

let stop = () => {};
afterEach(() => stop());

const listen = (isOurs = false) => {
  const handlers = {
    onPoint: vi.fn(),
    onEnter: vi.fn((_: Element | null) => true),
    onEscape: vi.fn(),
    isOurs: () => isOurs,
  };
  ({ stop } = listenForPicks(document, handlers));
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

describe('a key asks for', () => {
  test.each<[string, string, string | null, boolean]>([
    ['the current mark, Enter on nothing', 'Enter', null, true],
    ['the mark that has the focus, Enter', 'Enter', 'b', true],
    ['the mark that has the focus, Space', ' ', 'b', true],
    ['nothing, Space on nothing', ' ', null, false],
    ['nothing, another key', 'a', null, false],
  ])('%s', (_, key, focus, asked) => {
    const fixture = render('<b tabindex="0">Xi</b>');
    const { onEnter } = listen();
    const element = focus ? fixture.querySelector<HTMLElement>(focus) : null;
    element?.focus();
    expect(press(key).defaultPrevented).toBe(asked);
    expect(onEnter.mock.calls).toEqual(asked ? [[element]] : []);
  });
});

test('Enter that was of no use stays with the page', () => {
  render('');
  listen().onEnter.mockReturnValue(false);
  expect(press('Enter').defaultPrevented).toBe(false);
});
