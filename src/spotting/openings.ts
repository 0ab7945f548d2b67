import { isQuotationMark } from './across-quotes.ts';
import { type Dictionary, HASH_SEED, hashUnit } from './dictionary.ts';
import { IGNORED, type SpottingIndex } from './index-format.ts';
import { runAtOnce, type Steps, UNITS_A_STEP } from './steps.ts';
import { Tokenizer, Tokens } from './tokens.ts';
import { tokenUnit } from './unicode.ts';

/**
 * What every name and phrase of an index begins with: hashes of its first two words, or of the one that it is. A text
 * that holds none of them holds nothing that the index finds, so that an index need not even be read for it.
 */
export type Openings = Uint32Array<ArrayBuffer>;

/** The openings of an index, rising. */
export function openingsOf({ literals, uses, anchored, phrases, rules }: SpottingIndex): Openings {
  const { dictionary, automaton } = literals;
  const { firstEdge, edgeSymbol, output } = automaton;
  const several = uses.first.length - 1;
  const marks = (rule: number) => rules.entry[rule] !== IGNORED;
  /** Whether a use makes a mention: an alias, or a sign by which a phrase is found. Others only stand near one. */
  const tells = (target: number): boolean => {
    if (target >= 0) return marks(target);
    for (let place = anchored.first[~target]!; place < anchored.first[~target + 1]!; place++) {
      if (marks(phrases.rule[anchored.phrases[place]!]!)) return true;
    }
    return false;
  };
  const isWanted = (literal: number): boolean => {
    const single = uses.first[several]! + literal - several;
    const [from, to] = literal < several ? [uses.first[literal]!, uses.first[literal + 1]!] : [single, single + 1];
    for (let use = from; use < to; use++) if (tells(uses.target[use]!)) return true;
    return false;
  };
  const found = new Set<number>();
  // Names are stored last word first: the nodes of first words are the ends, and the one above holds the second word.
  for (let node = 0, edge = 0; edge < edgeSymbol.length; edge++) {
    while (firstEdge[node + 1]! <= edge) node++;
    const literal = output[edge + 1]!;
    if (literal < 0 || !isWanted(literal)) continue;
    const second = node === 0 ? 0 : dictionary.hashes[edgeSymbol[node - 1]!]!;
    found.add(pairOf(dictionary.hashes[edgeSymbol[edge]!]!, second));
  }
  return Uint32Array.from(found).sort();
}

/** Everything in a text that may be an opening. */
export class TextOpenings {
  #slots = new Uint32Array(1 << 12);
  #size = 0;

  /** The openings of a page, in steps. */
  static *read(blocks: readonly string[]): Steps<TextOpenings> {
    const openings = new TextOpenings();
    const tokens = new Tokens(1 << 10);
    const tokenizer = new Tokenizer(NO_WORDS, tokens);
    let units = 0;
    for (const block of blocks) {
      tokens.length = 0;
      const { text } = yield* tokenizer.addInSteps(block);
      // As on a page, so that the last word has a neighbour.
      tokens.push(0, text.length, text.length);
      openings.#add(text, tokens);
      units += text.length;
      if (units < UNITS_A_STEP) continue;
      units = 0;
      yield;
    }
    return openings;
  }

  /** As {@link TextOpenings.read}, in one go. */
  static of(blocks: readonly string[]): TextOpenings {
    return runAtOnce(TextOpenings.read(blocks));
  }

  /** Whether any of these is in the text; that one is not is certain. */
  hasAny(openings: Openings): boolean {
    for (const opening of openings) if (this.#has(opening)) return true;
    return false;
  }

  #add(text: string, { starts, ends, length }: Tokens): void {
    let before = 0;
    let unquoted = 0;
    for (let token = 0; token + 1 < length; token++) {
      const hash = hashOf(text, starts[token]!, ends[token]!);
      this.#put(pairOf(hash, 0));
      if (token > 0) this.#put(pairOf(before, hash));
      // Quotation marks inside a name are passed over when it is looked for.
      if (token > 0 && unquoted !== before) this.#put(pairOf(unquoted, hash));
      before = hash;
      if (token === 0 || !isQuotationMark(text, starts, ends, token)) unquoted = hash;
    }
  }

  #put(opening: number): void {
    const slot = this.#slotOf(opening);
    if (this.#slots[slot] === opening) return;
    this.#slots[slot] = opening;
    if (++this.#size * 2 > this.#slots.length) this.#grow();
  }

  #has(opening: number): boolean {
    return this.#slots[this.#slotOf(opening)] === opening;
  }

  /** Where it is, or would be put. */
  #slotOf(opening: number): number {
    const mask = this.#slots.length - 1;
    let slot = (opening ^ (opening >>> 15)) & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== opening) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (const opening of before) if (opening !== 0) this.#slots[this.#slotOf(opening)] = opening;
  }
}

/** To cut a text into words it takes no dictionary. */
const NO_WORDS: Dictionary = {
  slots: new Uint16Array(1),
  hashes: new Int32Array(1),
  offsets: new Uint32Array(2),
  letters: new Uint16Array(0),
};

/** Never 0, which stands for an empty slot. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0 || 1;
}

/** As a dictionary has it of a word. */
function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashUnit(hash, tokenUnit[text.charCodeAt(at)]!);
  return hash;
}
