/** Quiet time before a changed page is read again, ms. */
const SETTLE = 150;
/** Longest wait while the page never comes to rest, doubled up to the ceiling, ms. */
const LONGEST_WAIT = 1000;
const CEILING = 16_000;

export interface TextWatch {
  stop(): void;
  /** Overlook what has changed up to now: it was our own doing. */
  overlook(): void;
}

/**
 * Calls back once after the text of a page has changed and come to rest. A page that never rests is read ever more
 * seldom; a hidden one not until it is seen again.
 *
 * @param concerns tells whether a change at a node matters.
 */
export function watchText(document: Document, concerns: (node: Node) => boolean, onChange: () => void): TextWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let lastChange = 0;
  let wait = LONGEST_WAIT;

  const fire = () => {
    timer = undefined;
    if (document.hidden) return;
    const restless = performance.now() - lastChange < SETTLE;
    wait = restless ? Math.min(wait * 2, CEILING) : LONGEST_WAIT;
    dirtySince = null;
    onChange();
  };
  const schedule = () => {
    const now = performance.now();
    lastChange = now;
    dirtySince ??= now;
    if (document.hidden) return;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(SETTLE, dirtySince + wait - now)));
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => concerns(record.target))) schedule();
  });
  const onVisible = () => {
    if (!document.hidden && dirtySince !== null) schedule();
  };

  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  document.addEventListener('visibilitychange', onVisible);
  return {
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
    overlook: () => void observer.takeRecords(),
  };
}
