import { listen } from '../../dom/listen.ts';
import {
  body,
  clientHeight,
  clientWidth,
  closest,
  documentElement,
  getSelection,
  matches,
  scrollHeight,
  scrollWidth,
} from '../../dom/nodes.ts';

// A click on any of these means something to the page itself.
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [onclick]';

// What a page says to be a control, and what holds a page or a program of its own.
const WIDGETS =
  '[role]:not([role="main"], [role="article"], [role="region"], [role="document"]), iframe, object, embed';

// What can be reached by Tab may be a control that does not say so.
const REACHED = '[tabindex]:not([tabindex^="-"])';

interface PickHandlers {
  /** Plain click or tap at a point of the viewport, CSS pixels. */
  onPoint(x: number, y: number): void;
  /** Enter or Space on an element, or Enter (null) that no element has a use for; returns whether it was used. */
  onEnter(focused: Element | null): boolean;
  /** The reader lets go: by Escape, or by a double click that selects a word. */
  onEscape(): void;
  /** Whether an event belongs to our own card. */
  isOurs(event: Event): boolean;
}

export interface Picks {
  /** A click that has gone its way already. */
  take(event: MouseEvent): void;
  stop(): void;
}

/**
 * Listen for the ways to pick a mention. Links stay links, a selection stays a selection, and no event is kept from
 * the page, except the Enter that opens a card.
 */
export function listenForPicks(document: Document, { onPoint, onEnter, onEscape, isOurs }: PickHandlers): Picks {
  const onClick = (event: MouseEvent, target: Element | null) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    if (isActive(target)) return;
    if (getSelection(document)?.isCollapsed) onPoint(event.clientX, event.clientY);
    else if (event.detail > 1) onEscape();
  };
  const onKey = (event: KeyboardEvent, focused: Element | null) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && !event.isComposing) onEscape();
    const isEnter = event.key === 'Enter';
    const isUsed =
      ((isEnter || event.key === ' ') && focused !== null && onEnter(focused)) ||
      (isEnter && !(focused && usesEnter(focused)) && onEnter(null));
    if (isUsed) event.preventDefault();
  };
  const listening = new AbortController();
  const { signal } = listening;
  const waiting = new WeakMap<Event, () => void>();
  /** Hear of an event after the page, which may have had a use for it, and also when the page keeps it to itself. */
  const listenLast = <Type extends 'click' | 'keydown'>(
    type: Type,
    handle: (event: WindowEventMap[Type], target: Element | null) => void,
  ) => {
    const onDown = (event: WindowEventMap[Type]) => {
      if (isOurs(event)) return;
      // Where it comes from is forgotten when it has gone its way.
      const target = targetOf(event);
      const run = () => {
        if (waiting.delete(event) && !signal.aborted) handle(event, target);
      };
      waiting.set(event, run);
      setTimeout(run);
    };
    listen(window, type, onDown as (event: Event) => void, { signal, capture: true });
    listen(window, type, (event) => waiting.get(event)?.(), { signal });
  };
  listenLast('click', onClick);
  listenLast('keydown', onKey);
  return {
    take: (event) => onClick(event, event.target instanceof Element ? event.target : null),
    stop: () => listening.abort(),
  };
}

/** Whether a click on an element means something to the page itself. */
export function isActive(element: Element | null): boolean {
  return element !== null && closest(element, ACTIVE) !== null;
}

/** Whether Enter means something to the page while an element has the focus. */
function usesEnter(element: Element): boolean {
  return isActive(element) || matches(element, WIDGETS) || (matches(element, REACHED) && !scrolls(element));
}

/** A box that scrolls is reached by Tab for its arrow keys. */
function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const isBox = /auto|scroll/.test(overflowX + overflowY);
  return isBox && (scrollHeight(element) > clientHeight(element) || scrollWidth(element) > clientWidth(element));
}

/** The element that an event comes from, in an open shadow tree too; null for the page at large. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element && target !== body(document) && target !== documentElement(document) ? target : null;
}
