/** The tables of an index contradict each other: no index that was built and kept whole does. `message` names the place. */
export class IndexError extends Error {
  override name = 'IndexError';
}
