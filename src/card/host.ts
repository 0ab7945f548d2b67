import { i18n } from '#i18n';
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
  /** Put the panel on top of the page, inside the open modal dialog that holds the anchor, if one does. */
  show(anchor: Element): void;
  /** Take the host out of the document; showing it again is possible. */
  hide(): void;
  /** The focused element inside, null when the focus is elsewhere. */
  focused(): Element | null;
}

export const HOST_NAME = 'counterpoint-card';
export const HEADING_ID = 'heading';

/** Make the host, not yet in the document. Tests in Firefox cannot look into a closed shadow root. */
export function createHost(shadow: ShadowRootMode): CardHost {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: shadow });
  addStyles(root, `${tokens}\n${base}\n${entry}\n${styles}`);
  const panel = document.createElement('div');
  panel.className = 'surface panel';
  panel.popover = 'manual';
  panel.tabIndex = -1;
  panel.lang = i18n.t('locale');
  panel.dir = i18n.t('direction');
  if (import.meta.env.FIREFOX) panel.style.visibility = `var(${PRESENCE}, hidden)`;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', HEADING_ID);
  root.append(panel);

  return {
    element,
    panel,
    show(anchor) {
      const parent = enclosingModal(anchor) ?? document.documentElement;
      if (element.parentNode !== parent) parent.append(element);
      // The initial font size is the one that the reader has set in the browser; the page's `rem` may be another.
      panel.style.setProperty('--rem', getComputedStyle(element).fontSize);
      if (!panel.matches(':popover-open')) panel.showPopover();
    },
    hide: () => element.remove(),
    focused: () => root.activeElement,
  };
}

/** The open modal dialog around an element, through shadow trees. What lies outside of it is inert while it is open. */
export function enclosingModal(anchor: Element): Element | null {
  const modal = anchor.closest('dialog:modal');
  if (modal) return modal;
  const root = anchor.getRootNode();
  return root instanceof ShadowRoot ? enclosingModal(root.host) : null;
}
