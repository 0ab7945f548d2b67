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
    listen(document, 'visibilitychange', check, { signal: AbortSignal.any([signal, waiting.signal]) });
    check();
  });
}
