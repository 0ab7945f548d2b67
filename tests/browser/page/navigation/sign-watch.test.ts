import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchSigns } from '../../../../src/page/navigation/sign-watch.ts';
import { render } from '../render.ts';

let stop = () => {};
afterEach(() => stop());

const page = '<main><div id="around"><p id="hidden" hidden>Xi</p></div><p id="beside">China</p></main>';

/** Watch a page of which one paragraph is not seen; tells when a sign has come. */
function watch(unseen = ['#hidden']) {
  const fixture = render(page);
  const onSign = vi.fn();
  const signs = watchSigns(document, onSign);
  signs.follow(new Set(unseen.map((selector) => fixture.querySelector(selector)!)));
  ({ stop } = signs);
  return { fixture, onSign, signs };
}
/** Observers hear in the order of what has changed: what is heard by then was heard before. */
async function settle() {
  const later = vi.fn();
  const observer = new MutationObserver(later);
  observer.observe(document.body, { attributeFilter: ['data-later'] });
  document.body.toggleAttribute('data-later');
  await vi.waitUntil(() => later.mock.calls.length > 0);
  observer.disconnect();
}

describe('a sign', () => {
  test.each<[string, (fixture: HTMLElement) => void]>([
    ['the attribute goes', (f) => f.querySelector('#hidden')!.removeAttribute('hidden')],
    ['a class around it', (f) => f.querySelector('#around')!.classList.add('on')],
    ['a style further out', (f) => f.querySelector('main')!.setAttribute('style', 'color: red')],
    ['the class of the body', () => document.body.classList.toggle('ready')],
    ['the class of the document', () => document.documentElement.classList.toggle('ready')],
    ['inert around it', (f) => f.querySelector('#around')!.toggleAttribute('inert')],
    ['aria-hidden around it', (f) => f.querySelector('#around')!.setAttribute('aria-hidden', 'false')],
    ['a style sheet is put in force', () => document.head.querySelector('style, link')!.setAttribute('media', 'all')],
  ])('%s', async (_, change) => {
    if (!document.head.querySelector('style, link')) document.head.append(document.createElement('style'));
    const { fixture, onSign } = watch();
    change(fixture);
    await vi.waitUntil(() => onSign.mock.calls.length > 0);
  });

  test('something unfolds, whatever the page does with the event', async () => {
    const { fixture, onSign } = watch([]);
    fixture.insertAdjacentHTML('beforeend', '<details><summary>more</summary>Xi</details>');
    const details = fixture.querySelector('details')!;
    const keep = (event: Event) => event.stopPropagation();
    document.addEventListener('toggle', keep, { capture: true });
    details.open = true;
    await vi.waitUntil(() => onSign.mock.calls.length > 0);
    document.removeEventListener('toggle', keep, { capture: true });
  });

  test('a transition has ended', async () => {
    const { fixture, onSign } = watch([]);
    const beside = fixture.querySelector<HTMLElement>('#beside')!;
    beside.style.cssText = 'opacity: 0; transition: opacity 10ms';
    getComputedStyle(beside).opacity;
    beside.style.opacity = '1';
    await vi.waitUntil(() => onSign.mock.calls.length > 0);
  });
});

describe('no sign', () => {
  test.each<[string, string[], (fixture: HTMLElement) => void]>([
    ['something beside it', ['#hidden'], (f) => f.querySelector('#beside')!.classList.add('on')],
    ['another attribute', ['#hidden'], (f) => f.querySelector('#around')!.setAttribute('data-x', '')],
    ['a class where all is seen', [], (f) => f.querySelector('#around')!.classList.add('on')],
  ])('%s', async (_, unseen, change) => {
    const { fixture, onSign } = watch(unseen);
    change(fixture);
    await settle();
    expect(onSign).not.toHaveBeenCalled();
  });

  test('around what was not seen before, once it is', async () => {
    const { fixture, onSign, signs } = watch();
    signs.follow(new Set());
    fixture.querySelector('#hidden')!.removeAttribute('hidden');
    await settle();
    expect(onSign).not.toHaveBeenCalled();
  });

  test('after the end', async () => {
    const { fixture, onSign, signs } = watch();
    signs.stop();
    fixture.querySelector('#hidden')!.removeAttribute('hidden');
    await settle();
    expect(onSign).not.toHaveBeenCalled();
  });
});
