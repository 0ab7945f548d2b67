import { listen } from '../dom/listen.ts';

/**
 * Drop a press in a tree that its reader may not have meant, before a view or the browser acts on it.
 *
 * @param isSound whether what is pressed is what the reader sees; asked when the pointer goes down and at the click, as
 *   a page may take away in between what has covered it
 * @param onDropped called when a press was dropped
 */
export function guardPresses(
  root: ShadowRoot,
  isSound: () => boolean,
  onDropped: () => void,
  signal: AbortSignal,
): void {
  let wasSound = true;
  const onDown = () => {
    wasSound = isSound();
  };
  const onClick = (event: MouseEvent) => {
    const passes = wasSound && isSound();
    wasSound = true;
    if (passes) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    onDropped();
  };
  listen(root, 'pointerdown', onDown, { capture: true, signal });
  // The second opens a link, too.
  for (const type of ['click', 'auxclick'] as const) listen(root, type, onClick, { capture: true, signal });
}
