import type { Candidate, Places } from './hits.ts';
import type { IndexGate, NearGate, SpottingIndex, WordSet } from './index-format.ts';
import type { Material } from './material.ts';
import { memoize, once } from './memoize.ts';
import { firstAtLeast, type Page } from './page.ts';
import { rowAt } from './string-table.ts';
import { TopicJudge } from './topic.ts';
import { isUpper, UNIT, unitClass } from './unicode.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Decides gates on one page. A verdict is null when all conditions hold, else the name of the first that does not. */
export class GateKeeper {
  readonly #index: SpottingIndex;
  readonly #page: Page;
  readonly #material: Material;
  readonly #topics: TopicJudge[];
  readonly #candidates: readonly Candidate[];
  /** Tokens at which some alias begins, rising: a name that is known is not a stranger's. */
  readonly #names: readonly number[];
  #phrased: Set<number> | undefined;

  /** @param candidates where aliases stand, in order */
  constructor(index: SpottingIndex, page: Page, material: Material, candidates: readonly Candidate[]) {
    this.#index = index;
    this.#page = page;
    this.#material = material;
    this.#topics = index.topics.map((topic) => new TopicJudge(topic, page, material.signs));
    this.#candidates = candidates;
    this.#names = candidates.map(({ from }) => from);
  }

  /** Null when one gate of the rule's set holds; else for each gate the condition that fails. */
  judge(candidate: Candidate): string[] | null {
    const number = this.#index.rules.gates[candidate.rule]!;
    if (number === 0) return null;
    const failures: string[] = [];
    for (const gate of this.#gatesOf(number)) {
      const failure = this.#judgeGate(gate, candidate);
      if (failure === null) return null;
      failures.push(failure);
    }
    return failures;
  }

  /**
   * Whether a rule may hold anywhere on the page, as far as that is plain at once: most pages are about other things,
   * and all rules of a topic can be passed over there.
   */
  mayHold(rule: number): boolean {
    const set = this.#index.rules.gates[rule]!;
    return set === 0 || this.#setMayHold(set);
  }

  readonly #setMayHold = memoize((set: number): boolean =>
    this.#gatesOf(set).some(
      ({ topic, near }) =>
        (topic === null || this.#topics[topic]?.isPresent !== false) &&
        near.every(
          ({ signs, entries }) =>
            signs.some((sign) => this.#material.signs.has(sign)) || entries.some((entry) => this.#mayOccur(entry)),
        ),
    ),
  );

  #gatesOf(set: number): IndexGate[] {
    return rowAt(this.#index.gateSets, set - 1);
  }

