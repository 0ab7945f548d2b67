import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failed } from '../../../src/messaging/answers.ts';
import type { Answer, DescribedEntry } from '../../../src/messaging/protocol.ts';
import { agreedClaim, contestedClaim, person } from '../../fixtures/entry-views.ts';
import { nameOf, readTree, roles } from '../accessibility-tree.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

const TEXT = 'Ask Zebulon at the harbour.\nSee the report of May.';

let scene: Scene;
beforeEach(() => {
  scene = makeScene();
});
afterEach(() => {
  scene.card.stop();
  getSelection()!.removeAllRanges();
});

const noted = (view: DescribedEntry, text = TEXT, entry = view.id): DescribedEntry => ({
  ...view,
  readerNotes: [{ entry, text, changed: '2031-05-03' }],
});
const section = () => scene.panel()!.querySelector<HTMLElement>('.reader-note');
const sealed = () => section()!.querySelector('div')!;
const line = () => sealed().shadowRoot!.querySelector('p')!;
const tool = (label: string) => scene.panel()!.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
const withText = (text: string) =>
  [...scene.panel()!.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent === text);

describe('what the reader has noted', () => {
  test.each([
    ['a claim on which positions differ', contestedClaim, '.side'],
    ['one on which they do not', agreedClaim, '.position'],
    ['a person', person, '.position'],
  ])('stands on the card of %s, after the positions and before the background', async (_, view, positions) => {
    const panel = await scene.open({ view: noted(view) });
    expect(section()!.querySelector('h3')!.textContent).toBe('Your note');
    expect(getComputedStyle(line(), '::before').content).toContain('Zebulon');
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    const isAfter = (one: Element, other: Element) => one.compareDocumentPosition(other) & DOCUMENT_POSITION_FOLLOWING;
    for (const each of panel.querySelectorAll(positions)) expect(isAfter(each, section()!)).toBeTruthy();
    expect(isAfter(section()!, panel.querySelector('.background')!)).toBeTruthy();
  });

  test.each<[string, DescribedEntry]>([
    ['nothing', contestedClaim],
    ['something on another entry', noted(contestedClaim, TEXT, 'other')],
  ])('is not there where that is %s', async (_, view) => {
    await scene.open({ view });
    expect(section()).toBeNull();
  });

  test('stands with what another pack says of the same, where it was written on that', async () => {
    const other = { ...agreedClaim, id: 'other/plan' };
    const panel = await scene.open({ view: noted({ ...contestedClaim, elsewhere: [other] }, TEXT, 'other/plan') });
    expect(panel.querySelectorAll('.reader-note')).toHaveLength(1);
    expect(panel.querySelector('.elsewhere')!.contains(section())).toBe(true);
  });

  test('stands after what stood on the day of the article, too', async () => {
    const panel = await scene.open({ view: noted(contestedClaim), published: '2023-04-25' });
    expect(panel.querySelector('.as-of')).not.toBeNull();
    expect(getComputedStyle(line(), '::before').content).toContain('Zebulon');
  });

  test('keeps its lines, and each runs its own way', async () => {
    await scene.open({ view: noted(contestedClaim, 'one') });
    const one = line().getBoundingClientRect().height;
    scene.card.close();
    await scene.open({ view: noted(contestedClaim, 'one\nשתיים\nthree') });
    expect(line().getBoundingClientRect().height).toBeCloseTo(one * 3, 0);
    expect(getComputedStyle(line()).unicodeBidi).toBe('plaintext');
  });

  test('moves nothing of what is above it: the sides stand where they stand without it', async () => {
    const places = (panel: HTMLElement) =>
      [...panel.querySelectorAll('.side')].map(
        (side) => side.getBoundingClientRect().top - panel.getBoundingClientRect().top,
      );
    const without = places(await scene.open());
    scene.card.close();
    expect(places(await scene.open({ view: noted(contestedClaim, 'x'.repeat(2000)) }))).toEqual(without);
  });

  test('is no wider than the card, whatever it is', async () => {
    await scene.open({ view: noted(contestedClaim, 'x'.repeat(2000)) });
    expect(scene.panel()!.scrollWidth).toBe(scene.panel()!.clientWidth);
  });

  test('is read out as text', async () => {
    await scene.open({ view: noted(contestedClaim), by: 'keyboard' });
    const texts = roles(await readTree('dialog'), 'StaticText').map(nameOf);
    expect(texts.join(' ')).toContain('Zebulon');
  });
});

