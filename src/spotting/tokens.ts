import { type Dictionary, findWord, HASH_SEED, hashUnit, slotOf } from './dictionary.ts';
import { type Folded, foldInSteps } from './fold.ts';
import { foldedUnit, ODD } from './fold-unit.ts';
import { endOfLineHyphen } from './line-hyphen.ts';
import { runAtOnce, type Steps, UNITS_A_STEP } from './steps.ts';
import { classifyUnit, tokenUnit, UNIT, unitClass, wordUnit } from './unicode.ts';

/** A text as a row of tokens: words, and every other sign that is not a space. */
export class Tokens {
  length = 0;
  /** Number of the token in the dictionary, 0 when no name contains it. */
  symbols: Int32Array;
  /** Offsets into the text that was cut, end exclusive. */
  starts: Uint32Array;
  ends: Uint32Array;

  /** @param capacity tokens to make room for at first; the rows grow when needed */
  constructor(capacity: number) {
    const room = Math.max(16, capacity);
    this.symbols = new Int32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  push(symbol: number, start: number, end: number): void {
    if (this.length === this.symbols.length) this.grown(this.length);
    this.symbols[this.length] = symbol;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  /** Doubles the rows, of which so many tokens are in use. */
  grown(length: number): this {
    const { symbols, starts, ends } = this;
    const room = symbols.length * 2;
    this.length = length;
    this.symbols = new Int32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.symbols.set(symbols);
    this.starts.set(starts);
    this.ends.set(ends);
    return this;
  }
}

/** Cuts texts into tokens. Words are looked up by a hash made on the way: nothing is allocated. */
export class Tokenizer {
  readonly #dictionary: Dictionary;
  readonly #tokens: Tokens;

  constructor(dictionary: Dictionary, tokens: Tokens) {
    this.#dictionary = dictionary;
    this.#tokens = tokens;
  }

  /**
   * Appends the tokens of a text, folding unit by unit on the way. A text that cannot be folded so is folded first;
   * what is returned is the text that the tokens lie in, with its offset map.
   */
  add(text: string): Folded {
    return runAtOnce(this.addInSteps(text));
  }

  /** As {@link add}, in steps. */
  *addInSteps(text: string): Steps<Folded> {
    const before = this.#tokens.length;
    if (yield* this.#cutInSteps(text, false)) return { text, starts: null, ends: null };
    this.#tokens.length = before;
    const folded = yield* foldInSteps(text);
    yield* this.#cutInSteps(folded.text, true);
    return folded;
  }

  /** Returns false when the text has odd units that were not folded. */
  *#cutInSteps(text: string, isFolded: boolean): Steps<boolean> {
    let at = 0;
    while (at < text.length) {
      at = this.#cut(text, isFolded, at, Math.min(text.length, at + UNITS_A_STEP));
      if (at < 0) return false;
      if (at < text.length) yield;
    }
    return true;
  }

  /** Cuts a stretch and the rest of its last word. Returns where it came to, -1 at an odd unit that was not folded. */
  #cut(text: string, isFolded: boolean, from: number, until: number): number {
    const dictionary = this.#dictionary;
    const { slots } = dictionary;
    const mask = slots.length - 1;
    const tokens = this.#tokens;
    let { symbols, starts, ends, length: token } = tokens;
    const textEnd = text.length;
    let at = from;
    while (at < until) {
      const start = at;
      const first = text.charCodeAt(at++);
      let unit = wordUnit[first]!;
      if (unit === 0) {
        const kind = unitClass[first] || classifyUnit(first);
        if (kind === UNIT.space) continue;
        if (!isFolded && (isOdd(first) || endOfLineHyphen(text, start) > 0)) return -1;
        unit = tokenUnit[first]!;
        if (kind !== UNIT.word) {
          if (token === symbols.length) ({ symbols, starts, ends } = tokens.grown(token));
          symbols[token] = findWord(dictionary, hashUnit(HASH_SEED, unit), text, start, at);
          starts[token] = start;
          ends[token++] = at;
          continue;
        }
      }
      let hash = hashUnit(HASH_SEED, unit);
      for (; at < textEnd; at++) {
        const next = text.charCodeAt(at);
        unit = wordUnit[next]!;
        if (unit === 0) {
          if (next < 0x80) break;
          const kind = unitClass[next] || classifyUnit(next);
          if (!isFolded && isOdd(next)) return -1;
          if (kind !== UNIT.word) break;
          unit = tokenUnit[next]!;
        }
        hash = hashUnit(hash, unit);
      }
      if (token === symbols.length) ({ symbols, starts, ends } = tokens.grown(token));
      // Most words end here, at an empty slot.
      symbols[token] = slots[slotOf(hash, mask)] === 0 ? 0 : findWord(dictionary, hash, text, start, at);
      starts[token] = start;
      ends[token++] = at;
    }
    tokens.length = token;
    return at;
  }
}

function isOdd(unit: number): boolean {
  return foldedUnit[unit] === ODD;
}
