import { hasCapitals } from './case-rule.ts';
import { IndexError } from './index-error.ts';
import type { SpottingIndex } from './index-format.ts';
import type { Page } from './page.ts';

/** Compares the rows of groups with the page at places that matter. */
export class Groups {
  readonly #index: SpottingIndex;
  readonly #page: Page;

  constructor(index: SpottingIndex, page: Page) {
    this.#index = index;
    this.#page = page;
  }

  /** Calls back with the end of every row of the group that begins at a token. */
  eachFrom(group: number, from: number, take: (to: number) => void): void {
    const { first, offsets } = this.#index.groups;
    const last = this.#lastRow(group);
    for (let row = first[group]!; row < last; row++) {
      const length = offsets[row + 1]! - offsets[row]!;
      if (this.#stands(row, from)) take(from + length);
    }
  }

  /** Calls back with the start of every row of the group that ends at a token, exclusive. */
  eachTo(group: number, to: number, take: (from: number) => void): void {
    const { first, offsets } = this.#index.groups;
    const last = this.#lastRow(group);
    for (let row = first[group]!; row < last; row++) {
      const from = to - (offsets[row + 1]! - offsets[row]!);
      if (this.#stands(row, from)) take(from);
    }
  }

  /** Whether a row of the group begins at a token. */
  beginsAt(group: number, from: number): boolean {
    let begins = false;
    this.eachFrom(group, from, () => {
      begins = true;
    });
    return begins;
  }

  /** Whether a row of the group ends at a token, exclusive. */
  endsAt(group: number, to: number): boolean {
    let ends = false;
    this.eachTo(group, to, () => {
      ends = true;
    });
    return ends;
  }

  /** Whether a row of the group covers a stretch and more. */
  covers(group: number, from: number, to: number): boolean {
    const { first, offsets } = this.#index.groups;
    const last = this.#lastRow(group);
    for (let row = first[group]!; row < last; row++) {
      const spare = offsets[row + 1]! - offsets[row]! - (to - from);
      for (let before = 0; before <= Math.min(spare, from); before++) if (this.#stands(row, from - before)) return true;
    }
    return false;
  }

  /**
   * The row after the last one of a group.
   *
   * @throws IndexError when the tables have no such rows
   */
  #lastRow(group: number): number {
    const { first, offsets, symbols } = this.#index.groups;
    const last = first[group + 1]!;
    if (last < offsets.length && offsets[last]! <= symbols.length) return last;
    throw new IndexError(`groups: rows of group ${group} up to ${last}`);
  }

  #stands(row: number, from: number): boolean {
    const { offsets, symbols, capitals } = this.#index.groups;
    const { tokens } = this.#page;
    const start = offsets[row]!;
    const end = offsets[row + 1]!;
    if (from < 0 || from + end - start > tokens.length) return false;
    for (let at = start; at < end; at++) if (tokens.symbols[from + at - start] !== symbols[at]) return false;
    return capitals[row] === 0 || hasCapitals(this.#page.textOf(from), tokens.starts, from, capitals[row]!);
  }
}
