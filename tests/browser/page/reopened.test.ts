import { afterEach, expect, test, vi } from 'vitest';
import { listen, listenAgain } from '../../../src/dom/listen.ts';
import { watchReopened } from '../../../src/page/reopened.ts';

/** A document of its own, in a frame, which a page may open anew. */
function makeFrame(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentWindow!;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

function reopen({ document }: Window): void {
  document.open();
  document.write('<p>Anew</p>');
  document.close();
}

test('a document that is opened anew is noticed, each time', async () => {
  const frame = makeFrame();
  const onReopened = vi.fn();
  const stop = watchReopened(frame.document, onReopened);
  reopen(frame);
  await vi.waitUntil(() => onReopened.mock.calls.length === 1);
  frame.document.replaceChild(frame.document.createElement('html'), frame.document.documentElement);
  await vi.waitUntil(() => onReopened.mock.calls.length === 2);
  stop();
});

test('whatever else changes in it is passed over', async () => {
  const frame = makeFrame();
  const onReopened = vi.fn();
  const stop = watchReopened(frame.document, onReopened);
  frame.document.append(frame.document.createComment('a comment'));
  frame.document.body.innerHTML = '<p>text</p>';
  frame.document.body.replaceWith(frame.document.createElement('body'));
  // Observers hear of changes in the order in which they came.
  const later = vi.fn();
  const observer = new MutationObserver(later);
  observer.observe(frame.document, { childList: true });
  frame.document.append(frame.document.createComment('another'));
  await vi.waitUntil(() => later.mock.calls.length > 0);
  observer.disconnect();
  expect(onReopened).not.toHaveBeenCalled();
  stop();
});

test('what was listened to is heard again, once, and what has ended is not', () => {
  const frame = makeFrame();
  const heard: string[] = [];
  const going = new AbortController();
  const ended = new AbortController();
  // Of all events only those of our own making can be had here; they come from the browser when a control is focused.
  const field = frame.document.createElement('input');
  listen(frame, 'focus', () => heard.push('going'), { signal: going.signal, capture: true });
  listen(frame, 'focus', () => heard.push('ended'), { signal: ended.signal, capture: true });
  ended.abort();
  const act = () => {
    frame.document.body.append(field);
    field.focus();
    field.blur();
    field.remove();
  };
  frame.focus();
  heard.length = 0;
  act();
  expect(heard).toEqual(['going']);
  listenAgain();
  act();
  expect(heard).toEqual(['going', 'going']);
  reopen(frame);
  act();
  expect(heard).toEqual(['going', 'going']);
  listenAgain();
  act();
  expect(heard).toEqual(['going', 'going', 'going']);
  going.abort();
});
