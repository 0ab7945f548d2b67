import { h, render } from 'preact';
import { CardView } from './card-view.tsx';
import { focusedElement, tabStops } from './focus.ts';
import { createHost, HEADING_ID } from './host.ts';
import { placeCard, type Side } from './placement.ts';
import type { CardPort, CardRequest } from './port.ts';
import { type CardEvent, CLOSED, reduceCard } from './state.ts';

/** Where a card is a sheet along the edge of the screen: little room, or a finger instead of a pointer. */
const SHEET = '(width < 480px), (pointer: coarse)';

/**
 * The card of a document: one at a time, opened by the page script through {@link CardPort}. Nothing is in the document
 * and nothing listens while no card is open.
 */
export function createCard(shadow: ShadowRootMode = 'closed'): CardPort {
  const host = createHost(shadow);
  const sheet = matchMedia(SHEET);
  const grown = new ResizeObserver(() => place());
  let state = CLOSED;
  let request: CardRequest | null = null;
  let returnFocus: HTMLElement | null = null;
  let side: Side | null = null;
  let hasBeenInView = false;
  let frame = 0;
  let listeners = new AbortController();

  function dispatch(event: CardEvent): void {
    const before = state;
    state = reduceCard(before, event);
    if (state === before) return;
    side = null;
    render(h(CardView, { state, headingId: HEADING_ID, onClose: close, onRetry: retry }), host.panel);
    host.panel.setAttribute('aria-busy', String(state.phase === 'loading'));
    host.panel.scrollTop = 0;
    place();
    if (state.token !== before.token) void load();
  }

  async function load(): Promise<void> {
    const { token } = state;
    const answer = await request?.load();
    if (answer) dispatch(answer.ok ? { type: 'loaded', token, view: answer.value } : { type: 'failed', token });
  }

  function open(next: CardRequest): void {
    close();
    request = next;
    returnFocus = focusedElement();
    hasBeenInView = false;
    host.show(next.anchor);
    listen();
    dispatch({ type: 'open', label: next.label });
    if (next.by === 'keyboard') host.panel.focus({ preventScroll: true });
  }

  function retry(): void {
    dispatch({ type: 'retry' });
    // The button that was pressed is gone.
    host.panel.focus({ preventScroll: true });
  }

  function close(): void {
    const closing = request;
    if (!closing) return;
    request = null;
    listeners.abort();
    grown.disconnect();
    cancelAnimationFrame(frame);
    const hadFocus = host.focused() !== null;
    dispatch({ type: 'close' });
    host.hide();
    if (hadFocus) returnFocus?.focus({ preventScroll: true });
    returnFocus = null;
    closing.onClose();
  }

  function place(): void {
    if (!request || state.phase === 'closed') return;
    const lines = request.rects();
    // The page has changed under the card: it stays where it is until the reader or the page script closes it.
    if (lines.length === 0) return;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const inView = lines.some((line) => line.bottom > 0 && line.top < viewport.height);
    if (hasBeenInView && !inView) {
      close();
      return;
    }
    hasBeenInView ||= inView;

    const { panel } = host;
    panel.classList.toggle('sheet', sheet.matches);
    const border = panel.offsetHeight - panel.clientHeight;
    const placement = placeCard({
      lines,
      viewport,
      card: { width: panel.offsetWidth, height: panel.scrollHeight + border },
      rtl: getComputedStyle(request.anchor).direction === 'rtl',
      sheet: sheet.matches,
      side,
    });
    side = placement.side;
    panel.classList.toggle('above', placement.side === 'above');
    panel.style.left = placement.left === null ? '' : `${placement.left}px`;
    panel.style.top = placement.top === null ? '' : `${placement.top}px`;
    panel.style.maxHeight = `${placement.maxHeight}px`;
  }

  function placeSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  }

  function listen(): void {
    listeners = new AbortController();
    const { signal } = listeners;
    const early = { capture: true, signal };
    window.addEventListener('scroll', placeSoon, { ...early, passive: true });
    window.addEventListener('resize', placeSoon, { signal });
    sheet.addEventListener('change', placeSoon, { signal });
    // The page must not take keys typed inside as its shortcuts; what they do by default inside still happens.
    for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, onKey, early);
    window.addEventListener('pointerdown', onPointerDown, early);
    host.element.closest('dialog')?.addEventListener('close', close, { signal });
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart'] as const) {
      host.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
    }
    grown.observe(host.panel);
  }

  function onKey(event: KeyboardEvent): void {
    const inside = contains(event);
    const isEscape = event.type === 'keydown' && event.key === 'Escape' && !event.isComposing;
    if (!inside && !isEscape) return;
    event.stopImmediatePropagation();
    if (isEscape) {
      event.preventDefault();
      close();
    } else if (event.type === 'keydown' && event.key === 'Tab') {
      leaveByTab(event);
    }
  }

  /** Past the last stop, or before the first, the reader goes back to the place in the text that the card is about. */
  function leaveByTab(event: KeyboardEvent): void {
    const stops = tabStops(host.panel);
    const edge = event.shiftKey ? stops.at(0) : stops.at(-1);
    const focused = host.focused();
    if (focused !== edge && !(event.shiftKey && focused === host.panel)) return;
    event.preventDefault();
    close();
  }

  function onPointerDown(event: PointerEvent): void {
    if (contains(event)) return;
    // A press on the mention itself is the page script's to answer.
    const onMention = request
      ?.rects()
      .some(
        ({ left, right, top, bottom }) =>
          event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom,
      );
    if (!onMention) close();
  }

  function contains(event: Event): boolean {
    return event.target === host.element || event.composedPath().includes(host.element);
  }

  return { open, close, contains, stop: close };
}
