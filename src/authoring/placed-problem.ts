import type { Problem } from '../knowledge/problem.ts';

/** A problem with the file and line it was found at. */
export interface PlacedProblem extends Problem {
  /** Path of the file; of a folder in memory inside it, with `/`, and empty for the folder as a whole. */
  file: string;
  line?: number;
}
