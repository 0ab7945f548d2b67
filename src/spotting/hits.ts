import { agreesInCase } from './case-rule.ts';
import { CASE, type SpottingIndex } from './index-format.ts';
import { isEnd, scanTokens } from './matcher.ts';
import { firstAtLeast, type Page } from './page.ts';
import { stringAt } from './string-table.ts';

/** A stretch of tokens that a rule would mark, before gates and overlaps; offsets are into the folded block. */
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
  candidates: Candidate[];
  /** By number of the group. */
  groups: (Places | undefined)[];
}

/** Finds every literal of the index on the page and sorts the finds by what they mean. */
export function findHits(index: SpottingIndex, page: Page): Hits {
  const { first, target, form, case: caseOf, trim } = index.uses;
  const candidates: Candidate[] = [];
  const groups: (Places | undefined)[] = [];
  const { starts, ends } = page.tokens;
  // One hit for each use, by falling start; turned round at the end.
  scanTokens(index.literals, page.tokens, (literal, from, to) => {
    const text = page.textOf(from);
    if (!isEnd(text, ends[to - 1]!)) return;
    for (let use = first[literal]!; use < first[literal + 1]!; use++) {
      const rule = caseOf[use]!;
      if (rule !== CASE.any) {
        const capitals = rule === CASE.exact && page.setting(page.sentenceOf(from)) === 'capitals';
        if (!agreesInCase(rule, stringAt(index.forms, form[use]!), text, starts[from]!, capitals)) continue;
      }
      const meaning = target[use]!;
      if (meaning >= 0) candidates.push({ rule: meaning, from, to, trim: trim[use]!, read: to - from });
      else (groups[~meaning] ??= new Places()).add(from, to);
    }
  });
  candidates.reverse();
  for (const places of groups) {
    places?.starts.reverse();
    places?.ends.reverse();
  }
  return { candidates, groups };
}
