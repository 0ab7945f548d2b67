/** A box and how far it is scrolled, CSS pixels. */
interface Scrolled {
  box: Element;
  top: number;
  left: number;
}

/**
 * Remember how far the boxes of a region are scrolled, and the page around it, before something takes their room. `moved`
 * is called once that has happened; `restore` once it is over: it puts back what was moved or hidden by that, and leaves
 * alone what the reader has scrolled since.
 */
export function keepScroll(region: Element): { moved: () => void; restore: () => void } {
  const page = region.ownerDocument.scrollingElement;
  const boxes = [...(page ? [page] : []), region, ...region.querySelectorAll('*')].filter(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      clientHeight > 0 && (scrollHeight > clientHeight || scrollWidth > clientWidth),
  );
  const before = boxes.map(placeOf);
  let after = before;
  return {
    moved: () => {
      after = boxes.map(placeOf);
    },
    restore: () => {
      for (const [index, { box, top, left }] of before.entries()) {
        const { top: movedTop, left: movedLeft } = after[index]!;
        // What was hidden begins at its top again.
        const isOurs = [movedTop, 0].includes(box.scrollTop) && [movedLeft, 0].includes(box.scrollLeft);
        if (isOurs) box.scrollTo({ top, left, behavior: 'instant' });
      }
    },
  };
}

function placeOf(box: Element): Scrolled {
  return { box, top: box.scrollTop, left: box.scrollLeft };
}
