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

describe('what the page keeps to itself is heard', () => {
  test.each<[string, (keep: (event: Event) => void) => () => void]>([
    ['on the way up', (keep) => add(document.querySelector('#fixture')!, keep, false)],
    ['on the way down', (keep) => add(document, keep, true)],
    ['at the window', (keep) => add(window, keep, true)],
  ])('%s', async (_, stopWith) => {
    const fixture = render('<p>Xi</p>');
    const takeBack = stopWith((event) => event.stopPropagation());
    const { onPoint, onEscape } = listen();
    click(fixture.firstElementChild!);
    press('Escape');
    await vi.waitUntil(() => onPoint.mock.calls.length > 0 && onEscape.mock.calls.length > 0);
    expect(onPoint).toHaveBeenCalledExactlyOnceWith(5, 6);
    takeBack();
  });

  test('but not what it has used as well', async () => {
    const fixture = render('<p>Xi</p>');
    const use = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const takeBack = add(document, use, true);
    const { onPoint, onEscape } = listen();
    click(fixture.firstElementChild!);
    takeBack();
    document.body.focus();
    press('Escape');
    // What came first is judged first.
    await vi.waitUntil(() => onEscape.mock.calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onPoint).not.toHaveBeenCalled();
  });
});

function add(target: EventTarget, keep: (event: Event) => void, capture: boolean): () => void {
  for (const type of ['click', 'keydown']) target.addEventListener(type, keep, { capture });
  return () => {
    for (const type of ['click', 'keydown']) target.removeEventListener(type, keep, { capture });
  };
}

test('a double click that selects a word lets go', () => {
  const fixture = render('<p>Xi</p>');
  const { onPoint, onEscape } = listen();
  document.getSelection()?.selectAllChildren(fixture);
  click(fixture.firstElementChild!, { detail: 2 });
  document.getSelection()?.removeAllRanges();
  expect(onEscape).toHaveBeenCalledOnce();
  expect(onPoint).not.toHaveBeenCalled();
});

const SCROLLING = 'style="overflow: auto; block-size: 9px; line-height: 40px"';

describe('Enter', () => {
  test.each<[string, string, boolean]>([
    ['is of no use to a part of the page', '<main id="focus" tabindex="-1">Xi</main>', true],
    ['nor to one that says what it is', '<div id="focus" role="main" tabindex="-1">Xi</div>', true],
    ['is a link’s', '<a id="focus" href="#x">Xi</a>', false],
    ['is a button’s', '<button id="focus">Xi</button>', false],
    ['is a field’s', '<input id="focus">', false],
    ['is editable text’s', '<p id="focus" contenteditable>Xi</p>', false],
    ['belongs to what Tab reaches', '<div id="focus" tabindex="0">Xi</div>', false],
    ['but not to a box that scrolls', `<div id="focus" tabindex="0" ${SCROLLING}>Xi</div>`, true],
    ['unless it is a list to choose from', `<div id="focus" role="listbox" tabindex="0" ${SCROLLING}>Xi</div>`, false],
    ['belongs to an item of a menu', '<div id="focus" role="menuitem" tabindex="-1">Xi</div>', false],
  ])('%s', (_, html, asked) => {
    const fixture = render(html);
    const { onEnter } = listen();
    onEnter.mockImplementation((element) => element === null);
    fixture.querySelector<HTMLElement>('#focus')!.focus();
    press('Enter');
    expect(onEnter.mock.calls.some(([element]) => element === null)).toBe(asked);
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
