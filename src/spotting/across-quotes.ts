import { type Automaton, scan } from './automaton.ts';
import { foldUnit } from './fold-unit.ts';
import type { Page } from './page.ts';
import { PLACES_A_STEP, type Steps } from './steps.ts';

/** Words to each side of a quotation mark among which a name is looked for, with as many marks between them. */
const REACH = 8;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** Bits of the table of pairs: with a pack's 50,000 pairs one in ten is taken for one by chance. */
const PAIR_BITS = 19;

/**
 * Reports the sequences that stand on a page but for quotation marks between their words: `Chinese “peace plan”`. Only
 * marks between two words that follow each other in a sequence are looked at, which few do.
 *
 * @param onHit gets the sequence and the numbers of its tokens; the row is used again
 */
export function* scanAcrossQuotes(
  automaton: Automaton,
  page: Page,
  onHit: (sequence: number, tokens: Int32Array) => void,
): Steps<void> {
  const { symbols, starts, ends } = page.tokens;
  const pairs = pairsOf(automaton);
  const row = new Int32Array(2 * REACH);
  const known = new Int32Array(2 * REACH);
  let looked = 0;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    const first = page.firstToken[block]!;
    const last = page.firstToken[block + 1]! - 1;
    const isQuote = (token: number) => isQuotationMark(text, starts, ends, token);
    for (let token = first + 1; token < last; token++) {
      if (symbols[token - 1] === 0 || !isQuote(token)) continue;
      const before = token - 1;
      while (token < last && isQuote(token)) token++;
      if (token === last || !mayFollow(pairs, symbols[before]!, symbols[token]!)) continue;
      if (++looked % PLACES_A_STEP === 0) yield;
      // The words on both sides, first those before.
      let from = REACH;
      for (let at = before, tries = 2 * REACH; at >= first && from > 0 && tries > 0; at--, tries--) {
        if (isQuote(at)) continue;
        if (symbols[at] === 0) break;
        row[--from] = at;
      }
      let to = REACH;
      for (let at = token, tries = 2 * REACH; at < last && to < 2 * REACH && tries > 0; at++, tries--) {
        if (isQuote(at)) continue;
        if (symbols[at] === 0) break;
        row[to++] = at;
      }
      for (let at = from; at < to; at++) known[at - from] = symbols[row[at]!]!;
      scan(automaton, known, to - from, (sequence, start, end) => {
        // Where a name holds several marks, it is found at the first.
        const isFirst = before - row[from + start]! === REACH - 1 - (from + start);
        if (from + start < REACH && from + end > REACH && isFirst)
          onHit(sequence, row.subarray(from + start, from + end));
        return false;
      });
    }
  }
}

/** Whether a token of a text is a quotation mark, which is passed over inside a name. */
export function isQuotationMark(text: string, starts: Uint32Array, ends: Uint32Array, token: number): boolean {
  const start = starts[token]!;
  if (ends[token]! - start !== 1) return false;
  const unit = foldUnit(text.charCodeAt(start));
  // An apostrophe is a mark where it does not join two words.
  return unit === QUOTE || (unit === APOSTROPHE && (ends[token - 1] !== start || starts[token + 1] !== start + 1));
}

/** Bits of the pairs of symbols that follow each other in a sequence. */
const pairsOfAutomaton = new WeakMap<Automaton, Uint8Array>();

function pairsOf(automaton: Automaton): Uint8Array {
  let pairs = pairsOfAutomaton.get(automaton);
  if (pairs) return pairs;
  pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  const { firstEdge, edgeSymbol } = automaton;
  // Sequences are stored last symbol first; the edge e leads to node e + 1.
  for (let node = 0, edge = 0; edge < edgeSymbol.length; edge++) {
    while (node + 1 < firstEdge.length && firstEdge[node + 1]! <= edge) node++;
    if (node === 0) continue;
    const bit = bitOf(edgeSymbol[edge]!, edgeSymbol[node - 1]!);
    pairs[bit >> 3]! |= 1 << (bit & 7);
  }
  pairsOfAutomaton.set(automaton, pairs);
  return pairs;
}

function mayFollow(pairs: Uint8Array, left: number, right: number): boolean {
  const bit = bitOf(left, right);
  return (pairs[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

function bitOf(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}