describe('the page', () => {
  test('is not told it by the tree, as far as that can be read', async () => {
    const panel = await scene.open({ view: noted(contestedClaim) });
    const root = panel.getRootNode() as ShadowRoot;
    expect(root.textContent + root.innerHTML + panel.innerText).not.toContain('Zebulon');
  });

  test('has the browser neither find nor select it', async () => {
    await scene.open({ view: noted(contestedClaim) });
    const find = (text: string) =>
      (window as unknown as { find(text: string, ...rest: boolean[]): boolean }).find(text, true, false, true);
    expect(find('Norvik')).toBe(true);
    expect(find('Zebulon')).toBe(false);
    for (const element of [sealed(), line()]) {
      getSelection()!.selectAllChildren(element);
      expect(String(getSelection())).not.toContain('Zebulon');
    }
  });

  test('is led to it by no pointer, even as the reader presses on it', async () => {
    await scene.open({ view: noted(contestedClaim) });
    section()!.scrollIntoView();
    const { x, y, width, height } = line().getBoundingClientRect();
    const root = scene.panel()!.getRootNode() as ShadowRoot;
    const inside = sealed().shadowRoot!;
    expect(inside.elementFromPoint(x + width / 4, y + height / 2)).not.toBe(line());
    expect(root.elementFromPoint(x + width / 4, y + height / 2)).toBe(section());
    const targets: unknown[] = [];
    inside.addEventListener('mousedown', ({ target }) => targets.push(target), true);
    await userEvent.dblClick(section()!, { position: { x: 8, y: section()!.getBoundingClientRect().height - 8 } });
    expect(targets).toEqual([]);
    expect(String(getSelection())).not.toContain('Zebulon');
  });

  test('makes nothing of it by fonts of its own, as no named one is asked for', async () => {
    await scene.open({ view: noted(contestedClaim) });
    expect(getComputedStyle(line()).fontFamily).toBe('system-ui, sans-serif');
  });
});

describe('a reader who comes back to the page', () => {
  const comeBack = async () => {
    parent.focus();
    await settle();
    window.focus();
    await settle();
  };

  test('finds on the open card what was noted meanwhile, and all else as it was', async () => {
    let view: DescribedEntry = contestedClaim;
    const panel = await scene.open({ load: async () => ({ ok: true, value: view }) });
    panel.querySelector<HTMLDetailsElement>('.background')!.open = true;
    panel.scrollTop = 60;
    const { scrollTop } = panel;
    for (const text of ['one', 'two']) {
      view = noted(contestedClaim, text);
      await comeBack();
      await expect.poll(() => line().dataset.text).toBe(text);
    }
    expect([panel.querySelector<HTMLDetailsElement>('.background')!.open, panel.scrollTop]).toEqual([true, scrollTop]);
    view = contestedClaim;
    await comeBack();
    await expect.poll(section).toBeNull();
  });

  test('finds it as it was where nobody answers', async () => {
    const load = vi.fn<() => Promise<Answer<DescribedEntry>>>(async () => failed('unreachable', ''));
    load.mockResolvedValueOnce({ ok: true, value: noted(contestedClaim) });
    await scene.open({ load });
    await comeBack();
    await expect.poll(() => load.mock.calls.length).toBe(2);
    expect(line().dataset.text).toBe(TEXT);
  });
});

test('the root of the note is as closed as that of the card, and no reason to close it', async () => {
  const panel = await scene.open({ view: noted(contestedClaim) });
  expect((panel.getRootNode() as ShadowRoot).mode).toBe('open');
  expect(sealed().shadowRoot?.mode).toBe('open');
  await userEvent.click(tool('More'));
  expect(tool('More').ariaExpanded).toBe('true');
  // One that somebody else makes is.
  panel.querySelector('.body')!.attachShadow({ mode: 'closed' });
  panel.querySelector('.kind')!.attachShadow({ mode: 'open' });
  await userEvent.click(tool('More'));
  await settle();
  expect(scene.panel()).toBeNull();
});

describe('the menu of the card', () => {
  test.each<[string, DescribedEntry]>([
    ['Add a note', contestedClaim],
    ['Add a note', noted(contestedClaim, TEXT, 'other')],
    ['Change your note', noted(contestedClaim)],
  ])('leads to the field in the panel: %s', async (label, view) => {
    const openPanel = vi.fn();
    await scene.open({ view, openPanel });
    await userEvent.click(tool('More'));
    await userEvent.click(withText(label)!);
    expect(openPanel).toHaveBeenCalledExactlyOnceWith(true);
    expect(scene.panel()!.querySelector('textarea, [contenteditable]')).toBeNull();
  });
});
