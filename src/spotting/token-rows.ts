import type { Sequences } from './build-automaton.ts';
import { type Dictionary, DictionaryBuilder, HASH_SEED, hashUnit } from './dictionary.ts';
import { fold } from './fold.ts';
import { runAtOnce, type Steps } from './steps.ts';
import { classifyUnit, isUpper, tokenUnit, UNIT, unitClass } from './unicode.ts';

/** Most tokens of a form whose capitals are compared; the bits of a byte. */
const MOST_CAPITALS = 8;

/** Texts that are cut in one piece. */
const TEXTS_A_STEP = 1000;

/** Turns texts into rows of symbols of one dictionary, which grows on the way. */
export class RowCompiler {
  readonly #builder = new DictionaryBuilder();
  #highest = 0;

  /** The rows of some texts, one after the other. */
  compile(texts: readonly string[]): Sequences {
    return runAtOnce(this.compileInSteps(texts));
  }

  /** As {@link compile}, in steps. */
  *compileInSteps(texts: readonly string[]): Steps<Sequences> {
    let symbols = new Int32Array(1 << 10);
    let length = 0;
    const offsets = new Uint32Array(texts.length + 1);
    for (let index = 0; index < texts.length; index++) {
      const text = fold(texts[index]!).text;
      eachToken(text, (start, end) => {
        let hash = HASH_SEED;
        for (let unit = start; unit < end; unit++) hash = hashUnit(hash, tokenUnit[text.charCodeAt(unit)]!);
        if (length === symbols.length) symbols = doubled(symbols);
        const symbol = this.#builder.add(hash, text, start, end);
        symbols[length++] = symbol;
        this.#highest = Math.max(this.#highest, symbol);
      });
      offsets[index + 1] = length;
      if (index % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    }
    return { symbols: symbols.slice(0, length), offsets, highest: this.#highest };
  }

  /** The highest symbol so far. */
  get highest(): number {
    return this.#highest;
  }

  finish(): Dictionary {
    return this.#builder.finish();
  }
}

const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** A folded text in the form in which texts of the same tokens are equal. */
export function tokenKey(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  const parts: string[] = [];
  eachToken(text, (start, end) => {
    let part = '';
    for (let unit = start; unit < end; unit++) part += String.fromCharCode(tokenUnit[text.charCodeAt(unit)]!);
    parts.push(part);
  });
  return parts.join(' ');
}

/** Which tokens of a folded text begin with a capital: one bit for each of the first eight. */
export function capitalsOf(text: string): number {
  let capitals = 0;
  let token = 0;
  eachToken(text, (start) => {
    if (token < MOST_CAPITALS && isUpper(text.charCodeAt(start))) capitals |= 1 << token;
    token++;
  });
  return capitals;
}

function eachToken(text: string, take: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at++;
    const unit = text.charCodeAt(start);
    const kind = unitClass[unit] || classifyUnit(unit);
    if (kind === UNIT.space) continue;
    while (kind === UNIT.word && at < text.length) {
      const next = text.charCodeAt(at);
      if ((unitClass[next] || classifyUnit(next)) !== UNIT.word) break;
      at++;
    }
    take(start, at);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}
