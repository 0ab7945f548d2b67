/** A text with `\n` for every end of a line, without spaces at these ends, and one blank line between two paragraphs. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u0085\v]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    .split('\n')
    .map(withoutEnd)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The line without spaces at its end; by hand, since an expression takes the square of the length of spaces within it. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t' || line[end - 1] === '\u00a0')) end--;
  return line.slice(0, end);
}

// Between these a line is one that a program or a typist has broken, UTF-16 units.
const NARROWEST = 50;
const WIDEST = 100;

/**
 * Joins the lines of paragraphs that were broken to a width, as in letters and old files. Lines are broken so when each
 * is as long as it could be; verses, lists and addresses are not, and stay.
 */
export function joinBrokenLines(text: string): string {
  const width = text.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
  if (width < NARROWEST || width > WIDEST) return text;
  const isBroken = (lines: readonly string[]) =>
    lines.every((line, i) => {
      const next = lines[i + 1];
      return next === undefined || (/^\S/.test(next) && line.length + 1 + next.split(' ', 1)[0]!.length > width);
    });
  return text
    .split('\n\n')
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      return isBroken(lines) ? lines.join(' ') : paragraph;
    })
    .join('\n\n');
}
