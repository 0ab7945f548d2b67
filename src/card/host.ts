import { i18n } from '#i18n';
import { HOST_ATTRIBUTE } from '../dom/host-attribute.ts';
import { append, closest, createElement, documentElement, getRootNode, parentNode, remove } from '../dom/nodes.ts';
import { PRESENCE } from '../settings/presence.ts';
import base from '../ui/components/base.css?inline';
import tokens from '../ui/components/tokens.css?inline';
import entry from '../ui/entry/entry.css?inline';
import { addStyles } from './add-styles.ts';
import styles from './card.css?inline';
import { paperOf } from './paper.ts';
import { isMostlyReached } from './reach.ts';
import { isInTransition } from './view-transition.ts';

/** The one element that the page sees of the card, and the panel inside its shadow tree. */
export interface CardHost {
  element: HTMLElement;
  /** What is listened to for all of the card: an element with a listener is called clickable, and so is all in it. */
  root: ShadowRoot;
  panel: HTMLElement;
  /** Put the panel on top of the page, inside what is modal or full screen around the anchor, if anything is. */
  show(anchor: Element): void;
  /** Take the host out of the document; showing it again is possible. */
  hide(): void;
  /** Make what is inside anew: nothing of it stays, whoever has put it there. */
  restore(): void;
  /** Put the panel above what has come to lie over it. */
  raise(): void;
  /** Whether the panel is where it was put, and shown. */
  isShown(): boolean;
  /** Whether it is shown and most of it can be pressed: not covered, and not inert. */
  isUsable(): boolean;
  /** Put the focus on the heading, from where a screen reader reads on. */
  focusHeading(): void;
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
  // Nor one that can be given a shadow root, which would be shown in its place for good, or that screen readers know by
  // its name, as they do a figure.
  const panel = createElement(document, 'hgroup');
  panel.className = 'surface panel';
  panel.popover = 'manual';
  panel.lang = i18n.t('locale');
  panel.dir = i18n.t('direction');
  if (import.meta.env.FIREFOX) panel.style.visibility = `var(${PRESENCE}, hidden)`;
  panel.setAttribute('role', 'dialog');
  // The heading inside has the focus, and would be said twice if it named the dialog as well.
  panel.setAttribute('aria-label', i18n.t('extensionName'));
  const fill = () => {
    root.replaceChildren();
    addStyles(root, `${tokens}\n${base}\n${entry}\n${styles}`);
    root.append(panel);
  };
  fill();
  let parent: Element | null = null;
  // Moved by the page it is no more on top of it, wherever it is.
  const isShown = () =>
    parentNode(element) === parent &&
    panel.matches(':popover-open') &&
    panel.checkVisibility({ visibilityProperty: true });

  return {
    element,
    root,
    panel,
    show(anchor) {
      parent = enclosingModal(anchor) ?? documentElement(document);
      if (parentNode(element) !== parent) append(parent, element);
      // The initial font size is the one that the reader has set in the browser; the page's `rem` may be another.
      panel.style.setProperty('--rem', getComputedStyle(element).fontSize);
      panel.style.colorScheme = paperOf(anchor);
      if (!panel.matches(':popover-open')) panel.showPopover();
    },
    hide: () => remove(element),
    restore() {
      panel.replaceChildren();
      fill();
    },
    raise() {
      panel.hidePopover();
      panel.showPopover();
    },
    isShown,
    isUsable: () => isShown() && !isInTransition() && isMostlyReached(element, panel.getBoundingClientRect()),
    focusHeading: () => root.getElementById(HEADING_ID)?.focus({ preventScroll: true }),
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
