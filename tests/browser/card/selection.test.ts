import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene } from './open-card.ts';

let scene: Scene;
beforeEach(() => {
  scene = makeScene('<p>Of <b id="mention">the tunnel plan</b>.</p><p id="far">Far away</p>');
});
afterEach(() => {
  scene.card.stop();
  getSelection()!.removeAllRanges();
});

const selected = () => String(getSelection()).trim();
/** A word that the card says and the page does not. */
const WORD = 'Ministry';

/** What a page does to read a shadow tree that it cannot enter: where the browser finds a word, it goes on selecting. */
function readAsPage(): string {
  const selection = getSelection()!;
  const host = document.querySelector('[data-counterpoint-card]')!;
  const starts = [
    () => (window as unknown as { find(text: string, ...rest: boolean[]): boolean }).find(WORD, true, false, true),
    () => selection.collapse(host, 0),
    () => selection.selectAllChildren(host),
    () => selection.selectAllChildren(document.documentElement),
  ];
  let text = '';
  for (const start of starts) {
    selection.removeAllRanges();
    start();
    for (let line = 0; line < 5 && selection.rangeCount > 0; line++) selection.modify('extend', 'forward', 'line');
    text += selection.toString();
  }
  selection.removeAllRanges();
  return text;
}

/** Press on the word, as often as is said. */
async function press(times: 'once' | 'twice'): Promise<void> {
  const paragraph = scene.panel()!.querySelector<HTMLElement>('.body p')!;
  const node = paragraph.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(WORD));
  range.setEnd(node, range.startOffset + WORD.length);
  const [word, around] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
  const position = { x: word.left + word.width / 2 - around.left, y: word.top + word.height / 2 - around.top };
  await (times === 'once' ? userEvent.click : userEvent.dblClick)(paragraph, { position });
}

describe('the reader', () => {
  test('selects text of the card by a double click, and it is copied', async () => {
    await scene.open();
    await press('twice');
    expect(selected()).toBe(WORD);
    const copied: string[] = [];
    const note = () => copied.push(selected());
    window.addEventListener('copy', note, { once: true });
    document.execCommand('copy');
    expect(copied).toEqual([WORD]);
  });

  test('keeps what is selected while pressing a control', async () => {
    const panel = await scene.open();
    await press('twice');
    panel.querySelector<HTMLElement>('[aria-label="More"]')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(panel.querySelector('.menu')).not.toBeNull();
    expect(selected()).toBe(WORD);
  });
});

describe('the page', () => {
  const reads = () => readAsPage().includes(contestedClaim.context.slice(0, 20));

  test('selects nothing in the card', async () => {
    await scene.open();
    expect(reads()).toBe(false);
  });

  test('nor once the reader has pressed a control or the text, or has selected and let go', async () => {
    const panel = await scene.open();
    await userEvent.click(panel.querySelector('summary')!);
    await press('once');
    await expect.poll(reads).toBe(false);
    await press('twice');
    expect(selected()).toBe(WORD);
    await press('once');
    await expect.poll(selected).toBe('');
    await expect.poll(reads).toBe(false);
  });

  test('the way to read it is one: it works where text may be selected', async () => {
    const panel = await scene.open();
    panel.classList.add('selectable');
    expect(reads()).toBe(true);
  });
});
