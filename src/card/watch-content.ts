import { options } from 'preact';
import { isSealed } from './seal-text.ts';

/** Knows what our own views have put into a panel, and tells when somebody else has changed it. */
export interface ContentWatch {
  /** Change the content: what comes of it is our own. */
  change(run: () => void): void;
  /** Look now; false when somebody else has changed it. */
  check(): boolean;
  start(): void;
  stop(): void;
}

/** What may be given a shadow root, which is shown in place of what is inside. */
const HOSTS = 'article, aside, blockquote, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

/** As content scripts in Firefox see it. */
interface Shadowed extends HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

const watches = new Set<ContentWatch>();

// Views draw themselves anew as well, when their own state has changed.
options.debounceRendering = (draw) => {
  queueMicrotask(() => {
    let run = draw;
    for (const watch of watches) {
      const inner = run;
      run = () => watch.change(inner);
    }
    run();
  });
};

/**
 * A closed shadow root is no wall in Firefox: events tell a page the very node under the pointer, and so its root
 * (`originalTarget`, `rangeParent`). That the page reads there cannot be noticed, but what it rewrites can. A shadow root
 * that it gives to an element inside is no change that a browser tells of: it is looked for when somebody asks.
 */
export function watchContent(panel: HTMLElement, onForeign: () => void): ContentWatch {
  const root = panel.getRootNode();
  let known = '';
  const look = () => {
    const around = [...root.childNodes].map((node) => (node === panel ? '' : node.textContent));
    // The reader unfolds what is folded.
    return around.join('\n') + panel.innerHTML.replaceAll(' open=""', '');
  };
  const check = () => {
    const isOurs = () => look() === known && ![...panel.querySelectorAll<Shadowed>(HOSTS)].some(hasRoot);
    if (!watches.has(watch) || isOurs()) return true;
    onForeign();
    return false;
  };
  // The panel itself is moved about while it is open.
  const observer = new MutationObserver((records) => {
    if (records.some(({ target, type }) => target !== panel || type === 'childList')) check();
  });
  const watch: ContentWatch = {
    change(run) {
      check();
      run();
      known = look();
    },
    check,
    start() {
      known = look();
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      watches.add(watch);
    },
    stop() {
      observer.disconnect();
      watches.delete(watch);
    },
  };
  return watch;
}

/** Of ours what is sealed has one. In Firefox closed ones are seen as well; in Chromium no page gets at an element in the card. */
function hasRoot(element: Shadowed): boolean {
  return !isSealed(element) && (element.openOrClosedShadowRoot ?? element.shadowRoot) !== null;
}
