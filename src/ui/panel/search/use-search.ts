import { useEffect, useState } from 'preact/hooks';
import { MAX_SEARCH } from '../../../messaging/limits.ts';
import type { Found } from '../../../messaging/protocol.ts';

/** After a key, this long without another until everything known is searched, ms. */
const SETTLE = 150;

/** What was found for a text. */
export interface Searched extends Found {
  text: string;
}

/** Search everything known; null where nobody answers. */
export type Search = (text: string) => Promise<Found | null>;

/** What is known under what a reader is typing: the answer to what was typed last; null while nothing is. */
export function useSearch(search: Search, typed: string): Searched | null {
  const [searched, setSearched] = useState<Searched | null>(null);
  const text = typed.trim().slice(0, MAX_SEARCH);
  useEffect(() => {
    if (text === '') {
      setSearched(null);
      return;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const found = await search(text);
      if (!isOver) setSearched(found && { ...found, text });
    }, SETTLE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [search, text]);
  return searched;
}
