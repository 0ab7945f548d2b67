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

/** Class of every unit, filled in when a unit is first met: a table over the whole plane would cost 19 ms a page. */
export const unitClass = new Uint8Array(0x10000);
/** Lower case of every unit whose class is known. */
export const lowerUnit = new Uint16Array(0x10000);
/** Lower case of every unit that is part of a word, 0 for all others and for those not looked at yet. */
export const wordUnit = new Uint16Array(0x10000);

/** Fills in both tables for one unit and returns its class. */
export function classifyUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  lowerUnit[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  unitClass[unit] = classify(unit, char);
  if (unitClass[unit] === UNIT.word) wordUnit[unit] = lowerUnit[unit]!;
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
  return lowerUnit[unit] !== unit;
}
