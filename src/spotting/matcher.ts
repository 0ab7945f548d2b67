import { type Automaton, scan } from './automaton.ts';
import { buildAutomaton } from './build-automaton.ts';
import type { Dictionary } from './dictionary.ts';
import { RowCompiler } from './token-rows.ts';
import { Tokenizer, Tokens } from './tokens.ts';
import { classifyUnit, UNIT, unitClass } from './unicode.ts';

/** One occurrence: number of the pattern in the list, UTF-16 offsets into the text, end exclusive. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

export interface MatcherOptions {
  /**
   * Off (the default): patterns are plain strings, compared unit by unit, found anywhere.
   * On: text and patterns are folded, case does not matter, and a match begins and ends at the edge of a word.
   */
  words?: boolean;
}

/** What a word matcher is made of: plain data that can be stored and sent. */
export interface MatcherTables {
  dictionary: Dictionary;
  automaton: Automaton;
}

export interface Matcher {
  /** Leftmost-longest matches that do not overlap, in order. Of equal patterns the first is reported. */
  findAll(text: string): Match[];
}

/** Builds a matcher for many patterns at once; searching takes time linear in the text, whatever the patterns are. */
export function buildMatcher(patterns: readonly string[], options: MatcherOptions = {}): Matcher {
  return options.words ? new WordMatcher(buildTables(patterns)) : new PlainMatcher(patterns);
}

/** Compiles patterns for matching by words. A pattern without any letter or sign is never found. */
function buildTables(patterns: readonly string[]): MatcherTables {
  const rows = new RowCompiler();
  const automaton = buildAutomaton(rows.compile(patterns));
  return { dictionary: rows.finish(), automaton };
}

/** Whether a match may end here: not in the middle of a syllable of a script without spaces. */
export function isEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return (unitClass[unit] || classifyUnit(unit)) !== UNIT.unspacedMark;
}

class WordMatcher implements Matcher {
  readonly #tables: MatcherTables;

  constructor(tables: MatcherTables) {
    this.#tables = tables;
  }

  findAll(original: string): Match[] {
    const tokens = new Tokens(original.length >> 2);
    const { text, starts, ends } = new Tokenizer(this.#tables.dictionary, tokens).add(original);
    const longest = new Longest();
    scan(this.#tables.automaton, tokens.symbols, tokens.length, (pattern, first, after) => {
      return isEnd(text, tokens.ends[after - 1]!) && longest.add(pattern, first, after);
    });
    return longest.take((first, after) => {
      const start = tokens.starts[first]!;
      const end = tokens.ends[after - 1]!;
      return [starts ? starts[start]! : start, ends ? ends[end - 1]! : end];
    });
  }
}

class PlainMatcher implements Matcher {
  readonly #alphabet = new Int32Array(0x10000);
  readonly #automaton: Automaton;
  readonly #empty: number;

  constructor(patterns: readonly string[]) {
    const offsets = new Uint32Array(patterns.length + 1);
    for (let index = 0; index < patterns.length; index++)
      offsets[index + 1] = offsets[index]! + patterns[index]!.length;
    const symbols = new Int32Array(offsets[patterns.length]!);
    let highest = 0;
    let at = 0;
    for (const pattern of patterns) {
      for (let unit = 0; unit < pattern.length; unit++) {
        symbols[at++] = this.#alphabet[pattern.charCodeAt(unit)] ||= ++highest;
      }
    }
    this.#automaton = buildAutomaton({ symbols, offsets, highest });
    this.#empty = patterns.indexOf('');
  }

  findAll(text: string): Match[] {
    const symbols = new Int32Array(text.length);
    for (let at = 0; at < text.length; at++) symbols[at] = this.#alphabet[text.charCodeAt(at)]!;
    const longest = new Longest();
    scan(this.#automaton, symbols, text.length, (pattern, start, end) => longest.add(pattern, start, end));
    const found = longest.take((start, end) => [start, end]);
    return this.#empty < 0 ? found : withEmpty(found, this.#empty, text.length);
  }
}

/** Collects the longest match at each start and settles overlaps from the left. */
class Longest {
  #row = new Int32Array(48);
  #length = 0;

  /** Takes the longest hit of each start, by falling start. */
  add(pattern: number, start: number, end: number): true {
    if (this.#length + 3 > this.#row.length) this.#row = doubled(this.#row);
    this.#row[this.#length] = pattern;
    this.#row[this.#length + 1] = start;
    this.#row[this.#length + 2] = end;
    this.#length += 3;
    return true;
  }

  take(place: (start: number, end: number) => [number, number]): Match[] {
    const found: Match[] = [];
    let free = 0;
    for (let at = this.#length - 3; at >= 0; at -= 3) {
      if (this.#row[at + 1]! < free) continue;
      free = this.#row[at + 2]!;
      const [start, end] = place(this.#row[at + 1]!, free);
      found.push({ pattern: this.#row[at]!, start, end });
    }
    return found;
  }
}

/** Adds the empty pattern wherever nothing else is found, but never right at the end of a match. */
function withEmpty(found: Match[], pattern: number, length: number): Match[] {
  const all: Match[] = [];
  let next = 0;
  for (let at = 0; at <= length; ) {
    const match = found[next];
    if (match && match.start === at) {
      all.push(match);
      next++;
      at = match.end;
      if (at > length || found[next]?.start === at) continue;
      at++;
      continue;
    }
    all.push({ pattern, start: at, end: at });
    at++;
  }
  return all;
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}
