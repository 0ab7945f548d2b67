/** Signs that no reader types: all controls but the tab and the line feed. */
const CONTROLS = /[\p{Cc}]/gu;

/**
 * The text of a note as it is kept: lines end with a line feed, there are no controls and no halves of signs. Empty where
 * nothing is left to be read.
 */
export function cleanText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
  return clean.trim() === '' ? '' : clean;
}
