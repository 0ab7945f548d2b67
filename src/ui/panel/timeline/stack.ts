export interface Extent {
  from: number;
  to: number;
}

/** The row of each of several things along one line, so that none in a row touch: the first row with room for it. */
export function stack(extents: readonly Extent[]): number[] {
  const ends: number[] = [];
  return extents.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
