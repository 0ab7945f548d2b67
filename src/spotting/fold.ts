import { BACK_TICK, foldedUnit, foldUnit, JOINING, learnUnit, ODD, REMOVED } from './fold-unit.ts';
import { endOfLineHyphen } from './line-hyphen.ts';
import { runAtOnce, type Steps, UNITS_A_STEP } from './steps.ts';

/** A folded text. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of what unit i stands for. */
export interface Folded {
  text: string;
  /** Null when every unit stands for the unit at the same place. */
  starts: Uint32Array | null;
  ends: Uint32Array | null;
}

/** UAX 15 sets 30 as the most combining marks in real text; longer runs are cut so that folding stays linear. */
const LONGEST_RUN = 32;
const HYPHEN = 0x2d;
/** Accents over Cyrillic vowels show the stress; no letter of those scripts is written with one. */
const STRESS = /([аеёиіїоуыэюяєАЕЁИІЇОУЫЭЮЯЄ])[\u0300\u0301]+/g;
/** Characters that are folded one by one in one piece. */
const CHARACTERS_A_STEP = 5_000;

/** What needs nothing, as most names: ASCII without hyphens and back-ticks. */
const PLAIN = /^[\0-,.-_a-\x7f]*$/;

/**
 * Folds what writers vary without meaning to: NFKC (but footnote numbers and trade marks stay), all quotation marks
 * to `"` and `'`, dashes and non-breaking hyphens to `-`, spaces to one kind; soft hyphens and zero-width characters
 * go, as do accents that show the stress in Cyrillic, and hyphens at which a line breaks a word. Case and diacritics
 * stay. Linear; text that needs nothing is returned as it is, without a map.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text, starts: null, ends: null };
  return runAtOnce(foldInSteps(text));
}

/** As {@link fold}, in steps. */
export function* foldInSteps(text: string): Steps<Folded> {
  let out = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % UNITS_A_STEP === UNITS_A_STEP - 1) yield;
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && unit !== HYPHEN && unit !== BACK_TICK) continue;
    const folded = unit < 0x80 ? foldUnit(unit) : foldedUnit[unit] || learnUnit(unit);
    if (folded === HYPHEN && endOfLineHyphen(text, at) > 0) return yield* foldWithMap(text);
    if (folded === unit) continue;
    if (folded === ODD) {
      if (isStable(text, at)) continue;
      return yield* foldWithMap(text);
    }
    out += text.slice(copied, at) + String.fromCharCode(folded);
    copied = at + 1;
  }
  return { text: copied === 0 ? text : out + text.slice(copied), starts: null, ends: null };
}

/** Whether a joining mark stays as it is beside its neighbour: the rule in scripts that are written with marks. */
function isStable(text: string, at: number): boolean {
  const char = text[at]!;
  if (REMOVED.test(char) || !JOINING.test(char)) return false;
  const pair = text.slice(Math.max(0, at - 1), at + 1);
  return foldMarks(pair) === pair;
}

/** The way of a text in which lengths change: character by character, with the offsets kept. */
function* foldWithMap(text: string): Steps<Folded> {
  let units = new Uint16Array(text.length + 32);
  let starts = new Uint32Array(text.length + 32);
  let ends = new Uint32Array(text.length + 32);
  let length = 0;
  let pause = CHARACTERS_A_STEP;
  for (let at = 0; at < text.length; ) {
    if (--pause === 0) {
      pause = CHARACTERS_A_STEP;
      yield;
    }
    const lineEnd = endOfLineHyphen(text, at);
    if (lineEnd > 0) {
      at = lineEnd;
      continue;
    }
    const unit = text.charCodeAt(at);
    const follower = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const folded = unit < 0x80 ? foldUnit(unit) : foldedUnit[unit] || learnUnit(unit);
    if (length === units.length) [units, starts, ends] = [grow(units), grow(starts), grow(ends)];
    if (folded !== ODD && (follower < 0x80 || (foldedUnit[follower] || learnUnit(follower)) !== ODD)) {
      units[length] = folded;
      starts[length] = at++;
      ends[length++] = at;
      continue;
    }
    const next = endOfCharacter(text, at);
    const piece = foldCharacter(text, at, next);
    // Units that stay as they are keep their own place, so that a mark can end inside a run.
    const own = text.startsWith(piece, at) && piece.length === next - at;
    for (let index = 0; index < piece.length; index++, length++) {
      if (length === units.length) [units, starts, ends] = [grow(units), grow(starts), grow(ends)];
      units[length] = piece.charCodeAt(index);
      starts[length] = own ? at + index : at;
      ends[length] = own ? at + index + 1 : next;
    }
    at = next;
  }
  return {
    text: stringOf(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function grow<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T): T {
  const grown = new (array.constructor as new (length: number) => T)(array.length * 2);
  grown.set(array);
  return grown;
}

function stringOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}

/** End of the character at an offset: a surrogate pair is one, and marks that join it belong to it. */
function endOfCharacter(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  const limit = Math.min(text.length, end + LONGEST_RUN);
  // A soft hyphen or the like between a letter and its mark does not part them.
  for (let next = end; next < limit && text.charCodeAt(next) >= 0x80; next++) {
    if (JOINING.test(text[next]!)) end = next + 1;
    else if (!REMOVED.test(text[next]!)) break;
  }
  return end;
}

function foldCharacter(text: string, at: number, end: number): string {
  const normal = foldMarks(text.slice(at, end).replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
  let folded = '';
  for (let index = 0; index < normal.length; index++) {
    const unit = normal.charCodeAt(index);
    const one = unit < 0x80 ? foldUnit(unit) : foldedUnit[unit] || learnUnit(unit);
    folded += one === ODD ? normal[index] : String.fromCharCode(one);
  }
  return folded;
}

/** Letters with their marks composed where they can be, without those that show the stress. */
function foldMarks(text: string): string {
  // Before it is composed: of an е or и with a grave accent that makes a letter of another language.
  let folded = text.replace(STRESS, '$1').normalize('NFKC');
  // A mark that goes lets the next one join the letter, which may be a vowel again.
  for (let marked = ''; marked !== folded; ) {
    marked = folded;
    folded = marked.replace(STRESS, '$1').normalize('NFC');
  }
  return folded;
}
