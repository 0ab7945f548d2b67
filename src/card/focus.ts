import { activeElement, body, querySelectorAll, shadowRoot } from '../dom/nodes.ts';
/** The focused element of the document, inside open shadow trees as well; null when nothing has the focus. */
export function focusedElement(): HTMLElement | null {
  let element = activeElement(document);
  for (let inner = element; inner; ) {
    element = inner;
    inner = shadowRoot(inner)?.activeElement ?? null;
  }
  return element instanceof HTMLElement && element !== body(document) ? element : null;
}

/** Of a group of radio buttons, the Tab key stops at the chosen one. */
const STOPS = 'a[href], button:not(:disabled), summary, input:not(:disabled, [type="radio"]:not(:checked))';

/** What the Tab key would stop at inside an element, in order. */
export function tabStops(within: Element): HTMLElement[] {
  return [...(querySelectorAll(within, STOPS) as NodeListOf<HTMLElement>)].filter((element) =>
    element.checkVisibility(),
  );
}
