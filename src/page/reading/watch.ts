import { listen } from '../../dom/listen.ts';
import { hidden } from '../../dom/nodes.ts';
import { addTouched, MOST_RECORDS, type Touched } from './touched.ts';

/** Quiet time before a changed page is read again, ms. */
const SETTLE = 150;
/** Longest wait while the page never comes to rest, doubled up to the ceiling, ms. */
const LONGEST_WAIT = 1000;
const CEILING = 16_000;

/** Changes within one wait, in several tasks, after which a page is in a storm: to hear of each would slow it down. */
const STORM = 1000;
const STORM_TASKS = 3;

// Text that becomes editable is its writer's from then on.
const STRUCTURE = { childList: true, subtree: true, attributeFilter: ['contenteditable'] };
const TEXT = { ...STRUCTURE, characterData: true };

export interface TextWatch {
  stop(): void;
  /**
   * Follow the text inside these nodes, shadow roots among them; of the rest of the document only what is put in and
   * taken out. Without them all text is followed.
   */
  follow(nodes?: Iterable<Node>): void;
  /** Make a change of our own, which is no change of the page's; tells whether it has changed anything. */
  overlook(change: () => void): boolean;
}

/**
 * Calls back with what was touched, once after the text of a page has changed and come to rest. A page that never rests
 * is read ever more seldom, and not listened to in between while it storms; a hidden one not until it is seen again.
 * Only child lists, text, and what makes text editable are observed.
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
  let changes = 0;
  let tasks = 0;
  let followed: Iterable<Node> | undefined;
  const ending = new AbortController();

  const isStorm = () => changes > STORM && tasks >= STORM_TASKS;
  const observe = () => {
    observer.observe(document, followed ? STRUCTURE : TEXT);
    for (const node of followed ?? []) observer.observe(node, TEXT);
  };
  const fire = () => {
    if (hidden(document)) return;
    const restless = isStorm() || performance.now() - lastChange < SETTLE;
    wait = restless ? Math.min(wait * 2, CEILING) : LONGEST_WAIT;
    if (isStorm()) observe();
    dirtySince = null;
    changes = 0;
    tasks = 0;
    const ready = touched;
    touched = new Set();
    onChange(ready);
  };
  const schedule = () => {
    const now = performance.now();
    lastChange = now;
    dirtySince ??= now;
    clearTimeout(timer);
    const rest = isStorm() ? wait : SETTLE;
    if (!hidden(document)) timer = setTimeout(fire, Math.max(0, Math.min(rest, dirtySince + wait - now)));
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
    changes += records.length;
    tasks += 1;
    if (isStorm()) {
      observer.disconnect();
      touched = 'all';
    }
    schedule();
  };
  const observer = new MutationObserver(take);
  const onVisible = () => {
    if (!hidden(document) && dirtySince !== null) schedule();
  };

  observe();
  for (const type of ['visibilitychange', 'focus'] as const) {
    listen(window, type, onVisible, { capture: true, signal: ending.signal });
  }
  return {
    stop() {
      ending.abort();
      observer.disconnect();
      clearTimeout(timer);
    },
    follow(nodes) {
      followed = nodes;
      take(observer.takeRecords());
      if (isStorm()) return;
      observer.disconnect();
      observe();
    },
    overlook(change) {
      take(observer.takeRecords());
      change();
      return observer.takeRecords().length > 0;
    },
  };
}
