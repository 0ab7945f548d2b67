import { options } from 'preact';

/** Knows what our own views have put into a panel, and tells when somebody else has changed it. */
export interface ContentWatch {
  /** Change the content: what comes of it is our own. */
  change(run: () => void): void;
  start(): void;
  stop(): void;
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
 * (`originalTarget`, `rangeParent`). That the page reads there cannot be noticed, but what it rewrites can.
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
    if (watches.has(watch) && look() !== known) onForeign();
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
