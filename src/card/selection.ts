import { listen } from '../dom/listen.ts';
import { closest } from '../dom/nodes.ts';

/** What is pressed, not read. */
const CONTROLS = 'button, summary, input, label, a';

/**
 * Let the reader select the text of a panel, and nobody else: a page may have the browser find, select and extend over
 * what is in a closed shadow tree, and read what is selected. A press on the text makes it selectable, until nothing is
 * selected any more.
 */
export function guardSelection(panel: HTMLElement, signal: AbortSignal): void {
  const allow = (isAllowed: boolean) => panel.classList.toggle('selectable', isAllowed);
  const onPress = ({ target }: PointerEvent) => {
    if (target instanceof Element && !closest(target, CONTROLS)) allow(true);
  };
  const onRelease = () => {
    if (String(getSelection()) === '') allow(false);
  };
  allow(false);
  listen(panel, 'pointerdown', onPress, { capture: true, signal });
  // After the browser has acted on it: a press may also let go of what was selected.
  for (const type of ['pointerup', 'pointercancel'] as const) {
    listen(window, type, () => setTimeout(onRelease), { capture: true, signal });
  }
}
