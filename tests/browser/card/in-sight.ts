/**
 * Whether all of the text of an element can be read as things stand: each of its line boxes is inside the window and
 * inside the card, and nothing lies over its middle or its ends. CSS pixels.
 */
export function isInSight(element: Element, panel: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const clip = panel.getBoundingClientRect();
  const root = panel.getRootNode() as ShadowRoot;
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  return (
    boxes.length > 0 &&
    boxes.every(({ left, top, right, bottom }) => {
      const isInside =
        left >= Math.max(0, clip.left) &&
        top >= Math.max(0, clip.top) &&
        right <= Math.min(innerWidth, clip.right) &&
        bottom <= Math.min(innerHeight, clip.bottom);
      const middle = (top + bottom) / 2;
      const places = [
        [(left + right) / 2, middle],
        [left + 2, middle],
        [right - 2, middle],
        [(left + right) / 2, bottom - 2],
      ] as const;
      const isFree = places.every(([x, y]) => {
        const found = root.elementFromPoint(x, y);
        return found !== null && (element.contains(found) || found.contains(element));
      });
      return isInside && isFree;
    })
  );
}

/** The first element with exactly this text, as far inside as it goes. */
export function findText(within: Element, text: string): Element | null {
  const isIt = (each: Element) => each.textContent === text;
  return [...within.querySelectorAll('*')].find((each) => isIt(each) && ![...each.children].some(isIt)) ?? null;
}
