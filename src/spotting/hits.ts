import { scanAcrossQuotes } from './across-quotes.ts';
import { scanInSteps } from './automaton.ts';
import { hasCapitals, isWrittenAs } from './case-rule.ts';
import { IndexError } from './index-error.ts';
import { CASE, type SpottingIndex } from './index-format.ts';
import { isEnd } from './matcher.ts';
import { memoize } from './memoize.ts';
import { firstAtLeast, type Page } from './page.ts';
import type { Steps } from './steps.ts';
import { stringAt } from './string-table.ts';

/** A stretch of tokens that a rule would mark, before gates and overlaps. */
export interface Candidate {
  rule: number;
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** UTF-16 units at the end that are not marked. */
  trim: number;
  /** Tokens that the rule read, marked or not: what tells the more exact of two rules. */
  read: number;
}

/** Where signs of one kind stand on the page: token numbers in rising order, ends exclusive. */
export class Places {
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  add(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  /** Whether one begins in a stretch of tokens. */
  anyWithin(from: number, to: number): boolean {
    const index = firstAtLeast(this.starts, from);
    return index < this.starts.length && this.starts[index]! < to;
  }
}

export interface Hits {
  /** By rising start. */
  candidates: Candidate[];
  /** By number of the sign. */
  signs: Map<number, Places>;
}

/**
 * Finds every literal of the index on the page and sorts the finds by what they mean. Quotation marks inside a name of
 * several words are passed over; signs are found as they stand.
 */
export function* findHits(index: SpottingIndex, page: Page): Steps<Hits> {
  const { first, target, caseAndTrim, capitals } = index.uses;
  const several = first.length - 1;
  const afterSeveral = first[several]!;
  const candidates: Candidate[] = [];
  const signs = new Map<number, Places>();
  const textOf = memoize((rule: number) => stringAt(index.rules.text, rule));
  const { starts, ends } = page.tokens;
  let block = page.blocks.length - 1;
  const startsOf = (tokens?: Int32Array) => (tokens ? Uint32Array.from(tokens, (token) => starts[token]!) : starts);
  const meet = (literal: number, from: number, to: number, unquoted?: Int32Array) => {
    const { text } = page.blocks[block]!;
    if (!isEnd(text, ends[to - 1]!)) return;
    const single = afterSeveral + literal - several;
    const last = literal < several ? first[literal + 1]! : single + 1;
    if (!(last <= target.length)) throw new IndexError(`uses: those of literal ${literal} go on to ${last}`);
    for (let use = literal < several ? first[literal]! : single; use < last; use++) {
      const rule = caseAndTrim[use]! & 3;
      const meaning = target[use]!;
      if (rule === CASE.initial && !hasCapitals(text, startsOf(unquoted), unquoted ? 0 : from, capitals[use]!))
        continue;
      if (rule === CASE.exact && meaning >= 0) {
        if (!isWrittenAs(textOf(meaning), text, starts[from]!, page.isInCapitals(to - 1))) continue;
      }
      if (meaning >= 0) candidates.push({ rule: meaning, from, to, trim: caseAndTrim[use]! >> 2, read: to - from });
      else if (!unquoted) {
        const places = signs.get(~meaning) ?? new Places();
        if (places.starts.length === 0) signs.set(~meaning, places);
        places.add(from, to);
      }
    }
  };
  // Hits come by falling start; they are turned round at the end.
  const { automaton } = index.literals;
  yield* scanInSteps(automaton, page.tokens.symbols, page.tokens.length, (literal, from, to) => {
    while (page.firstToken[block]! > from) block--;
    meet(literal, from, to);
    return false;
  });
  candidates.reverse();
  const whole = candidates.length;
  yield* scanAcrossQuotes(automaton, page, (literal, tokens) => {
    block = page.blockOf(tokens[0]!);
    meet(literal, tokens[0]!, tokens.at(-1)! + 1, tokens);
  });
  if (candidates.length > whole) candidates.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { starts: from, ends: to } of signs.values()) {
    from.reverse();
    to.reverse();
  }
  return { candidates, signs };
}
