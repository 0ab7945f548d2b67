import { isTrusted } from './is-trusted.ts';

const { addEventListener } = EventTarget.prototype;

/**
 * Stop what a script on the page has made up before it reaches anything inside a node: neither a listener there nor
 * the browser, which would follow a link or unfold, acts on it.
 *
 * @param types the events that anything inside listens to.
 */
export function passTrustedOnly(root: Node, types: readonly string[], signal: AbortSignal): void {
  const check = (event: Event) => {
    if (isTrusted(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of types) addEventListener.call(root, type, check, { capture: true, signal });
}
