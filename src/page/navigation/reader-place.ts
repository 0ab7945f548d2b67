import { focusedElement } from '../../card/focus.ts';
import { listen } from '../../dom/listen.ts';
import {
  blur,
  checkVisibility,
  childNodes,
  compareDocumentPosition,
  focus,
  getSelection,
  matches,
  querySelectorAll,
} from '../../dom/nodes.ts';
import type { Mark } from '../marks/mark.ts';

/** What the Tab key may stop at on a page. */
const STOPS = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/**
 * The place from which a reader goes on by keyboard: there a screen reader reads on, from there Tab goes on, and Enter is no
 * other element's.
 */
export class ReaderPlace {
  private readonly document: Document;
  private leaving = new AbortController();

  constructor(document: Document) {
    this.document = document;
  }

  /** Put it at a mark. One that is an element of its own takes the focus; any other gets a caret that nobody sees. */
  put({ range }: Mark, isMark: (element: Element) => boolean): void {
    this.leave();
    const first = childNodes(range.startContainer)[range.startOffset];
    if (first instanceof HTMLElement && first.tabIndex === 0 && isMark(first)) {
      focus(first, { preventScroll: true });
      return;
    }
    const focused = focusedElement();
    if (focused) blur(focused);
    getSelection(this.document)?.collapse(range.startContainer, range.startOffset);
    this.tabOn(range);
  }

  /** The reader is elsewhere. */
  leave(): void {
    this.leaving.abort();
  }

  /** Chromium begins where the focus was last, which may be gone with a card, and not at the caret. */
  private tabOn(range: Range): void {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    for (const type of ['focusin', 'pointerdown'] as const) {
      listen(window, type, () => this.leave(), { capture: true, signal });
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      this.leave();
      const stop = this.findStop(range, event.shiftKey);
      if (!stop) return;
      event.preventDefault();
      focus(stop);
    };
    listen(window, 'keydown', onKey, { signal });
  }

  /** The next stop of the Tab key in the order of the document, or the one before. */
  private findStop({ startContainer }: Range, back: boolean): HTMLElement | undefined {
    const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    const isStop = (element: Element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      !matches(element, ':disabled, [inert] *') &&
      (compareDocumentPosition(startContainer, element) & (side | Node.DOCUMENT_POSITION_CONTAINS)) === side &&
      checkVisibility(element, { visibilityProperty: true });
    const all = [...querySelectorAll(this.document, STOPS)];
    return back ? all.findLast(isStop) : all.find(isStop);
  }
}
