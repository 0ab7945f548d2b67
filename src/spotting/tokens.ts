import { type Dictionary, findWord, HASH_SEED, hashUnit, slotOf } from './dictionary.ts';
import { classifyUnit, lowerUnit, UNIT, unitClass, wordUnit } from './unicode.ts';

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
    this.makeRoom(1);
    this.symbols[this.length] = symbol;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  /** Makes room for so many more tokens. */
  makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.symbols.length) return;
    const { symbols, starts, ends } = this;
    const room = Math.max(needed, symbols.length * 2);
    this.symbols = new Int32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.symbols.set(symbols);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Cuts folded texts into tokens. Words are looked up by a hash made on the way: nothing is allocated. */
export class Tokenizer {
  readonly #dictionary: Dictionary;
  readonly #tokens: Tokens;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #encoder = new TextEncoder();

  /** @param longest UTF-16 units of the longest text that will come */
  constructor(dictionary: Dictionary, tokens: Tokens, longest: number) {
    this.#dictionary = dictionary;
    this.#tokens = tokens;
    this.#bytes = new Uint8Array(longest);
  }

  /** Appends the tokens of a text. */
  add(text: string): void {
    // Bytes are read several times faster than units of a string, and copying ASCII text costs next to nothing.
    const { read, written } = this.#encoder.encodeInto(text, this.#bytes);
    if (read === text.length && written === text.length) this.#addAscii(text);
    else this.#addUnits(text);
  }

  #addAscii(text: string): void {
    const bytes = this.#bytes;
    const dictionary = this.#dictionary;
    const tokens = this.#tokens;
    let { symbols, starts, ends, length: token } = tokens;
    const { slots } = dictionary;
    const mask = slots.length - 1;
    const textEnd = text.length;
    for (let at = 0; at < textEnd; ) {
      const start = at;
      const byte = bytes[at++]!;
      let unit = wordUnit[byte]!;
      let hash = hashUnit(HASH_SEED, unit || byte);
      if (unit !== 0) {
        for (; at < textEnd; at++) {
          unit = wordUnit[bytes[at]!]!;
          if (unit === 0) break;
          hash = hashUnit(hash, unit);
        }
      } else if (unitClass[byte] === UNIT.space) continue;
      if (token === symbols.length) {
        tokens.length = token;
        tokens.makeRoom(1);
        ({ symbols, starts, ends } = tokens);
      }
      // Most words end here, at an empty slot.
      symbols[token] = slots[slotOf(hash, mask)] === 0 ? 0 : findWord(dictionary, hash, text, start, at);
      starts[token] = start;
      ends[token++] = at;
    }
    tokens.length = token;
  }

  #addUnits(text: string): void {
    for (let at = 0; at < text.length; ) {
      const start = at;
      const unit = text.charCodeAt(at++);
      const kind = unitClass[unit] || classifyUnit(unit);
      if (kind === UNIT.space) continue;
      let hash = hashUnit(HASH_SEED, lowerUnit[unit]!);
      if (kind === UNIT.word) {
        for (; at < text.length; at++) {
          const next = text.charCodeAt(at);
          if (unitClass[next] === UNIT.unknown) classifyUnit(next);
          if (wordUnit[next] === 0) break;
          hash = hashUnit(hash, wordUnit[next]!);
        }
      }
      this.#tokens.push(findWord(this.#dictionary, hash, text, start, at), start, at);
    }
  }
}
