import { CASE } from './index-format.ts';
import { isUpper, lowerUnit, UNIT, unitClass } from './unicode.ts';

/**
 * Whether the capitals of a stretch of text agree with a form. The letters are known to be the same; only spaces
 * between tokens may differ. `capitals`: the line is all in capitals, where `exact` asks for the form in capitals.
 */
export function agreesInCase(rule: number, form: string, text: string, start: number, capitals: boolean): boolean {
  if (rule === CASE.any) return true;
  let at = start;
  let inWord = false;
  for (let index = 0; index < form.length; index++) {
    const wanted = form.charCodeAt(index);
    if (unitClass[wanted] === UNIT.space) {
      inWord = false;
      continue;
    }
    while (unitClass[text.charCodeAt(at)] === UNIT.space) at++;
    const found = text.charCodeAt(at++);
    const first = !inWord;
    inWord = unitClass[wanted] === UNIT.word;
    if (found === wanted) continue;
    if (rule === CASE.exact && !(capitals && isUpper(found))) return false;
    if (first && isUpper(wanted) && lowerUnit[found] === found) return false;
  }
  return true;
}
