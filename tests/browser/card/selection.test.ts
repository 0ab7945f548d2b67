import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contestedClaim } from '../../fixtures/entry-views.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
  scene = makeScene('<p>Of <b id="mention">the tunnel plan</b>.</p><p id="far">Far away</p>');
});
afterEach(() => {
  ending.abort();
  scene.card.stop();
  getSelection()!.removeAllRanges();
});

const selected = () => String(getSelection()).trim();
/** A word that the card says and the page does not. */
const WORD = 'repay';

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
    if (selection.rangeCount > 0) selection.modify('extend', 'forward', 'documentboundary');
    text += selection.toString();
  }
  selection.removeAllRanges();
  return text;
}

/** Press on the word, as often as is said. */
async function press(times: 'once' | 'twice' | 'thrice'): Promise<void> {
  const paragraph = scene.panel()!.querySelector<HTMLElement>('.position p')!;
  const node = paragraph.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(WORD));
  range.setEnd(node, range.startOffset + WORD.length);
  const [word, around] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
  const position = { x: word.left + word.width / 2 - around.left, y: word.top + word.height / 2 - around.top };
  const click = { once: userEvent.click, twice: userEvent.dblClick, thrice: userEvent.tripleClick }[times];
  await click(paragraph, { position });
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

  test('selects a paragraph by three clicks, and keeps it', async () => {
    const panel = await scene.open();
    await press('thrice');
    await settle();
    expect(selected()).toBe(panel.querySelector('.position p')!.textContent);
    expect(panel.querySelectorAll('.selectable')).toHaveLength(1);
  });

  test('selects by drawing over the text, as far as its block goes', async () => {
    const panel = await scene.open();
    const paragraph = panel.querySelector<HTMLElement>('.position p')!;
    const sourcePosition = { x: 4, y: 8 };
    await userEvent.dragAndDrop(paragraph, panel.querySelector('.position p')!, { sourcePosition });
    await settle();
    expect(paragraph.textContent).toContain(selected());
    expect(selected().length).toBeGreaterThan(20);
    expect(scene.closed).toEqual([]);
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
  const reads = () => readAsPage().includes(contestedClaim.positions[0]!.gist.slice(0, 20));

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

  test('reads nothing as the reader presses, and no more than what was pressed while that lasts', async () => {
    const panel = await scene.open();
    const read: Record<string, string> = {};
    const note = ({ type }: Event) => {
      read[type] = readAsPage();
    };
    for (const type of ['pointerdown', 'mousedown', 'selectionchange', 'mouseup', 'click']) {
      window.addEventListener(type, note, { capture: true, signal: ending.signal });
    }
    await userEvent.click(panel.querySelector('h2')!, { position: { x: 20, y: 8 } });
    await press('once');
    ending.abort();
    expect(Object.keys(read)).toEqual(expect.arrayContaining(['pointerdown', 'mousedown', 'mouseup', 'click']));
    const paragraphs = [...panel.querySelectorAll('.position p')].map(({ textContent }) => textContent);
    const others = paragraphs.filter((text) => !text.includes(WORD));
    expect(others.length).toBeGreaterThan(1);
    for (const [type, text] of Object.entries(read)) {
      for (const other of others) expect(text, type).not.toContain(other);
      if (type.endsWith('down')) expect(text, type).not.toContain(WORD);
    }
    await expect.poll(reads).toBe(false);
  });

  test('does not keep it readable by what it selects itself, where the reader has selected nothing', async () => {
    const panel = await scene.open();
    const select = () => {
      getSelection()!.collapse(document.querySelector('[data-counterpoint-card]')!, 0);
      getSelection()!.modify('extend', 'forward', 'documentboundary');
    };
    for (const type of ['mousedown', 'mouseup', 'selectionchange']) {
      window.addEventListener(type, select, { capture: true, signal: ending.signal });
    }
    await press('once');
    await expect.poll(() => panel.querySelector('.selectable')).toBeNull();
    ending.abort();
    expect(reads()).toBe(false);
  });

  test('takes what the reader has selected, and with it the leave to read it', async () => {
    const panel = await scene.open();
    await press('twice');
    expect(panel.querySelectorAll('.selectable')).toHaveLength(1);
    getSelection()!.selectAllChildren(document.getElementById('far')!);
    await expect.poll(() => panel.querySelector('.selectable')).toBeNull();
  });

  test('the way to read it is one: it works where text may be selected', async () => {
    const panel = await scene.open();
    panel.classList.add('selectable');
    expect(reads()).toBe(true);
  });
});