  /** What phrases find comes after names, so that it may always come. */
  #mayOccur(entry: number): boolean {
    this.#phrased ??= new Set(Array.from(this.#index.phrases.rule, (rule) => this.#index.rules.entry[rule]!));
    return this.#material.entries.has(entry) || this.#phrased.has(entry);
  }

  #judgeGate(gate: IndexGate, { from, to, rule }: Candidate): string | null {
    if (gate.mixedCase && this.#page.setting(this.#page.sentenceOf(from)) === 'capitals') return 'mixedCase';
    if (gate.before && !this.#standsBefore(gate.before, from)) return 'before';
    if (gate.notBefore && this.#standsBefore(gate.notBefore, from)) return 'notBefore';
    if (gate.after && !this.#standsAfter(gate.after, to)) return 'after';
    if (gate.notAfter && this.#standsAfter(gate.notAfter, to)) return 'notAfter';
    if (gate.notIn && this.#material.groups.covers(gate.notIn.group, from, to)) return 'notIn';
    if (gate.alone && gate.alone !== 'after' && this.#isNamePart(from - 1, from, from)) return 'alone';
    if (gate.alone && gate.alone !== 'before' && this.#isNamePart(to, to - 1, from)) return 'alone';
    for (const near of gate.near) if (!this.#occurs(near, from)) return `near (${near.within})`;
    for (const near of gate.notNear) if (this.#occurs(near, from)) return `notNear (${near.within})`;
    const own = this.#index.rules.entry[rule];
    if (gate.needs.length > 0 && !gate.needs.some((entry) => this.#material.entries.has(entry))) {
      return gate.needs.includes(own!) ? 'needs (its full name)' : 'needs';
    }
    if (gate.alone && gate.needs.includes(own!) && this.#followsNamesake(from, rule))
      return 'needs (its own full name last)';
    if (gate.topic !== null) return this.#topics[gate.topic]?.refuse(from) ?? null;
    return null;
  }

  /** Whether the full name that stands last before a short one is that of somebody else. */
  #followsNamesake(from: number, rule: number): boolean {
    const namesakes = this.#namesakesOf(rule);
    const last = namesakes[firstAtLeast(namesakes, from) - 1];
    if (last === undefined) return false;
    // Where a gate needs one of several entries, its own may be nowhere on the page.
    const starts = this.#material.entries.get(this.#index.rules.entry[rule]!)?.starts ?? [];
    return (starts[firstAtLeast(starts, from) - 1] ?? -1) <= last;
  }

  /** Where a short name is part of a longer one that is not its entry's. */
  readonly #namesakesOf = memoize((rule: number): number[] => {
    const places = this.#material.entries.get(this.#index.rules.entry[rule]!);
    const isOwn = (token: number) => {
      const nearest = firstAtLeast(places?.starts ?? [], token + 1) - 1;
      return nearest >= 0 && places!.ends[nearest]! > token;
    };
    return (this.#candidatesByRule().get(rule) ?? [])
      .filter(({ from, to }) => this.#isNamePart(from - 1, from, from) || this.#isNamePart(to, to - 1, from))
      .map(({ from }) => from)
      .filter((token) => !isOwn(token));
  });

  readonly #candidatesByRule = once(() => Map.groupBy(this.#candidates, ({ rule }) => rule));

  /** Of the signs that a gate lists those that the page has: mostly few of many, and the same for every candidate. */
  readonly #placesOf = memoize(({ signs }: NearGate): Places[] => {
    const places: Places[] = [];
    for (const sign of signs) {
      const one = this.#material.signs.get(sign);
      if (one) places.push(one);
    }
    return places;
  });

  #occurs(near: NearGate, token: number): boolean {
    const places = this.#placesOf(near);
    if (places.length === 0 && near.entries.length === 0) return false;
    if (places.length > 0 && near.within === 'page') return true;
    const [from, to] = this.#stretch(near.within, token);
    if (places.some((one) => one.anyWithin(from, to))) return true;
    return near.entries.some((entry) => this.#material.entries.get(entry)?.anyWithin(from, to));
  }

  #stretch(within: NearGate['within'], token: number): [number, number] {
    const { sentences, firstToken, tokens } = this.#page;
    if (within === 'page') return [0, tokens.length];
    const block = this.#page.blockOf(token);
    if (within === 'paragraph') return [firstToken[block]!, firstToken[block + 1]!];
    const sentence = this.#page.sentenceOf(token);
    const start = sentences[sentence]!;
    const before = sentences[sentence - 1];
    const isAlone = before === undefined || this.#page.isParted(this.#page.blockOf(before), block);
    return [within === 'sentence' || isAlone ? start : before, sentences[sentence + 1]!];
  }

  #standsBefore({ group, entries }: WordSet, from: number): boolean {
    const isMetAt = (end: number) =>
      this.#material.groups.endsAt(group, end) || entries.some((entry) => this.#endsAt(entry, end));
    const reach = this.#skipBack(from);
    return isMetAt(from) || (reach !== from && isMetAt(reach));
  }

  #standsAfter({ group, entries }: WordSet, to: number): boolean {
    const isMetAt = (start: number) =>
      this.#material.groups.beginsAt(group, start) || entries.some((entry) => this.#beginsAt(entry, start));
    const reach = this.#skipOn(to);
    return isMetAt(to) || (reach !== to && isMetAt(reach));
  }

  #beginsAt(entry: number, token: number): boolean {
    return this.#material.entries.get(entry)?.anyWithin(token, token + 1) ?? false;
  }

  #endsAt(entry: number, token: number): boolean {
    const places = this.#material.entries.get(entry);
    if (!places) return false;
    const nearest = firstAtLeast(places.starts, token) - 1;
    return nearest >= 0 && places.ends[nearest] === token;
  }

  /** The end of what stands before a token when quotation marks and a possessive 's are passed over. */
  #skipBack(token: number): number {
    let at = token;
    while (at > 0 && this.#isQuote(at - 1)) at--;
    if (at > 1 && this.#letter(at - 1) === 0x73 && this.#length(at - 1) === 1 && this.#letter(at - 2) === APOSTROPHE)
      at -= 2;
    while (at > 0 && this.#isQuote(at - 1)) at--;
    return at;
  }

  #skipOn(token: number): number {
    let at = token;
    while (this.#isQuote(at)) at++;
    if (this.#letter(at) === 0x73 && this.#length(at) === 1 && at > token) at++;
    return at;
  }

  #isQuote(token: number): boolean {
    const unit = this.#letter(token);
    return (unit === QUOTE || unit === APOSTROPHE) && this.#length(token) === 1;
  }

  #letter(token: number): number {
    return this.#page.unitAt(token);
  }

  #length(token: number): number {
    return this.#page.tokens.ends[token]! - this.#page.tokens.starts[token]!;
  }

  /**
   * Whether the neighbour of a name looks like another part of a name: a capitalised word joined by a space, not
   * one that the pack allows beside names, in a sentence where capitals mean something.
   */
  #isNamePart(neighbour: number, edge: number, name: number): boolean {
    const { starts, ends, length } = this.#page.tokens;
    if (neighbour < 0 || neighbour >= length || this.#page.sentenceOf(neighbour) !== this.#page.sentenceOf(name))
      return false;
    const [left, right] = neighbour < edge ? [neighbour, edge] : [edge, neighbour];
    if (ends[left]! >= starts[right]! || this.#length(neighbour) < 2) return false;
    const text = this.#page.textOf(neighbour);
    const first = text.charCodeAt(starts[neighbour]!);
    if (unitClass[first] !== UNIT.word || !isUpper(first) || isUpper(text.charCodeAt(starts[neighbour]! + 1)))
      return false;
    if (this.#page.setting(this.#page.sentenceOf(name)) !== 'running') return false;
    if (neighbour > edge && this.#names[firstAtLeast(this.#names, neighbour)] === neighbour) return false;
    const { besideNames } = this.#index;
    const symbol = this.#page.tokens.symbols[neighbour]!;
    return besideNames[firstAtLeast(besideNames, symbol)] !== symbol;
  }
}
