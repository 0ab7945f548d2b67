import { addTouched, MOST_RECORDS, type Touched } from './touched.ts';

/** Quiet time before a changed page is read again, ms. */
const SETTLE = 150;
/** Longest wait while the page never comes to rest, doubled up to the ceiling, ms. */
const LONGEST_WAIT = 1000;
const CEILING = 16_000;

const OBSERVED = { childList: true, characterData: true, subtree: true };

export interface TextWatch {
  stop(): void;
  /** Watch inside shadow trees too; those watched already are not watched twice. */
  watchInside(roots: readonly ShadowRoot[]): void;
  /** Make a change of our own, which is no change of the page's; tells whether it has changed anything. */
  overlook(change: () => void): boolean;
}

/**
 * Calls back with what was touched, once after the text of a page has changed and come to rest. A page that never rests
 * is read ever more seldom; a hidden one not until it is seen again. Only child lists and text are observed.
 *
 * @param concerns tells whether a change matters.
 */
export function watchText(
  document: Document,
  concerns: (record: MutationRecord) => boolean,
  onChange: (touched: Touched) => void,
): TextWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched: Touched = new Set();
  let dirtySince: number | null = null;
  let lastChange = 0;
  let wait = LONGEST_WAIT;

  const fire = () => {
    if (document.hidden) return;
    const restless = performance.now() - lastChange < SETTLE;
    wait = restless ? Math.min(wait * 2, CEILING) : LONGEST_WAIT;
    dirtySince = null;
    const ready = touched;
    touched = new Set();
    onChange(ready);
  };
  const schedule = () => {
    const now = performance.now();
    lastChange = now;
    dirtySince ??= now;
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(fire, Math.max(0, Math.min(SETTLE, dirtySince + wait - now)));
  };
  const take = (records: readonly MutationRecord[]) => {
    // Of a burst it is enough to know that some of it matters: looking at every change would slow the page down.
    if (records.length > MOST_RECORDS) {
      if (!records.some(concerns)) return;
      touched = 'all';
    } else {
      const ours = records.filter(concerns);
      if (ours.length === 0) return;
      touched = addTouched(touched, ours);
    }
    schedule();
  };
  const observer = new MutationObserver(take);
  const onVisible = () => {
    if (!document.hidden && dirtySince !== null) schedule();
  };

  observer.observe(document, OBSERVED);
  document.addEventListener('visibilitychange', onVisible);
  return {
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
    watchInside(roots) {
      for (const root of roots) observer.observe(root, OBSERVED);
    },
    overlook(change) {
      take(observer.takeRecords());
      change();
      return observer.takeRecords().length > 0;
    },
  };
}
