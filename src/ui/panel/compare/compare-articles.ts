import type { FoundEntry } from '../../../messaging/protocol.ts';

/** What two articles have in common, and what one of them has alone; each list in the order of the article that has it. */
export interface Shares {
  both: FoundEntry[];
  here: FoundEntry[];
  there: FoundEntry[];
}

export interface Comparison {
  /** Claims and events. */
  claims: Shares;
  /** People and bodies of which something is on record. */
  voices: Shares;
}

/** Compares what was found in two articles. Contested claims come first. */
export function compareArticles(here: readonly FoundEntry[], there: readonly FoundEntry[]): Comparison {
  const isClaim = ({ category }: FoundEntry) => category === 'claim';
  const isVoice = ({ category, recorded }: FoundEntry) => category !== 'claim' && recorded;
  return {
    claims: share(here.filter(isClaim), there.filter(isClaim)),
    voices: share(here.filter(isVoice), there.filter(isVoice)),
  };
}

function share(here: readonly FoundEntry[], there: readonly FoundEntry[]): Shares {
  const isIn = (found: readonly FoundEntry[]) => {
    const ids = new Set(found.map(({ id }) => id));
    return ({ id }: FoundEntry) => ids.has(id);
  };
  const [isHere, isThere] = [isIn(here), isIn(there)];
  const contestedFirst = (found: FoundEntry[]) => found.toSorted((one, other) => rankOf(one) - rankOf(other));
  return {
    both: contestedFirst(here.filter(isThere)),
    here: contestedFirst(here.filter((entry) => !isThere(entry))),
    there: contestedFirst(there.filter((entry) => !isHere(entry))),
  };
}

function rankOf({ contention }: FoundEntry): number {
  return contention === 'contested' ? 0 : 1;
}
