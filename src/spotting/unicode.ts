import { foldedUnit, foldUnit, ODD } from './fold-unit.ts';

/** What a UTF-16 unit is to the matcher. */
export const UNIT = {
  /** Not looked at yet. */
  unknown: 0,
  space: 1,
  /** Part of a word: letters, digits, marks. */
  word: 2,
  /** A letter of a script that writes no spaces: every one is a word of its own. */
  unspaced: 3,
  /** A combining mark in such a script: nothing may end before it. */
  unspacedMark: 4,
  /** Punctuation, symbols, emoji, lone surrogates: each a token of its own. */
  other: 5,
} as const;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
// Superscripts and the like follow a word as a footnote does; they are no part of it.
const ATTACHED = /[\p{No}ªº]/u;

// Filled in when a unit is first met: tables over the whole plane would cost 19 ms a page.
/** Class of every unit, of what it is folded to. */
export const unitClass = new Uint8Array(0x10000);
/** What the dictionary holds for a unit: folded, in lower case. */
export const tokenUnit = new Uint16Array(0x10000);
/** The same for units that are part of a word wherever they stand; 0 for all others and for those not yet met. */
export const wordUnit = new Uint16Array(0x10000);
const upperUnit = new Uint8Array(0x10000);

/** Fills in the tables for one unit and returns its class. */
export function classifyUnit(unit: number): number {
  const folded = foldUnit(unit);
  const char = String.fromCharCode(folded);
  const lower = char.toLowerCase();
  unitClass[unit] = classify(folded, char);
  tokenUnit[unit] = lower.length === 1 ? lower.charCodeAt(0) : folded;
  upperUnit[unit] = tokenUnit[unit] === folded ? 0 : 1;
  if (unitClass[unit] === UNIT.word && foldedUnit[unit] !== ODD) wordUnit[unit] = tokenUnit[unit]!;
  return unitClass[unit]!;
}

function classify(unit: number, char: string): number {
  if (unit >= 0xd800 && unit < 0xe000) return surrogateClass(unit);
  if (/\s/.test(char)) return UNIT.space;
  if (UNSPACED.test(char)) return /\p{M}/u.test(char) ? UNIT.unspacedMark : UNIT.unspaced;
  return WORD.test(char) && !ATTACHED.test(char) ? UNIT.word : UNIT.other;
}

/** Surrogates by blocks: rare ideographs are unspaced, other scripts of the first astral plane words, emoji neither. */
function surrogateClass(unit: number): number {
  if (unit >= 0xdc00) return UNIT.unspacedMark;
  if (unit >= 0xd840 && unit <= 0xd8bf) return UNIT.unspaced;
  return UNIT.other;
}

for (let unit = 0; unit < 0x80; unit++) classifyUnit(unit);

/** Whether a unit is a capital letter. */
export function isUpper(unit: number): boolean {
  if (unitClass[unit] === UNIT.unknown) classifyUnit(unit);
  return upperUnit[unit] === 1;
}
