import { afterEach, expect, test } from 'vitest';
import { Announcer } from '../../../../src/page/navigation/announcer.ts';

const host = () => document.querySelector<HTMLElement>('[data-counterpoint-status]');
const region = () => host()!.shadowRoot!.querySelector('[role="status"]')!;

let announcer: Announcer;
afterEach(() => announcer.stop());

test('a text comes into a region that was there before it, without any room on the page', async () => {
  announcer = new Announcer(document, 'open');
  announcer.say('Mira Halden, Person');
  expect(region().textContent).toBe('');
  await expect.poll(() => region().textContent).toBe('Mira Halden, Person');
  const { position, overflow, clipPath } = getComputedStyle(host()!);
  expect([position, overflow, clipPath]).toEqual(['fixed', 'hidden', 'inset(50%)']);
});

test('of two texts the last is said', async () => {
  announcer = new Announcer(document, 'open');
  announcer.say('One');
  announcer.say('Two');
  await expect.poll(() => region().textContent).toBe('Two');
  announcer.say('Three');
  await expect.poll(() => region().textContent).toBe('Three');
});

test('one that the page has taken out comes back with the next text', async () => {
  announcer = new Announcer(document, 'open');
  announcer.say('One');
  host()!.remove();
  announcer.say('Two');
  await expect.poll(() => region().textContent).toBe('Two');
});
