import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen, listenAgain } from '../../../src/dom/listen.ts';
import { passTrustedOnly } from '../../../src/dom/trusted-only.ts';
import { render } from '../page/render.ts';

let listening = new AbortController();
afterEach(() => {
  listening.abort();
  listening = new AbortController();
});

const FORGED: [string, Event][] = [
  ['a click', new MouseEvent('click', { bubbles: true })],
  ['a press', new PointerEvent('pointerdown', { bubbles: true, isPrimary: true, pointerType: 'mouse' })],
  ['a move', new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' })],
  ['a touch', new Event('touchstart', { bubbles: true })],
  ['the wheel', new WheelEvent('wheel', { bubbles: true })],
  ['Enter', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
  ['the focus', new FocusEvent('focusin', { bubbles: true })],
  ['an event that says it is real', Object.assign(new Event('click', { bubbles: true }), { trusted: true })],
];

describe('what a page makes up is passed over', () => {
  test.each(FORGED)('%s', (_, event) => {
    const target = render('<p>Xi</p>').firstElementChild!;
    const handle = vi.fn();
    const { signal } = listening;
    for (const on of [window, document, target]) listen(on as Element, event.type as 'click', handle, { signal });
    target.dispatchEvent(event);
    document.dispatchEvent(event);
    window.dispatchEvent(event);
    expect(handle).not.toHaveBeenCalled();
  });

  test('a click that a script makes an element do', () => {
    const button = render('<button>Go</button>').querySelector('button')!;
    const handle = vi.fn();
    listen(document, 'click', handle, { signal: listening.signal });
    button.click();
    expect(handle).not.toHaveBeenCalled();
  });
});

describe('what a reader does is heard', () => {
  const act: [string, 'click' | 'pointermove' | 'keydown' | 'focusin', (button: Element) => Promise<void>][] = [
    ['a click', 'click', (button) => userEvent.click(button)],
    ['a move', 'pointermove', (button) => userEvent.hover(button)],
    ['a key', 'keydown', () => userEvent.keyboard('j')],
    ['the focus', 'focusin', () => userEvent.tab()],
  ];
  test.each(act)('%s', async (_, type, run) => {
    const button = render('<button>Go</button>').querySelector('button')!;
    const handle = vi.fn();
    listen(document, type, handle, { signal: listening.signal });
    await run(button);
    expect(handle).toHaveBeenCalled();
  });

  test('until it is no longer listened to', async () => {
    const button = render('<button>Go</button>').querySelector('button')!;
    const handle = vi.fn();
    listen(document, 'click', handle, { signal: listening.signal });
    listening.abort();
    listenAgain();
    await userEvent.click(button);
    expect(handle).not.toHaveBeenCalled();
  });

  test('once, when it is listened to again', async () => {
    const button = render('<button>Go</button>').querySelector('button')!;
    const handle = vi.fn();
    listen(document, 'click', handle, { signal: listening.signal });
    listenAgain();
    await userEvent.click(button);
    expect(handle).toHaveBeenCalledOnce();
  });
});

test('a document that is opened anew is heard only when it is listened to again', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow!;
  const handle = vi.fn();
  listen(view, 'message', handle, { signal: listening.signal });
  // The browser's own event, which a program can have sent.
  const tell = () =>
    new Promise<void>((resolve) => {
      view.addEventListener('message', () => resolve(), { once: true });
      view.postMessage('', '*');
    });
  await tell();
  expect(handle).toHaveBeenCalledOnce();
  frame.contentDocument!.open();
  frame.contentDocument!.close();
  await tell();
  expect(handle).toHaveBeenCalledOnce();
  listenAgain();
  await tell();
  await tell();
  expect(handle).toHaveBeenCalledTimes(3);
  frame.remove();
});

describe('inside an element that passes on only what is real', () => {
  function scene() {
    const handle = vi.fn();
    const box = render(
      '<div><details><summary>More</summary></details><button>Go</button><a href="#there">There</a></div>',
    ).firstElementChild!;
    const [details, button, link] = box.children as unknown as [
      HTMLDetailsElement,
      HTMLButtonElement,
      HTMLAnchorElement,
    ];
    for (const each of box.children) each.addEventListener('click', handle);
    passTrustedOnly(box, ['click'], listening.signal);
    return { handle, details, button, link };
  }

  test('a made-up click reaches nothing, and the browser does not act on it', () => {
    const { handle, details, button, link } = scene();
    button.click();
    link.click();
    details.firstElementChild!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(handle).not.toHaveBeenCalled();
    expect(details.open).toBe(false);
    expect(location.hash).not.toBe('#there');
  });

  test('a real click does', async () => {
    const { handle, details, button } = scene();
    await userEvent.click(button);
    await userEvent.click(details.firstElementChild!);
    expect(handle).toHaveBeenCalledTimes(2);
    expect(details.open).toBe(true);
  });
});
