/** A unit that changes the length of the text or depends on its neighbours. */
export const ODD = 1;
/** What each unit becomes, filled in when a unit is first met; 0 for those not looked at yet. */
export const foldedUnit = new Uint16Array(0x10000);

/** The one ASCII unit that is folded. */
export const BACK_TICK = 0x60;

const QUOTE = /[\u00ab\u00bb\u201c-\u201f\u2039\u203a\u2033\u300c-\u300f\u301d-\u301f\uff02\uff62\uff63]/;
const APOSTROPHE = /[\u2018-\u201b\u2032\u02bb\u02bc\u02b9\u00b4\uff07]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** Soft hyphen, zero-width and direction marks, variation selectors. */
export const REMOVED = /\p{Default_Ignorable_Code_Point}/u;
/** Compatibility forms that NFKC would join to the word before: footnote numbers, trade marks. */
const KEPT = /[\p{No}\u00aa\u00ba\u2120\u2122]/u;
/** What may join the unit before it into one character. */
export const JOINING = /[\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

/** Works out what a unit becomes, and remembers it. */
export function learnUnit(unit: number): number {
  foldedUnit[unit] = foldChar(unit, String.fromCharCode(unit));
  return foldedUnit[unit]!;
}

/** What a unit becomes; an odd one stays as it is. A back-tick is an apostrophe typed on another keyboard. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit === BACK_TICK ? 0x27 : unit;
  const folded = foldedUnit[unit] || learnUnit(unit);
  return folded === ODD ? unit : folded;
}

function foldChar(unit: number, char: string): number {
  if (REMOVED.test(char) || JOINING.test(char)) return ODD;
  // Mathematical letters, enclosed letters and compatibility ideographs are the pairs that NFKC changes.
  if (unit >= 0xd800 && unit < 0xe000) return unit === 0xd835 || unit === 0xd83c || unit === 0xd87e ? ODD : unit;
  if (/\s/.test(char)) return 0x20;
  if (QUOTE.test(char)) return 0x22;
  if (APOSTROPHE.test(char)) return 0x27;
  if (DASH.test(char)) return 0x2d;
  if (KEPT.test(char)) return unit;
  const normal = char.normalize('NFKC');
  return normal.length === 1 ? normal.charCodeAt(0) : ODD;
}
