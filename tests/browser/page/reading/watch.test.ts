import { afterEach, expect, test, vi } from 'vitest';
import { type TextWatch, watchText } from '../../../../src/page/reading/watch.ts';
import { render } from '../render.ts';

let watching: TextWatch | undefined;
afterEach(() => watching?.stop());

/** Watch, change, and hand back what the callback saw, once it was called. */
const watch = (concerns: (record: MutationRecord) => boolean = () => true) => {
  const onChange = vi.fn();
  watching = watchText(document, concerns, onChange);
  return onChange;
};

test('many changes are one call', async () => {
  const fixture = render('<p>a</p>');
  const onChange = watch();
  for (let i = 0; i < 50; i++) fixture.append(document.createElement('p'));
  await expect.poll(() => onChange.mock.calls.length).toBe(1);
});

test('changed text is a change', async () => {
  const fixture = render('<p>a</p>');
  const onChange = watch();
  (fixture.querySelector('p')!.firstChild as Text).data = 'b';
  await expect.poll(() => onChange.mock.calls.length).toBe(1);
});

test('a change that is no concern goes unseen', async () => {
  const fixture = render('<p id="in">a</p><p id="out">b</p>');
  const inside = fixture.querySelector('#in')!;
  const onChange = watch(({ target }) => inside.contains(target));
  fixture.querySelector('#out')!.textContent = 'c';
  inside.textContent = 'd';
  await expect.poll(() => onChange.mock.calls.length).toBe(1);
});

test('nothing is called after stopping', async () => {
  const fixture = render('<p>a</p>');
  const stopped = watch();
  fixture.append('b');
  watching?.stop();
  // A second watcher that is called shows that the first had its time.
  const running = watch();
  fixture.append('c');
  await expect.poll(() => running.mock.calls.length).toBe(1);
  expect(stopped).not.toHaveBeenCalled();
});

test('our own changes are overlooked, those of the page just before are not', async () => {
  const paragraph = render('<p>a</p>').querySelector('p')!;
  const onChange = watch();
  document.body.append('theirs');
  expect(watching?.overlook(() => paragraph.append('ours'))).toBe(true);
  expect(watching?.overlook(() => undefined)).toBe(false);
  await expect.poll(() => onChange.mock.calls).toEqual([[new Set([document.body])]]);
});

test('of a burst no more is asked than whether it matters', async () => {
  const fixture = render('<p>a</p>');
  const concerns = vi.fn(() => true);
  const onChange = watch(concerns);
  for (let i = 0; i < 1200; i++) fixture.append(document.createElement('p'));
  await expect.poll(() => onChange.mock.calls).toEqual([['all']]);
  expect(concerns).toHaveBeenCalledOnce();
});

test('outside of what is followed, text may change and elements may not', async () => {
  const fixture = render('<p id="in">a</p><p id="out">b</p>');
  const [inside, outside] = [...fixture.children] as HTMLElement[];
  const onChange = watch();
  watching!.follow([inside!]);
  (outside!.firstChild as Text).data = 'c';
  (inside!.firstChild as Text).data = 'd';
  await expect.poll(() => onChange.mock.calls).toEqual([[new Set([inside])]]);
  outside!.append(document.createElement('b'));
  await expect.poll(() => onChange.mock.calls.length).toBe(2);
  watching!.follow();
  (outside!.firstChild as Text).data = 'e';
  await expect.poll(() => onChange.mock.calls.length).toBe(3);
  // Narrower again, nothing of the wider remains.
  watching!.follow([inside!]);
  (outside!.firstChild as Text).data = 'f';
  (inside!.firstChild as Text).data = 'g';
  await expect.poll(() => onChange.mock.calls.length).toBe(4);
  expect(onChange.mock.lastCall).toEqual([new Set([inside])]);
});

test('a storm is not listened to until it was waited for, and what follows is heard again', async () => {
  const fixture = render('<p>a</p>');
  const concerns = vi.fn(() => true);
  const onChange = watch(concerns);
  const text = fixture.querySelector('p')!.firstChild as Text;
  const nextTask = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let task = 0; task < 12; task++) {
    for (let i = 0; i < 300; i++) text.appendData('.');
    await nextTask();
  }
  // Four tasks make it a storm; of the eight after them nothing is seen.
  expect(concerns).toHaveBeenCalledTimes(1200);
  await expect.poll(() => onChange.mock.calls, { timeout: 5000 }).toEqual([['all']]);
  text.appendData('.');
  await expect.poll(() => onChange.mock.calls.length, { timeout: 5000 }).toBe(2);
});
