/** Longest line that is kept of what a developer is told, UTF-16 units. */
const MOST = 300;

/** A message for a developer, in which what a stranger has sent may stand, at any length. */
export function inOneLine(message: string): string {
  return message
    .slice(0, 10 * MOST)
    .replaceAll(/\s+/g, ' ')
    .slice(0, MOST);
}
