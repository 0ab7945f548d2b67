import { wordList } from '../words/word-list.ts';
import { type Clause, isNominal, isOutside } from './clause.ts';

export const DAYS = wordList(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tonight recently earlier later last this week
  month year night morning afternoon evening again once before ago often repeatedly flatly simply publicly openly here
  there too also`);
export const ADJUNCTS = wordList(
  'in on at during after before to from via through with outside inside as while when by about of over for',
);
export const PLACES = wordList('in on at during to via from through outside before after');
/** "told reporters in Ohio": behind those who are told. */
export function afterAddressee(clause: Clause, start: number): number {
  const { tokens, to } = clause;
  let at = start;
  while (
    at < to &&
    isNominal(tokens[at]!) &&
    isOutside(tokens[at]) &&
    !/^(?:that|how|why|what)$/.test(tokens[at]!.lower)
  ) {
    // "told him the bridge": a phrase that begins anew is what was said.
    if (
      at > start &&
      (tokens[at]!.pos === 'DET' || tokens[at]!.pos === 'PRON') &&
      !/^(?:of|the)$/.test(tokens[at - 1]!.lower)
    )
      break;
    if (at > start && tokens[at - 1]!.pos === 'PRON') break;
    at++;
    if (/^(?:of|'s|’s|&|-|and)$/.test(tokens[at]?.lower ?? '')) at++;
  }
  return at;
}

/** Behind a preposition with its phrase. */
export function afterAdjunct({ tokens, to }: Clause, start: number): number {
  let at = start + 1;
  while (at < to && isOutside(tokens[at])) {
    const { pos, lower, text } = tokens[at]!;
    if (pos === 'PRON' && !/^(?:his|her|their|its|our|my)$/.test(lower)) {
      if (at === start + 1 && /^(?:him|them|us|me|it)$/.test(lower)) at++;
      break;
    }
    if (pos === 'DET' && at > start + 1 && tokens[at - 1]!.pos !== 'ADP') break;
    const isPart =
      ['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM'].includes(pos) ||
      /^(?:'s|’s|-|of|in|on|at|the|&)$/.test(lower);
    if (!isPart || /^[,.;:]$/.test(text)) break;
    at++;
  }
  return at;
}
