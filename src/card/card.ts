import { h, render } from 'preact';
import { listen, listenAgain } from '../dom/listen.ts';
import { blur, focus } from '../dom/nodes.ts';
import { passTrustedOnly } from '../dom/trusted-only.ts';
import { CardView } from './card-view.tsx';
import type { DismissScope } from './dismiss-scopes.ts';
import { focusedElement } from './focus.ts';
import { createGrace } from './grace.ts';
import { guardPresses } from './guard-presses.ts';
import { HANDLED_EVENTS } from './handled-events.ts';
import { createHost, HEADING_ID } from './host.ts';
import { listenForKeys } from './keys.ts';
import { keepOwnInput } from './own-input.ts';
import { createPlacer } from './placer.ts';
import type { CardPort, CardRequest } from './port.ts';
import { guardSelection } from './selection.ts';
import { type CardEvent, CLOSED, holdOf, reduceCard } from './state.ts';
import { watchContent } from './watch-content.ts';
import { watchHost } from './watch-host.ts';

/** What the page must not see of a press in the card. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart'] as const;

/**
 * The card of a document: one at a time, opened by the page script through {@link CardPort}. Nothing is in the document
 * and nothing listens while no card is open.
 */
export function createCard(shadow: ShadowRootMode = 'closed'): CardPort {
  const host = createHost(shadow);
  const placer = createPlacer(host.panel, isPinned, () => dispatch({ type: 'leave' }));
  const grace = createGrace({ isCard: contains, isMention, onAway: () => dispatch({ type: 'rest-elsewhere' }) });
  const content = watchContent(host.panel, onForeign);
  let state = CLOSED;
  let request: CardRequest | null = null;
  let returnFocus: HTMLElement | null = null;
  let listeners = new AbortController();
  // The button by which the reader goes from mark to mark keeps the focus on the next card.
  let steppedBy: 1 | -1 | null = null;

  const actions = {
    close,
    retry() {
      dispatch({ type: 'retry' });
      // The button that was pressed is gone.
      host.focusHeading();
    },
    pin: (pinned: boolean) => dispatch({ type: pinned ? 'pin' : 'unpin' }),
    step(by: 1 | -1) {
      steppedBy = by;
      request?.step(by);
    },
    async dismiss(scope: DismissScope) {
      dispatch({ type: 'dismiss', scope });
      const { token } = state;
      host.focusHeading();
      if (!(await request?.dismiss(scope, true))) dispatch({ type: 'dismiss-failed', token });
    },
    async undo() {
      const { token } = state;
      const isDone = state.phase === 'dismissed' && (await request?.dismiss(state.scope, false));
      if (token !== state.token || state.phase !== 'dismissed') return;
      if (isDone) actions.retry();
      else dispatch({ type: 'dismiss-failed', token });
    },
  };

  function dispatch(event: CardEvent): void {
    const before = state;
    state = reduceCard(before, event);
    if (state === before) return;
    if (state.phase === 'closed') finish();
    // As it is by then: where the page has got in before, the card is closed first.
    content.change(() =>
      render(request && h(CardView, { state, request, headingId: HEADING_ID, actions }), host.panel),
    );
    if (state.phase === 'closed') return;
    host.panel.setAttribute('aria-busy', String(state.phase === 'loading'));
    if (holdOf(state) === 'passing') {
      if (event.type === 'open') grace.start();
    } else grace.stop();
    if (event.type !== 'touch' && event.type !== 'noted') {
      host.panel.scrollTop = 0;
      placer.restart();
    }
    if (state.token !== before.token) void load();
  }

  async function load(): Promise<void> {
    const { token } = state;
    const answer = await request?.load();
    if (answer?.ok) dispatch({ type: 'loaded', token, view: answer.value });
    else if (answer) dispatch({ type: answer.error.code === 'not-found' ? 'unknown' : 'failed', token });
  }

  /** The reader comes back to the page, perhaps from writing in the panel. */
  async function readNotesAnew(): Promise<void> {
    const { token, phase } = state;
    const answer = phase === 'shown' ? await request?.load() : undefined;
    if (answer?.ok) dispatch({ type: 'noted', token, notes: answer.value.readerNotes ?? [] });
  }

  function open(next: CardRequest): void {
    if (isPinned()) {
      const replaced = request;
      request = null;
      replaced?.onClose();
    } else close();
    if (host.focused() === null) returnFocus = focusedElement();
    request = next;
    host.show(next.anchor);
    startListening();
    placer.follow(next);
    dispatch({ type: 'open', label: next.label, by: next.by });
    if (next.by === 'keyboard') takeFocus();
    steppedBy = null;
  }

  function takeFocus(): void {
    const button = steppedBy && host.panel.querySelector<HTMLElement>(`[data-step="${steppedBy}"]`);
    if (button) button.focus({ preventScroll: true });
    else host.focusHeading();
  }

  function close(): void {
    dispatch({ type: 'close' });
  }

  /** The page has got at the card: nothing that it says can be relied on. */
  function onForeign(): void {
    close();
    host.restore();
  }

  /** Everything that an open card needs is taken back. */
  function finish(): void {
    const closing = request;
    request = null;
    listeners.abort();
    content.stop();
    placer.stop();
    grace.stop();
    const back = host.focused() && returnFocus;
    returnFocus = null;
    host.hide();
    closing?.onClose();
    if (back) focus(back, { preventScroll: true });
  }

  function startListening(): void {
    listeners.abort();
    listeners = new AbortController();
    const { signal } = listeners;
    listenForKeys(host, { isInside: contains, onEscape, onTabOut }, signal);
    listen(window, 'pointerdown', onPointerDown, { capture: true, signal });
    listen(window, 'focus', () => void readNotesAnew(), { signal });
    for (const type of PRESSES) {
      listen(host.root, type, (event) => event.stopPropagation(), { passive: true, signal });
    }
    passTrustedOnly(host.root, HANDLED_EVENTS, signal);
    content.start();
    guardSelection(host.root, content.change, signal);
    const check = watchHost(host, { isPinned, onLost: close }, signal);
    keepOwnInput(host, contains, onFocus, signal);
    guardPresses(host.root, () => content.check() && host.isUsable(), check, signal);
  }

  function onEscape(inside: boolean): boolean {
    if (isPinned() && !inside) return false;
    const isUsable = host.isUsable();
    close();
    // What lies over the card is what the reader means.
    return isUsable;
  }

  /** The reader goes back to the place in the text that the card is about. */
  function onTabOut(): void {
    if (!isPinned()) close();
    else if (returnFocus) focus(returnFocus, { preventScroll: true });
    else blur(host.focused() as HTMLElement);
  }

  /** The page may give the focus to the host itself, which is no sign of the reader's. */
  function onFocus(): void {
    if (host.focused() !== null) dispatch({ type: 'touch' });
  }

  function onPointerDown(event: PointerEvent): void {
    if (contains(event)) dispatch({ type: 'touch' });
    // A press on the mention itself is the page script's to answer.
    else if (!isMention(event)) dispatch({ type: 'leave' });
  }

  function isMention({ clientX, clientY }: PointerEvent): boolean {
    const lines = request?.rects() ?? [];
    return lines.some(
      ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
    );
  }

  function isPinned(): boolean {
    return holdOf(state) === 'pinned';
  }

  function contains(event: Event): boolean {
    return event.target === host.element || event.composedPath().includes(host.element);
  }

  return {
    prepare: () => undefined,
    open,
    close,
    leave: () => dispatch({ type: 'leave' }),
    follow() {
      if (!request) return;
      if (request.rects().length === 0) dispatch({ type: 'leave' });
      else placer.place();
    },
    isPinned,
    stays: () => holdOf(state) !== null && (holdOf(state) !== 'passing' || grace.isOnCard()),
    contains,
    listenAgain() {
      listenAgain();
      if (!host.isShown()) close();
    },
    stop: close,
  };
}
