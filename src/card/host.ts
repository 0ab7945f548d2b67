import { i18n } from '#i18n';
import { HOST_ATTRIBUTE } from '../dom/host-attribute.ts';
import {
  append,
  closest,
  createElement,
  documentElement,
  elementFromPoint,
  getRootNode,
  parentNode,
} from '../dom/nodes.ts';
import { PRESENCE } from '../settings/presence.ts';
import base from '../views/shared/base.css?inline';
import entry from '../views/shared/entry/entry.css?inline';
import tokens from '../views/shared/tokens.css?inline';
import { addStyles } from './add-styles.ts';
import styles from './card.css?inline';

/** The one element that the page sees of the card, and the panel inside its shadow tree. */
export interface CardHost {
  element: HTMLElement;
  panel: HTMLElement;
  /** Put the panel on top of the page, inside what is modal or full screen around the anchor, if anything is. */
  show(anchor: Element): void;
  /** Take the host out of the document; showing it again is possible. */
  hide(): void;
  /** Make what is inside anew: nothing of it stays, whoever has put it there. */
  restore(): void;
  /** Whether the panel is where it was put, shown, and can be pressed at some point: not covered, and not inert. */
  isUsable(): boolean;
  /** The focused element inside, null when the focus is elsewhere. */
  focused(): Element | null;
}

export const HEADING_ID = 'heading';

/** Make the host, not yet in the document. Tests in Firefox cannot look into a closed shadow root. */
export function createHost(shadow: ShadowRootMode): CardHost {
  // The name of an element that no page can define: a custom element gets at the closed root of its own kind.
  const element = createElement(document, 'div');
  element.setAttribute(HOST_ATTRIBUTE, '');
  const root = element.attachShadow({ mode: shadow });
  const panel = createElement(document, 'div');
  panel.className = 'surface panel';
  panel.popover = 'manual';
  panel.tabIndex = -1;
  panel.lang = i18n.t('locale');
  panel.dir = i18n.t('direction');
  if (import.meta.env.FIREFOX) panel.style.visibility = `var(${PRESENCE}, hidden)`;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', HEADING_ID);
  const fill = () => {
    root.replaceChildren();
    addStyles(root, `${tokens}\n${base}\n${entry}\n${styles}`);
    root.append(panel);
  };
  fill();
  let parent: Element | null = null;

  return {
    element,
    panel,
    show(anchor) {
      parent = enclosingModal(anchor) ?? documentElement(document);
      if (parentNode(element) !== parent) append(parent, element);
      // The initial font size is the one that the reader has set in the browser; the page's `rem` may be another.
      panel.style.setProperty('--rem', getComputedStyle(element).fontSize);
      if (!panel.matches(':popover-open')) panel.showPopover();
    },
    hide: () => element.remove(),
    restore() {
      panel.replaceChildren();
      fill();
    },
    isUsable() {
      // Moved by the page it is no more on top of it, wherever it is.
      if (parentNode(element) !== parent || !panel.matches(':popover-open')) return false;
      return panel.checkVisibility({ visibilityProperty: true }) && isReached(element, panel.getBoundingClientRect());
    },
    focused: () => root.activeElement,
  };
}

/**
 * The open modal dialog, or what fills the screen, around an element, through shadow trees. What lies outside of it is
 * inert while it is so.
 */
export function enclosingModal(anchor: Element): Element | null {
  const modal = closest(anchor, ':modal, :fullscreen');
  if (modal) return modal;
  const root = getRootNode(anchor);
  return root instanceof ShadowRoot ? enclosingModal(root.host) : null;
}

/** Where a panel is tried, from its edges: inside its rounded corners, and in its middle. */
const TRIED = [0.05, 0.5, 0.95];

/** Whether a press somewhere on a box would reach an element. */
function isReached(element: Element, { left, top, width, height }: DOMRect): boolean {
  const tree = getRootNode(element) as Document | ShadowRoot;
  return TRIED.some((across) =>
    TRIED.some((down) => elementFromPoint(tree, left + width * across, top + height * down) === element),
  );
}
