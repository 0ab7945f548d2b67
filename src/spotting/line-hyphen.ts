const HYPHENS = new Set([0x2d, 0xad, 0x2010]);
const LINE_BREAK = /[ \t]*\r?\n[ \t]*(?=\p{Ll})/uy;
const LETTER = /\p{L}$/u;

/**
 * Where a word goes on that a hyphen breaks at the end of a line: the offset after the hyphen, the line break and spaces
 * around it. 0 when it is no such hyphen. After a letter and before a small one a hyphen at a line's end is the line's;
 * before a capital it may be the word's own (`Trump-` and `Putin`).
 */
export function endOfLineHyphen(text: string, at: number): number {
  if (!HYPHENS.has(text.charCodeAt(at)) || !LETTER.test(text.slice(Math.max(0, at - 1), at))) return 0;
  LINE_BREAK.lastIndex = at + 1;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : 0;
}
