/** Rows that are made beyond those in sight, on either side. */
const BEYOND = 8;

/** The rows of a long list that are in sight, and a few more: from the first to before the last. */
export function rowsInSight(
  { scrollTop, height }: { scrollTop: number; height: number },
  rowHeight: number,
  count: number,
): { from: number; to: number } {
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.ceil((scrollTop + height) / rowHeight);
  return { from: Math.max(0, Math.min(first - BEYOND, count - 1)), to: Math.min(count, last + BEYOND) };
}

/** How far a list has to be scrolled for a row to be in sight; where it is, if it is. */
export function scrollToRow(
  { scrollTop, height }: { scrollTop: number; height: number },
  rowHeight: number,
  row: number,
): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : scrollTop;
}
