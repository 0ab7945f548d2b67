import type { SpottingIndex } from './index-format.ts';
import { spot } from './spot.ts';
import type { Mention } from './types.ts';

/**
 * What a text that a reader points at names: its longest mention. A reader who asks knows what is meant, so a name that
 * a gate would leave unmarked in running text counts where nothing else is found. Null when no rule fits.
 */
export function lookUp(index: SpottingIndex, text: string): Mention | null {
  const refused: Mention[] = [];
  const mentions = spot(index, [text], (place, reason) => {
    if (reason?.startsWith('gate: ')) refused.push(place);
  });
  return longest(mentions) ?? longest(refused);
}

function longest(mentions: readonly Mention[]): Mention | null {
  const length = ({ start, end }: Mention) => end - start;
  return mentions.reduce<Mention | null>((best, next) => (best && length(best) >= length(next) ? best : next), null);
}
