/**
 * The words of a stranger in one line, to be shown on a terminal and kept in a file: without control characters, line
 * breaks, and marks that turn the direction of the text.
 */
export function toOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
}
