/** A piece of text as pdf.js finds it; what it has besides. */
export interface TextItem {
  str: string;
  /** A matrix of six: the last two are the place on the page, from its lower left corner. */
  transform: number[];
  width: number;
  hasEOL: boolean;
}

/** A line as it stands on a page. Lengths are units of the page, from its lower left corner. */
export interface Line {
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of the base line. */
  y: number;
  /** Of the letters. */
  size: number;
}

interface Piece {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

// In sizes of the letters: another line begins beyond, another word beyond; footnotes are numbered in smaller ones.
const RAISED = 0.6;
const WORD_GAP = 0.2;
const NOTE = 0.75;

/** The lines of a page in the order in which the file draws them. What stands upright along its edges is left out. */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  const end = () => {
    const line = toLine(pieces, page);
    if (line) lines.push(line);
    pieces = [];
  };
  for (const { str, transform, width, hasEOL } of items) {
    const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
    if (Math.abs(b) <= Math.abs(a)) {
      const size = Math.hypot(c, d);
      const last = pieces.at(-1);
      if (last && str.trim() && Math.abs(y - last.y) > RAISED * Math.max(size, last.size)) end();
      if (str) pieces.push({ text: str, left, right: left + width, y, size });
    }
    if (hasEOL) end();
  }
  end();
  return lines;
}

function toLine(all: readonly Piece[], page: number): Line | undefined {
  const inked = all.filter(({ text }) => text.trim());
  const main = inked.reduce<Piece | undefined>((most, one) => (most && most.size >= one.size ? most : one), undefined);
  if (!main) return undefined;
  const isNote = ({ text, size }: Piece) => size < NOTE * main.size && /^[\s\d*†‡,]+$/.test(text);
  const pieces = all.filter((piece) => !isNote(piece));
  let text = '';
  let right: number | undefined;
  for (const piece of pieces) {
    if (right !== undefined && piece.left - right > WORD_GAP * main.size) text += ' ';
    text += piece.text;
    right = piece.right;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    page,
    left: Math.min(...inked.map(({ left }) => left)),
    right: Math.max(...inked.map((piece) => piece.right)),
    y: main.y,
    size: main.size,
  };
}
