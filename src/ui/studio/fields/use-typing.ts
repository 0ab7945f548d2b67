import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../use-project.ts';
import { beginVisit } from './begin-visit.ts';

export interface Typing {
  /** What the field shows. */
  text: string;
  onFocus: () => void;
  onInput: (text: string) => void;
  onBlur: () => void;
}

/** Stores a text while it is typed. @param join the same for all letters of one visit */
export type Save = (text: string, join: string) => Promise<Outcome>;

/**
 * A field that is stored with each letter. While one types it shows what was typed, not what is stored meanwhile; and what
 * could not be stored stays in it.
 */
export function useTyping(stored: string, save: Save): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const visit = useRef<string | null>(null);
  const kept = useRef(true);
  const onFocus = useCallback(() => {
    visit.current = beginVisit();
  }, []);
  const onInput = (text: string) => {
    setTyped(text);
    kept.current = false;
    // What fills fields in for an author may not visit them.
    visit.current ??= beginVisit();
    const own = visit.current;
    void save(text, own).then((outcome) => {
      kept.current = outcome !== 'failed';
      // A save that ends after the field was left.
      if (kept.current && own !== visit.current) setTyped(null);
    });
  };
  const onBlur = () => {
    visit.current = null;
    if (kept.current) setTyped(null);
  };
  return { text: typed ?? stored, onFocus, onInput, onBlur };
}
