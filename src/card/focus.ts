/** The focused element of the document, inside open shadow trees as well; null when nothing has the focus. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** What the Tab key would stop at inside an element, in order. */
export function tabStops(within: Element): HTMLElement[] {
  const all = within.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), summary');
  return [...all].filter((element) => element.checkVisibility());
}
