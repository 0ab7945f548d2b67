/** A list as a record has it: one of nothing is left out. */
export function orNone<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
