import { type Dictionary, findWord, HASH_SEED, hashUnit } from './dictionary.ts';
import { classifyUnit, lowerUnit, UNIT, unitClass } from './unicode.ts';

/** A folded text as a row of tokens: words, and every other sign that is not a space. */
export class Tokens {
  length = 0;
  /** Number of the token in the dictionary, 0 when no name contains it. */
  symbols: Int32Array;
  /** Offsets into the folded text, end exclusive. */
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
    if (this.length === this.symbols.length) this.#grow();
    this.symbols[this.length] = symbol;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  #grow(): void {
    const { symbols, starts, ends } = this;
    this.symbols = new Int32Array(symbols.length * 2);
    this.starts = new Uint32Array(symbols.length * 2);
    this.ends = new Uint32Array(symbols.length * 2);
    this.symbols.set(symbols);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Appends the tokens of one folded text. Words are looked up by a hash made on the way: nothing is allocated. */
export function tokenize(text: string, dictionary: Dictionary, tokens: Tokens): void {
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const kind = unitClass[unit] || classifyUnit(unit);
    if (kind === UNIT.space) {
      at++;
      continue;
    }
    const start = at;
    let hash = hashUnit(HASH_SEED, lowerUnit[unit]!);
    at++;
    if (kind === UNIT.word) {
      for (; at < text.length; at++) {
        const next = text.charCodeAt(at);
        if ((unitClass[next] || classifyUnit(next)) !== UNIT.word) break;
        hash = hashUnit(hash, lowerUnit[next]!);
      }
    }
    tokens.push(findWord(dictionary, hash, text, start, at), start, at);
  }
}
