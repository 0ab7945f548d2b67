import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a drawing is laid out for until it is known how wide it is. */
const FIRST_GUESS = 360;
const USUAL_REM = 16;

/**
 * The width of an element in units of a drawing inside it that is as wide: pixels at the usual text size, fewer where
 * the reader has made text larger, so that the drawing grows with it.
 */
export function useDrawingWidth(): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_GUESS);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // None while the element is not shown.
      if (!entry || entry.contentRect.width === 0) return;
      const units = Math.round((entry.contentRect.width * USUAL_REM) / rem);
      // Drawing anew changes the height, which is for the next frame to see.
      requestAnimationFrame(() => setWidth(units));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
