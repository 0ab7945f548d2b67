/** The focused element of the document, inside open shadow trees as well; null when nothing has the focus. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** Of a group of radio buttons, the Tab key stops at the chosen one. */
const STOPS = 'a[href], button:not(:disabled), summary, input:not(:disabled, [type="radio"]:not(:checked))';

/** What the Tab key would stop at inside an element, in order. */
export function tabStops(within: Element): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.checkVisibility());
}
