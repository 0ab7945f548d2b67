/** Settles once a page is seen. One that is hidden, or made ready before the reader goes there, is left to rest. */
export function whenSeen(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!document.hidden) resolve();
    };
    document.addEventListener('visibilitychange', check, { signal });
    check();
  });
}
