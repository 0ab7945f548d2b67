import { isConnected, matches, parentElement, querySelectorAll } from '../../dom/nodes.ts';

// Elements that no script ever defines stay; a page with more of them than this has them for its markup alone.
const MOST_WAITING = 200;

export interface UpgradeWatch {
  /** Wait for the custom elements below these that are not defined yet. */
  waitFor(roots: Iterable<ParentNode>): void;
  stop(): void;
}

/**
 * Calls back when custom elements have come to life: a shadow tree that is attached to one is no mutation of the page,
 * and a content script is not told of definitions. But what the tree shows changes the size of the element, or of what
 * is around it when it is laid out inline.
 */
export function watchUpgrades(onUpgrade: () => void): UpgradeWatch {
  const waiting = new Set<Element>();
  const observer = new ResizeObserver(() => {
    const upgraded = [...waiting].filter((element) => !isConnected(element) || matches(element, ':defined'));
    for (const element of upgraded) {
      waiting.delete(element);
      observer.unobserve(element);
    }
    if (upgraded.some(isConnected)) onUpgrade();
  });
  return {
    waitFor(roots) {
      for (const root of roots) {
        for (const element of querySelectorAll(root, ':not(:defined)')) {
          if (waiting.size >= MOST_WAITING) return;
          if (waiting.has(element)) continue;
          waiting.add(element);
          observer.observe(element);
          const parent = parentElement(element);
          if (parent) observer.observe(parent);
        }
      }
    },
    stop: () => observer.disconnect(),
  };
}
