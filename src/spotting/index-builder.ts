import { type Alternative, type PhraseElement, parsePhrase } from '../knowledge/parse-phrase.ts';
import type { CaseRule } from '../knowledge/schema/spotting.ts';
import { buildAutomatonInSteps, fitted } from './build-automaton.ts';
import { fold } from './fold.ts';
import {
  CASE,
  IGNORED,
  INDEX_FORMAT,
  type IndexGate,
  type IndexPhrase,
  type IndexTopic,
  RULE_KINDS,
  type RuleKind,
  type SpottingIndex,
} from './index-format.ts';
import type { Steps } from './steps.ts';
import { packRows, packStrings } from './string-table.ts';
import { capitalsOf, RowCompiler, tokenKey } from './token-rows.ts';

/** Shortest name in a script without spaces, in UTF-16 units: a single sign occurs in too many other words. */
const SHORTEST_UNSPACED = 2;
const UNSPACED_ONLY = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]*$/u;

/** Name of the word list that says what may stand beside a name without belonging to it. */
const BESIDE_NAMES = 'beside-names';

interface Group {
  phrases: string[];
  case: CaseRule;
}

/** Gathers the parts of an index; names and lists in, numbers out. */
export class IndexBuilder {
  readonly #categoryOf: (id: string) => number;
  /** Numbers of literals by what makes texts one, and their texts. */
  readonly #literals = new Map<string, number>();
  readonly #texts: string[] = [];
  /** What literals mean where they occur, in rows: there are some hundred thousand, of which objects take long to collect. */
  readonly #uses = {
    literal: [] as number[],
    target: [] as number[],
    caseAndTrim: [] as number[],
    capitals: [] as number[],
  };
  readonly #entries = new Map<string, number>();
  readonly #watched = new Set<number>();
  readonly #rules = { entry: [] as number[], kind: [] as number[], gates: [] as number[], text: [] as string[] };
  readonly #gateSets: IndexGate[][] = [];
  readonly #gateSources: unknown[] = [];
  readonly #phrases: IndexPhrase[] = [];
  readonly #signs = new Map<string, number>();
  readonly #anchored: number[][] = [];
  readonly #groupNumbers = new Map<string, number>();
  readonly #groups: Group[] = [];
  readonly #lists = new Map<string, readonly string[]>();
  readonly #topics: IndexTopic[] = [];

  /** @param categoryOf number of the category of an id, -1 when it has none */
  constructor(categoryOf: (id: string) => number) {
    this.#categoryOf = categoryOf;
  }

  addList(name: string, words: readonly string[]): void {
    this.#lists.set(name, words);
  }

  list(name: string): readonly string[] {
    return this.#lists.get(name) ?? [];
  }

  addTopic(topic: { topic: string; cues: string[]; support: string[]; rivals: string[] }): void {
    const signs = (words: readonly string[]) =>
      [...new Set(words.flatMap((word) => (word.startsWith('$') ? this.list(word.slice(1)) : word)))].map((word) =>
        this.sign(word),
      );
    const { topic: name, cues, support, rivals } = topic;
    this.#topics.push({ name, cues: signs(cues), support: signs(support), rivals: signs(rivals) });
  }

  topic(name: string): number {
    return this.#topics.findIndex((topic) => topic.name === name);
  }

  /** The number of an entry; ids that only gates name get one too. */
  entry(id: string): number {
    return numberOf(this.#entries, id);
  }

  /** The number of an entry that a gate or a phrase asks for. */
  watchedEntry(id: string): number {
    const entry = this.entry(id);
    this.#watched.add(entry);
    return entry;
  }

  addGates(gates: IndexGate[], source: unknown): number {
    this.#gateSources.push(source);
    return this.#gateSets.push(gates);
  }

  addRule(entry: number, kind: RuleKind, text: string, gates: number): number {
    this.#rules.entry.push(entry);
    this.#rules.kind.push(RULE_KINDS.indexOf(kind));
    this.#rules.gates.push(gates);
    return this.#rules.text.push(fold(text).text.replaceAll('\n', ' ')) - 1;
  }

  /** Adds a form of a name; `second` is a part that may be joined on and is not marked. */
  addAlias(rule: number, form: string, caseRule: CaseRule, second: string): void {
    const text = fold(form + second).text;
    if (UNSPACED_ONLY.test(text) && text.length < SHORTEST_UNSPACED) return;
    this.#use(text, rule, CASE[caseRule] | (second.length << 2));
  }

  /** A group of phrases, of which any may stand at a place. Words written with a capital need one in the text. */
  group(phrases: readonly string[], caseRule: CaseRule = 'initial'): number {
    const number = numberOf(this.#groupNumbers, `${caseRule}\n${phrases.join('\n')}`);
    this.#groups[number] ??= { phrases: phrases.map((phrase) => fold(phrase).text), case: caseRule };
    return number;
  }

  /** Words that are looked for everywhere. A word written with a capital needs one in the text. */
  sign(words: string, caseRule: CaseRule = 'initial'): number {
    const text = fold(words).text;
    const known = this.#signs.size;
    const sign = numberOf(this.#signs, `${caseRule}\n${text}`);
    if (sign === known) this.#use(text, ~sign, CASE[caseRule]);
    return sign;
  }

  addPhrase(entry: number, phrase: string, caseRule: CaseRule, gates: number): void {
    const { elements, mark, problem } = parsePhrase(phrase);
    if (problem) return;
    const anchor = findAnchor(elements, (name) => this.list(name));
    this.#phrases.push({
      rule: this.addRule(entry, entry === IGNORED ? 'ignore' : 'phrase', phrase, gates),
      elements: elements.map((element, index) => {
        if ('gap' in element) return element;
        const { words, entries } = this.#split(element.alternatives);
        if (index === anchor) for (const word of words) this.#anchor(this.sign(word, caseRule), this.#phrases.length);
        return { group: this.group(words, caseRule), entries, optional: element.optional };
      }),
      anchor,
      ofMentions: elements.some(
        (element) => 'alternatives' in element && element.alternatives.some((one) => 'entry' in one),
      ),
      markFrom: mark.from,
      markTo: mark.to,
    });
  }

  /** The index, in steps. @param onPart told how far it has come: a part of one */
  *finish(onPart: (part: number) => void): Steps<SpottingIndex> {
    const { texts, uses } = this.#finishUses();
    const rows = new RowCompiler();
    const sequences = yield* rows.compileInSteps(texts);
    onPart(0.5);
    yield;
    const groupRows = rows.compile(this.#groups.flatMap(({ phrases }) => phrases));
    const besideNames = rows.compile(this.list(BESIDE_NAMES).map((word) => fold(word).text)).symbols;
    const groupFirst = [0];
    for (const { phrases } of this.#groups) groupFirst.push(groupFirst.at(-1)! + phrases.length);
    const ids = [...this.#entries.keys()];
    const automaton = yield* buildAutomatonInSteps({ ...sequences, highest: rows.highest });
    onPart(1);
    yield;
    return {
      format: INDEX_FORMAT,
      literals: { automaton, dictionary: rows.finish() },
      uses,
      groups: {
        first: Uint32Array.from(groupFirst),
        offsets: groupRows.offsets,
        symbols: fitted(groupRows.symbols),
        capitals: Uint8Array.from(
          this.#groups.flatMap(({ phrases, case: rule }) =>
            phrases.map((text) => (rule === 'any' ? 0 : capitalsOf(text))),
          ),
        ),
      },
      entries: {
        ids: packStrings(ids),
        category: Uint8Array.from(ids, (id) => this.#categoryOf(id)),
        watched: Uint32Array.from(this.#watched).sort(),
      },
      rules: {
        entry: Uint32Array.from(this.#rules.entry),
        kind: Uint8Array.from(this.#rules.kind),
        gates: fitted(this.#rules.gates),
        text: packStrings(this.#rules.text),
      },
      gateSets: packRows(this.#gateSets),
      gateSources: packRows(this.#gateSources),
      phrases: { rows: packRows(this.#phrases), rule: Uint32Array.from(this.#phrases, ({ rule }) => rule) },
      anchored: this.#finishAnchors(),
      topics: this.#topics,
      besideNames: Uint32Array.from(besideNames).sort(),
    };
  }

  /** Literals in order with their uses: those with several first, so that the many with one need no place in `first`. */
  #finishUses(): { texts: string[]; uses: SpottingIndex['uses'] } {
    const { literal: literals, target, caseAndTrim, capitals } = this.#uses;
    const counts = new Uint32Array(this.#texts.length);
    for (const literal of literals) counts[literal]!++;
    const texts: string[] = [];
    const first = [0];
    /** Where the next use of each literal comes. */
    const next = new Uint32Array(counts.length);
    let end = 0;
    for (const isSeveral of [true, false]) {
      for (const [literal, text] of this.#texts.entries()) {
        if (counts[literal]! > 1 !== isSeveral) continue;
        texts.push(text);
        next[literal] = end;
        end += counts[literal]!;
        if (isSeveral) first.push(end);
      }
    }
    const uses = {
      first: Uint32Array.from(first),
      target: new Int32Array(end),
      caseAndTrim: new Uint8Array(end),
      capitals: new Uint8Array(end),
    };
    for (const [use, literal] of literals.entries()) {
      const place = next[literal]!++;
      uses.target[place] = target[use]!;
      uses.caseAndTrim[place] = caseAndTrim[use]!;
      uses.capitals[place] = capitals[use]!;
    }
    return { texts, uses };
  }

  #finishAnchors(): SpottingIndex['anchored'] {
    const bySign = Array.from({ length: this.#signs.size }, (_, sign) => this.#anchored[sign] ?? []);
    const first = [0];
    for (const phrases of bySign) first.push(first.at(-1)! + phrases.length);
    return { first: Uint32Array.from(first), phrases: fitted(bySign.flat()) };
  }

  #anchor(sign: number, phrase: number): void {
    this.#anchored[sign] ??= [];
    this.#anchored[sign].push(phrase);
  }

  #split(alternatives: readonly Alternative[]): { words: string[]; entries: number[] } {
    const words: string[] = [];
    const entries: number[] = [];
    for (const one of alternatives) {
      if ('entry' in one) entries.push(this.watchedEntry(one.entry));
      else if ('list' in one) words.push(...this.list(one.list));
      else words.push(one.words);
    }
    return { words, entries };
  }

  /** @param text folded */
  #use(text: string, target: number, caseAndTrim: number): void {
    const literal = numberOf(this.#literals, tokenKey(text));
    if (literal === this.#texts.length) this.#texts.push(text);
    this.#uses.literal.push(literal);
    this.#uses.target.push(target);
    this.#uses.caseAndTrim.push(caseAndTrim);
    this.#uses.capitals.push(capitalsOf(text));
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/** The element to look for first: of those that must be there and are words, the one whose shortest is longest. */
function findAnchor(elements: readonly PhraseElement[], listOf: (name: string) => readonly string[]): number {
  let anchor = -1;
  let longest = 0;
  elements.forEach((element, index) => {
    if ('gap' in element || element.optional) return;
    const lengths = element.alternatives.flatMap((one) => {
      if ('entry' in one) return [0];
      return 'list' in one ? listOf(one.list).map((word) => word.length) : [one.words.length];
    });
    const shortest = Math.min(...lengths);
    if (shortest > longest) [anchor, longest] = [index, shortest];
  });
  return anchor;
}
