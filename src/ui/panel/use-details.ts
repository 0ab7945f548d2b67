import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepScroll } from './keep-scroll.ts';
import type { Details } from './panel-data.ts';

interface DetailsInUse {
  details: Details | null;
  open: (details: Details) => void;
  /** Close them and go back to where the reader was. */
  close: () => void;
  /** Close them, as what they were opened from is gone. */
  drop: () => void;
}

/**
 * What is open in the pane for details. Escape closes it from anywhere in the panel, and gives back the focus and how far
 * everything was scrolled.
 */
export function useDetails(): DetailsInUse {
  const [details, setDetails] = useState<Details | null>(null);
  const back = useRef<{ opener: HTMLElement | SVGElement | null; scroll: ReturnType<typeof keepScroll> } | null>(null);

  const open = useCallback((next: Details) => {
    const { activeElement } = document;
    const isInside = activeElement?.closest('.details') != null;
    const opener = activeElement === document.body ? null : (activeElement as HTMLElement | SVGElement | null);
    // From one to the next, the way back stays.
    if (!isInside || !back.current) {
      back.current = { opener, scroll: keepScroll(document.body) };
    }
    setDetails(next);
    const { current } = back;
    // The details may take the room in which it was.
    requestAnimationFrame(() => {
      if (!isInside) opener?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      current.scroll.moved();
    });
  }, []);

  const drop = useCallback(() => {
    back.current = null;
    setDetails(null);
  }, []);

  const close = useCallback(() => {
    const { activeElement } = document;
    // A reader who has gone on elsewhere in the panel is left there.
    const isElsewhere = activeElement !== document.body && activeElement?.closest('.details') == null;
    const { current } = back;
    drop();
    // On a narrow panel what opened it shows again only now.
    requestAnimationFrame(() => {
      current?.scroll.restore();
      if (isElsewhere) return;
      const opener = current?.opener;
      const way = opener?.isConnected ? opener : document.querySelector<HTMLElement>('[role="tab"][tabindex="0"]');
      way?.focus({ preventScroll: true });
    });
  }, [drop]);

  const isOpen = details !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field that holds something, it empties that.
      const isUsed = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !isUsed) close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOpen, close]);

  return { details, open, close, drop };
}
