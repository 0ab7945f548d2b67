import { listen } from '../dom/listen.ts';
import { hidden } from '../dom/nodes.ts';

/** Settles once a page is seen. One that is hidden, or made ready before the reader goes there, is left to rest. */
export function whenSeen(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const check = () => {
      if (hidden(document)) return;
      waiting.abort();
      resolve();
    };
    const options = { capture: true, signal: AbortSignal.any([signal, waiting.signal]) };
    // A page that wants to be taken for seen keeps the first to itself.
    for (const type of ['visibilitychange', 'focus'] as const) listen(window, type, check, options);
    check();
  });
}
