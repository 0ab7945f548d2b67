import type { GateKeeper } from './gates.ts';
import { type Candidate, Places } from './hits.ts';
import { firstAtLeast } from './page.ts';
import { PLACES_A_STEP, type Steps } from './steps.ts';

/** Candidates may need each other's entries on the page; chains longer than this do not occur. */
const MOST_ROUNDS = 6;

/** Accepts candidates whose gates hold, in rounds: what is accepted in one may be what others need. */
export class Acceptance {
  readonly accepted: Candidate[] = [];
  /** Those that no gate let through so far. */
  pending: Candidate[] = [];
  readonly #keeper: GateKeeper;
  readonly #entries: Map<number, Places>;
  readonly #watched: Uint32Array;
  #hasNewPlaces = false;
  readonly #entryOf: (candidate: Candidate) => number;

  /** @param entries filled with the places of watched entries, which gates and phrases look at */
  constructor(
    keeper: GateKeeper,
    entries: Map<number, Places>,
    watched: Uint32Array,
    entryOf: (candidate: Candidate) => number,
  ) {
    this.#keeper = keeper;
    this.#entries = entries;
    this.#watched = watched;
    this.#entryOf = entryOf;
  }

  /** Adds candidates and accepts all that can be. */
  *consider(candidates: readonly Candidate[]): Steps<void> {
    // Those that were refused before would be again, unless there is a new place that gates look at.
    const refusedBefore = this.#hasNewPlaces ? [] : this.pending;
    yield* this.#judge(this.#hasNewPlaces ? [...this.pending, ...candidates] : candidates);
    this.pending = [...refusedBefore, ...this.pending];
    for (let round = 1; round < MOST_ROUNDS && this.#hasNewPlaces; round++) {
      yield* this.#judge(this.pending);
    }
  }

  *#judge(candidates: readonly Candidate[]): Steps<void> {
    const passed: Candidate[] = [];
    this.pending = [];
    let seen = 0;
    for (const candidate of candidates) {
      (this.#keeper.judge(candidate) === null ? passed : this.pending).push(candidate);
      if (++seen % PLACES_A_STEP === 0) yield;
    }
    for (const candidate of passed) this.accepted.push(candidate);
    const watched = passed.filter((candidate) => this.#isWatched(this.#entryOf(candidate)));
    this.#hasNewPlaces = watched.length > 0;
    this.#addPlaces(watched);
  }

  #isWatched(entry: number): boolean {
    return this.#watched[firstAtLeast(this.#watched, entry)] === entry;
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
