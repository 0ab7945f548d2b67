import type { CaseRule } from '../knowledge/schema/spotting.ts';
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
import { buildTables, tokenKey } from './matcher.ts';
import { type Alternative, parsePhrase } from './parse-phrase.ts';
import { packStrings } from './string-table.ts';

/** Shortest name in a script without spaces, in UTF-16 units: a single sign occurs in too many other words. */
const SHORTEST_UNSPACED = 2;
const UNSPACED_ONLY = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]*$/u;

/** Name of the word list that says what may stand beside a name without belonging to it. */
const BESIDE_NAMES = 'beside-names';

/** Gathers the parts of an index; names and lists in, numbers out. */
export class IndexBuilder {
  readonly #categoryOf: (id: string) => number;
  readonly #literals = new Map<string, { text: string; uses: number[] }>();
  readonly #uses = { target: [] as number[], form: [] as number[], case: [] as number[], trim: [] as number[] };
  readonly #forms: string[] = [];
  readonly #formNumbers = new Map<string, number>();
  readonly #entries = new Map<string, number>();
  readonly #rules = { entry: [] as number[], kind: [] as number[], gates: [] as number[], text: [] as number[] };
  readonly #gateSets: IndexGate[][] = [];
  readonly #gateSources: unknown[] = [];
  readonly #phrases: IndexPhrase[] = [];
  readonly #groups = new Map<string, number>();
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
    this.#topics.push({
      name: topic.topic,
      cues: this.group(topic.cues),
      support: this.group(topic.support),
      rivals: this.group(topic.rivals),
    });
  }

  topic(name: string): number {
    return this.#topics.findIndex((topic) => topic.name === name);
  }

  /** The number of an entry; ids that only gates name get one too. */
  entry(id: string): number {
    return numberOf(this.#entries, id);
  }

  addGates(gates: IndexGate[], source: unknown): number {
    this.#gateSources.push(source);
    return this.#gateSets.push(gates);
  }

  addRule(entry: number, kind: RuleKind, text: string, gates: number): number {
    this.#rules.entry.push(entry);
    this.#rules.kind.push(RULE_KINDS.indexOf(kind));
    this.#rules.gates.push(gates);
    return this.#rules.text.push(this.#form(text)) - 1;
  }

  /** Adds a form of a name; `second` is a part that may be joined on and is not marked. */
  addAlias(rule: number, form: string, caseRule: CaseRule, second: string): void {
    const text = fold(form + second).text;
    if (UNSPACED_ONLY.test(text) && text.length < SHORTEST_UNSPACED) return;
    this.#use(text, rule, CASE[caseRule], second.length);
  }

  /** A group of phrases, of which any may occur. Words written with a capital need one in the text. */
  group(phrases: readonly string[], caseRule: CaseRule = 'initial'): number {
    const known = this.#groups.size;
    const group = numberOf(this.#groups, `${caseRule}\n${phrases.join('\n')}`);
    if (group === known) for (const phrase of phrases) this.#use(fold(phrase).text, ~group, CASE[caseRule], 0);
    return group;
  }

  addPhrase(entry: number, phrase: string, caseRule: CaseRule, gates: number): void {
    const { elements, mark, problem } = parsePhrase(phrase);
    if (problem) return;
    this.#phrases.push({
      rule: this.addRule(entry, entry === IGNORED ? 'ignore' : 'phrase', phrase, gates),
      elements: elements.map((element) =>
        'gap' in element
          ? element
          : { ...this.#places(element.alternatives, caseRule), optional: element.optional, gap: 0 },
      ),
      markFrom: mark.from,
      markTo: mark.to,
    });
  }

  finish(): SpottingIndex {
    const besideNames = this.#lists.has(BESIDE_NAMES) ? this.group(this.list(BESIDE_NAMES)) : -1;
    const literals = [...this.#literals.values()];
    const first = new Uint32Array(literals.length + 1);
    for (let index = 0; index < literals.length; index++)
      first[index + 1] = first[index]! + literals[index]!.uses.length;
    const order = literals.flatMap(({ uses }) => uses);
    const inOrder = (values: number[]) => order.map((use) => values[use]!);
    const ids = [...this.#entries.keys()];
    return {
      format: INDEX_FORMAT,
      literals: buildTables(literals.map(({ text }) => text)),
      uses: {
        first,
        target: Int32Array.from(inOrder(this.#uses.target)),
        form: Uint32Array.from(inOrder(this.#uses.form)),
        case: Uint8Array.from(inOrder(this.#uses.case)),
        trim: Uint8Array.from(inOrder(this.#uses.trim)),
      },
      forms: packStrings(this.#forms),
      entries: { ids: packStrings(ids), category: Uint8Array.from(ids, (id) => this.#categoryOf(id)) },
      rules: {
        entry: Uint32Array.from(this.#rules.entry),
        kind: Uint8Array.from(this.#rules.kind),
        gates: Uint32Array.from(this.#rules.gates),
        text: Uint32Array.from(this.#rules.text),
      },
      gateSets: this.#gateSets,
      gateSources: this.#gateSources,
      phrases: this.#phrases,
      starters: findStarters(this.#phrases, this.#groups.size),
      topics: this.#topics,
      besideNames,
    };
  }

  #places(alternatives: readonly Alternative[], caseRule: CaseRule): { group: number; entries: number[] } {
    const words: string[] = [];
    const entries: number[] = [];
    for (const one of alternatives) {
      if ('entry' in one) entries.push(this.entry(one.entry));
      else if ('list' in one) words.push(...this.list(one.list));
      else words.push(one.words);
    }
    return { group: this.group(words, caseRule), entries };
  }

  #form(text: string): number {
    const known = this.#forms.length;
    const number = numberOf(this.#formNumbers, text);
    if (number === known) this.#forms.push(text);
    return number;
  }

  #use(text: string, target: number, caseRule: number, trim: number): void {
    const key = tokenKey(text);
    let literal = this.#literals.get(key);
    if (!literal) this.#literals.set(key, (literal = { text, uses: [] }));
    literal.uses.push(this.#uses.target.push(target) - 1);
    this.#uses.form.push(this.#form(text));
    this.#uses.case.push(caseRule);
    this.#uses.trim.push(trim);
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

/** For each group, the phrases that may begin with a sign of it: phrase and element in turn. */
function findStarters(phrases: readonly IndexPhrase[], groups: number): number[][] {
  const starters: number[][] = Array.from({ length: groups }, () => []);
  phrases.forEach(({ elements }, phrase) => {
    for (let element = 0; element < elements.length; element++) {
      const place = elements[element]!;
      if (!('group' in place)) break;
      starters[place.group]!.push(phrase, element);
      if (!place.optional) break;
    }
  });
  return starters;
}
