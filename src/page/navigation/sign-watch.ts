import { listen } from '../../dom/listen.ts';
import { getRootNode, parentElement, querySelector } from '../../dom/nodes.ts';

/** What happens when something on a page is shown or hidden, or what may bring it about. */
const SIGNS = [
  ...(['toggle', 'beforematch', 'load', 'transitionend', 'animationend', 'scrollend', 'fullscreenchange'] as const),
  ...(['click', 'keyup', 'change', 'focusin', 'resize', 'hashchange'] as const),
];

/** By which a page shows and hides an element and what is in it. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'aria-hidden', 'inert', 'open'];

/** By which a style sheet comes into force. */
const OF_STYLE_SHEETS = ['media', 'disabled', 'rel', 'href'];

export interface SignWatch {
  /** Watch what may show these elements, besides what happens on the page at large. */
  follow(unseen: ReadonlySet<Element>): void;
  stop(): void;
}

/**
 * Calls back on signs that text of a page was shown or hidden. What changes on elements is heard of around those alone
 * that cannot be seen: nothing is paid for a page on which everything is.
 */
export function watchSigns(document: Document, onSign: () => void): SignWatch {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  for (const type of SIGNS) listen(window, type, onSign, options);
  // What is loaded is not told to the window.
  listen(document, 'load', onSign, options);
  const observer = new MutationObserver(onSign);
  let followed: ReadonlySet<Element> = new Set();
  return {
    follow(unseen) {
      const around = new Set<Element>();
      for (const element of unseen) {
        for (let at: Element | null = element; at && !around.has(at); at = parentElement(at) ?? hostOf(at))
          around.add(at);
      }
      if (around.symmetricDifference(followed).size === 0) return;
      followed = around;
      observer.disconnect();
      for (const element of around) observer.observe(element, { attributeFilter: ATTRIBUTES });
      const head = around.size > 0 && querySelector(document, 'head');
      if (head) observer.observe(head, { attributeFilter: OF_STYLE_SHEETS, characterData: true, subtree: true });
    },
    stop() {
      listening.abort();
      observer.disconnect();
    },
  };
}

function hostOf(element: Element): Element | null {
  const root = getRootNode(element);
  return root instanceof ShadowRoot ? root.host : null;
}
