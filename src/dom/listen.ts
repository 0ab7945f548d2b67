import { isTrusted } from './is-trusted.ts';

/** The events that a target has, by name; those of a document pass its window. */
type EventsOf<Target> = Target extends Window
  ? WindowEventMap & DocumentEventMap
  : Target extends Document
    ? DocumentEventMap
    : Target extends Element | ShadowRoot
      ? HTMLElementEventMap
      : Target extends MediaQueryList
        ? MediaQueryListEventMap
        : Record<string, Event>;

interface ListenOptions {
  /** Ends the listening. */
  signal: AbortSignal;
  capture?: boolean;
  passive?: boolean;
}

// On a form, and on the document, a control or an image may bear the name of the method.
const { addEventListener } = EventTarget.prototype;

// For as long as they are listened to. A page that opens its document anew takes all listeners off it and its window.
const listening = new Set<() => void>();

/**
 * Hear of what happens on a page: the only way in which our scripts there do. What the page has made up itself is
 * passed over, so that no page can open, drive or close a card, or change a setting, in its reader's name.
 */
export function listen<Target extends EventTarget, Type extends keyof EventsOf<Target> & string>(
  target: Target,
  type: Type,
  handle: (event: EventsOf<Target>[Type]) => void,
  { signal, ...options }: ListenOptions,
): void {
  if (signal.aborted) return;
  const onEvent = (event: Event) => {
    if (isTrusted(event)) handle(event as EventsOf<Target>[Type]);
  };
  const add = () => addEventListener.call(target, type, onEvent, { ...options, signal });
  add();
  listening.add(add);
  signal.addEventListener('abort', () => listening.delete(add), { once: true });
}

/** Listen once more for everything: where we are listened to still, nothing changes. */
export function listenAgain(): void {
  for (const add of listening) add();
}
