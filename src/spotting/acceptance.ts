import type { GateKeeper } from './gates.ts';
import { type Candidate, Places } from './hits.ts';

/** Candidates may need each other's entries on the page; chains longer than this do not occur. */
const MOST_ROUNDS = 6;

/** Accepts candidates whose gates hold, in rounds: what is accepted in one may be what others need. */
export class Acceptance {
  readonly accepted: Candidate[] = [];
  /** Those that no gate let through so far. */
  pending: Candidate[] = [];
  readonly #keeper: GateKeeper;
  readonly #entries: Map<number, Places>;
  readonly #entryOf: (candidate: Candidate) => number;

  /** @param entries filled with the places of accepted candidates, which gates look at */
  constructor(keeper: GateKeeper, entries: Map<number, Places>, entryOf: (candidate: Candidate) => number) {
    this.#keeper = keeper;
    this.#entries = entries;
    this.#entryOf = entryOf;
  }

  /** Adds candidates and accepts all that can be. */
  consider(candidates: readonly Candidate[]): void {
    this.pending = [...this.pending, ...candidates];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const passed: Candidate[] = [];
      const refused: Candidate[] = [];
      for (const candidate of this.pending) {
        (this.#keeper.judge(candidate) === null ? passed : refused).push(candidate);
      }
      if (passed.length === 0) return;
      for (const candidate of passed) this.accepted.push(candidate);
      this.pending = refused;
      this.#addPlaces(passed);
    }
  }

  #addPlaces(candidates: readonly Candidate[]): void {
    for (const [entry, group] of Map.groupBy(candidates, this.#entryOf)) {
      const { starts = [], ends = [] } = this.#entries.get(entry) ?? {};
      const known = starts.map((from, at) => ({ from, to: ends[at]! }));
      const places = new Places();
      for (const { from, to } of [...known, ...group].sort((a, b) => a.from - b.from || a.to - b.to)) {
        places.add(from, to);
      }
      this.#entries.set(entry, places);
    }
  }
}
