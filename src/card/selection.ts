import { listen } from '../dom/listen.ts';
import { closest, contains, getRootNode, querySelector } from '../dom/nodes.ts';

/** What is pressed, not read. */
const CONTROLS = 'button, summary, input, label, a';
/** What text stands in. */
const BLOCKS = 'p, li, h2, h3, h4, dt, dd, blockquote';
/** A pointer that has moved no further than this while it was down has selected nothing, CSS pixels. */
const STILL = 2;

interface Press {
  x: number;
  y: number;
  /** Whether the press alone may select: a finger that rests, a second click, one that extends what is selected. */
  selects: boolean;
}

/**
 * Let the reader select the text of a shadow tree, and nobody else: a page may have the browser find, select and extend over
 * what is in a closed shadow tree, and read what is selected. A press on a block of text makes that block selectable,
 * after the page has heard of the press; it is so for as long as the reader has something selected there.
 *
 * @param change changes what is in the tree in our own name
 */
export function guardSelection(root: ShadowRoot, change: (run: () => void) => void, signal: AbortSignal): void {
  let block: Element | null = null;
  let press: Press | null = null;

  const allow = (next: Element | null) => {
    const before = block;
    block = next;
    if (next === before) return;
    change(() => {
      before?.classList.remove('selectable');
      next?.classList.add('selectable');
    });
  };

  const begin = (event: Event, { clientX, clientY }: { clientX: number; clientY: number }, selects: boolean) => {
    // The last to hear of it before the browser acts on it.
    event.stopImmediatePropagation();
    const { target } = event;
    if (!(target instanceof Element) || closest(target, CONTROLS)) return;
    press = { x: clientX, y: clientY, selects };
    allow(blockOf(target));
  };
  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || (event.shiftKey && block)) event.stopImmediatePropagation();
    else begin(event, event, event.shiftKey || event.detail > 1);
  };

  const onRelease = (event: MouseEvent | TouchEvent) => {
    const released = press;
    const isClick = released && 'clientX' in event && !released.selects && isNear(released, event);
    // After the browser has acted on it: a press may also let go of what was selected.
    setTimeout(() => {
      if (press !== released) return;
      press = null;
      if (isClick || !isSelectedIn(block)) allow(null);
    });
  };

  listen(root, 'mousedown', onMouseDown, { signal });
  listen(root, 'touchstart', (event) => begin(event, event.touches[0]!, true), { passive: true, signal });
  for (const type of ['mouseup', 'dragend', 'touchend', 'touchcancel'] as const) {
    listen(window, type, onRelease, { capture: true, signal });
  }
  const onChange = () => {
    if (!press && !isSelectedIn(block)) allow(null);
  };
  listen(document, 'selectionchange', onChange, { capture: true, signal });
}

/** The block that a press on its text means; none where it holds others. */
function blockOf(target: Element): Element | null {
  const block = closest(target, BLOCKS);
  return block && !querySelector(block, BLOCKS) ? block : null;
}

function isNear({ x, y }: Press, { clientX, clientY }: MouseEvent): boolean {
  return Math.abs(clientX - x) <= STILL && Math.abs(clientY - y) <= STILL;
}

/** Whether something is selected that begins or ends in a block. */
function isSelectedIn(block: Element | null): boolean {
  const selection = getSelection();
  if (!block || !selection || String(selection) === '') return false;
  // From Chromium 137; before, what is selected is believed to be the reader's.
  if (!('getComposedRanges' in selection)) return true;
  const ranges = selection.getComposedRanges({ shadowRoots: [getRootNode(block) as ShadowRoot] });
  return ranges.some(({ startContainer, endContainer }) =>
    [startContainer, endContainer].some((at) => contains(block, at)),
  );
}
