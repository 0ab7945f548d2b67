import { IndexError } from './index-error.ts';
import { tokenUnit } from './unicode.ts';

/** The words of all names, each with a number from 1 on: plain typed arrays, so that they can be stored. */
export interface Dictionary {
  /** Open addressing, a power of two long: number of a word, 0 for none. */
  slots: Uint16Array | Uint32Array;
  hashes: Int32Array;
  /** Where the lower-case letters of each word begin; one longer than the list. */
  offsets: Uint32Array;
  letters: Uint16Array;
}

/** Slots for each word: nearly all words of a text are in no name, and end at an empty slot. */
const SPARSE = 4;

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a over a UTF-16 unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Where the search for a word begins; `mask` is the number of slots less one. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/**
 * Number of the word between two offsets of a text, 0 when no name contains it. `hash` is of its lower case.
 *
 * @throws IndexError when the tables are damaged: a search must come to an empty slot
 */
export function findWord(dictionary: Dictionary, hash: number, text: string, start: number, end: number): number {
  const { slots, hashes, offsets, letters } = dictionary;
  const mask = slots.length - 1;
  let slot = slotOf(hash, mask);
  for (let tries = slots.length; tries > 0; tries--, slot = (slot + 1) & mask) {
    const word = slots[slot]!;
    if (word === 0) return 0;
    if (hashes[word] !== hash) continue;
    let letter = offsets[word]!;
    if (offsets[word + 1]! - letter !== end - start) continue;
    let at = start;
    while (at < end && tokenUnit[text.charCodeAt(at)] === letters[letter]) {
      at++;
      letter++;
    }
    if (at === end) return word;
  }
  throw new IndexError('dictionary.slots: none is empty');
}

/** Collects words and numbers them in the order they come. */
export class DictionaryBuilder {
  #size = 1;
  #slots = new Uint32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  #offsets = new Uint32Array(1 << 11);
  #letters = new Uint16Array(1 << 14);

  /** The number of a word, new or known. The units of the text must have been classified. */
  add(hash: number, text: string, start: number, end: number): number {
    const known = findWord(this.#view(), hash, text, start, end);
    if (known) return known;
    const word = this.#size++;
    const from = this.#offsets[word]!;
    if (word + 2 > this.#hashes.length) this.#growWords();
    if (from + end - start > this.#letters.length) this.#letters = grown(this.#letters, from + end - start);
    for (let at = start; at < end; at++) this.#letters[from + at - start] = tokenUnit[text.charCodeAt(at)]!;
    this.#hashes[word] = hash;
    this.#offsets[word + 1] = from + end - start;
    this.#insert(word);
    if (this.#size * SPARSE > this.#slots.length) this.#rehash();
    return word;
  }

  /** The finished dictionary, cut to size. */
  finish(): Dictionary {
    const end = this.#offsets[this.#size]!;
    return {
      slots: this.#size < 0x10000 ? Uint16Array.from(this.#slots) : this.#slots,
      hashes: this.#hashes.slice(0, this.#size),
      offsets: this.#offsets.slice(0, this.#size + 1),
      letters: this.#letters.slice(0, end),
    };
  }

  #view(): Dictionary {
    return { slots: this.#slots, hashes: this.#hashes, offsets: this.#offsets, letters: this.#letters };
  }

  #insert(word: number): void {
    const hash = this.#hashes[word]!;
    const mask = this.#slots.length - 1;
    let slot = slotOf(hash, mask);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
  }

  #growWords(): void {
    this.#hashes = grown(this.#hashes, this.#hashes.length * 2);
    this.#offsets = grown(this.#offsets, this.#offsets.length * 2);
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let word = 1; word < this.#size; word++) this.#insert(word);
  }
}

type Growable = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

function grown<T extends Growable>(array: T, needed: number): T {
  const copy = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  copy.set(array);
  return copy;
}
