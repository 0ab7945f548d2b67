/** Height of a row in units of the drawing, which are pixels at the usual text size. */
export const CELL = 30;
/** Least width of a column: two lines of a name, or three where the name of a pack follows. */
const LEAST = { alone: 30, withPack: 45 };
/** A column that is wider draws the eye apart. */
const MOST = 132;
/** From here on the name of a claim reads well as it is, and need not lie on its side. */
const LEVEL = 80;
/** What the names of the actors take at most, of the width of all, and a bar to scroll by. */
const NAMES = { most: 192, share: 0.4 };
const BAR = 12;
/** Line box of a name, and how many of them a name may have that stands level. */
const LINE = 14.5;
const LEVEL_LINES = 5;

export interface MatrixLayout {
  /** Width of a column, in units. */
  column: number;
  /** Whether the names of the claims stand level above their columns, and not on their sides. */
  isLevel: boolean;
  /** How many lines there are for a name. */
  lines: number;
}

/** How the columns of a matrix share the width that it has, in units of the drawing. */
export function layOutMatrix(columns: number, width: number, hasPacks = false): MatrixLayout {
  const names = Math.min(NAMES.most, width * NAMES.share);
  const share = Math.floor((width - names - BAR) / Math.max(1, columns));
  const column = Math.min(MOST, Math.max(hasPacks ? LEAST.withPack : LEAST.alone, share));
  const isLevel = column >= LEVEL;
  return { column, isLevel, lines: isLevel ? LEVEL_LINES : Math.max(2, Math.floor(column / LINE)) };
}
