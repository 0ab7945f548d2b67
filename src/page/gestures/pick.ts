import { listen } from '../../dom/listen.ts';
import { body, closest, documentElement, getSelection, matches } from '../../dom/nodes.ts';

// A click on any of these means something to the page itself.
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [onclick]';

// What a page says to be a control, and what holds a page or a program of its own.
const WIDGETS = '[role]:not([role=main], [role=article], [role=region], [role=document]), iframe, object, embed';

interface PickHandlers {
  /** Plain click or tap at a point of the viewport, CSS pixels. */
  onPoint(x: number, y: number): void;
  /** Enter or Space on an element, or Enter (null) that no element has a use for; returns whether it was used. */
  onEnter(focused: Element | null): boolean;
  onEscape(): void;
  /** Whether an event belongs to our own card. */
  isOurs(event: Event): boolean;
}

/**
 * Listen for the ways to pick a mention. Links stay links, a selection stays a selection, and no event is kept from
 * the page, except the Enter that opens a card. Returns the way to stop.
 */
export function listenForPicks(document: Document, { onPoint, onEnter, onEscape, isOurs }: PickHandlers): () => void {
  const onClick = (event: MouseEvent) => {
    if (isOurs(event) || event.button !== 0 || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isActive(targetOf(event))) return;
    if (!getSelection(document)?.isCollapsed) return;
    onPoint(event.clientX, event.clientY);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isOurs(event) || event.defaultPrevented) return;
    if (event.key === 'Escape' && !event.isComposing) onEscape();
    const focused = targetOf(event);
    const isEnter = event.key === 'Enter' || (event.key === ' ' && focused !== null);
    if (!isEnter) return;
    // The current mark opens as well while something has the focus that does nothing with Enter, such as a scroll box.
    const isFree = event.key === 'Enter' && focused !== null && !usesEnter(focused);
    if (onEnter(focused) || (isFree && onEnter(null))) event.preventDefault();
  };
  const listening = new AbortController();
  const { signal } = listening;
  listen(document, 'click', onClick, { signal });
  listen(document, 'keydown', onKey, { signal });
  return () => listening.abort();
}

function usesEnter(element: Element): boolean {
  return isActive(element) || matches(element, WIDGETS);
}

/** Whether a click on an element means something to the page itself. */
export function isActive(element: Element | null): boolean {
  return element !== null && closest(element, ACTIVE) !== null;
}

/** The element that an event comes from, in an open shadow tree too; null for the page at large. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element && target !== body(document) && target !== documentElement(document) ? target : null;
}
