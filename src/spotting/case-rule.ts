import { foldUnit } from './fold-unit.ts';
import { isUpper, UNIT, unitClass } from './unicode.ts';

/** Whether of the tokens that begin at `starts[from]` and after, those whose bit is set begin with a capital. */
export function hasCapitals(text: string, starts: Uint32Array, from: number, capitals: number): boolean {
  for (let bits = capitals, token = from; bits !== 0; bits >>= 1, token++) {
    if (bits & 1 && !isUpper(text.charCodeAt(starts[token]!))) return false;
  }
  return true;
}

/**
 * Whether a stretch of text is written exactly as a form. The letters are known to be the same but for case, and only
 * spaces between tokens may differ. `capitals`: the line is all in capitals, where the form in capitals will do.
 */
export function isWrittenAs(form: string, text: string, start: number, capitals: boolean): boolean {
  let at = start;
  for (let index = 0; index < form.length; index++) {
    const wanted = form.charCodeAt(index);
    if (unitClass[wanted] === UNIT.space) continue;
    while (unitClass[text.charCodeAt(at)] === UNIT.space) at++;
    const found = foldUnit(text.charCodeAt(at++));
    if (found !== wanted && !(capitals && isUpper(found))) return false;
  }
  return true;
}
