import { foldUnit } from './fold-unit.ts';
import type { Groups } from './groups.ts';
import type { Candidate, Places } from './hits.ts';
import type { IndexElement, IndexPhrase, SpottingIndex } from './index-format.ts';
import { memoize } from './memoize.ts';
import { firstAtLeast, type Page } from './page.ts';
import { UNIT, unitClass } from './unicode.ts';

/** Quotation marks and brackets, which may stand between two elements. */
const QUOTES = new Set([...'"\'[]()'].map((sign) => sign.charCodeAt(0)));
/** Most tokens for each word of a gap: signs between words are free, but not without end. */
const SIGNS_IN_GAP = 4;
/** Most tokens of a mention, for finding one by its end. */
const LONGEST_MENTION = 16;

/** What phrases and gates look at on this page: signs by number, groups, mentions by entry. */
export interface Material {
  signs: ReadonlyMap<number, Places>;
  groups: Groups;
  entries: ReadonlyMap<number, Places>;
}

/** Finds every place where a phrase of the wanted kind stands; of several readings round one anchor the longest. */
export function findPhrases(
  index: SpottingIndex,
  page: Page,
  material: Material,
  wanted: (phrase: IndexPhrase) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const search = new PhraseSearch(page, material);
  const mayStand = memoize((number: number) => {
    const phrase = index.phrases[number]!;
    return wanted(phrase) && phrase.elements.every((element) => canBeFilled(index, element, material));
  });
  for (const [sign, { starts, ends }] of material.signs) {
    for (const number of index.anchored[sign]!) {
      if (!mayStand(number)) continue;
      const phrase = index.phrases[number]!;
      for (let hit = 0; hit < starts.length; hit++) {
        const candidate = search.match(phrase, starts[hit]!, ends[hit]!);
        if (candidate) found.push(candidate);
      }
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether the page has anything that could stand at a place; a place for mentions needs one of their entries. */
function canBeFilled(index: SpottingIndex, element: IndexElement, { entries }: Material): boolean {
  if (!('group' in element) || element.optional || element.entries.length === 0) return true;
  const { first } = index.groups;
  return first[element.group] !== first[element.group + 1] || element.entries.some((entry) => entries.has(entry));
}

/** Reads a phrase outwards from its anchor: on to its end, then back to its start, the longest way in each. */
class PhraseSearch {
  readonly #page: Page;
  readonly #material: Material;
  #phrase!: IndexPhrase;
  #text = '';
  #sentenceStart = 0;
  #sentenceEnd = 0;
  /** How far the best reading goes, and the stretch of it that is marked. */
  #end = -1;
  #start = -1;
  #markFrom = -1;
  #markTo = -1;

  constructor(page: Page, material: Material) {
    this.#page = page;
    this.#material = material;
  }

  match(phrase: IndexPhrase, from: number, to: number): Candidate | null {
    const sentence = this.#page.sentenceOf(from);
    this.#phrase = phrase;
    this.#text = this.#page.textOf(from);
    this.#sentenceStart = this.#page.sentences[sentence]!;
    this.#sentenceEnd = this.#page.sentences[sentence + 1]!;
    this.#start = -1;
    this.#end = -1;
    this.#markFrom = -1;
    this.#markTo = -1;
    const marked = this.#isMarked(phrase.anchor);
    this.#walkOn(phrase.anchor + 1, to, marked ? from : -1, marked ? to : -1);
    if (this.#end < 0) return null;
    this.#walkBack(phrase.anchor - 1, from, this.#markFrom, this.#markTo);
    if (this.#start < 0) return null;
    const read = this.#end - this.#start;
    return { rule: phrase.rule, from: this.#markFrom, to: this.#markTo, trim: 0, read };
  }

  #isMarked(element: number): boolean {
    return element >= this.#phrase.markFrom && element < this.#phrase.markTo;
  }

  #walkOn(element: number, token: number, markFrom: number, markTo: number): void {
    const { elements } = this.#phrase;
    if (element === elements.length) {
      if (token > this.#end) [this.#end, this.#markFrom, this.#markTo] = [token, markFrom, markTo];
      return;
    }
    const place = elements[element]!;
    if (!('group' in place)) {
      this.#overGap(place.gap, token, 1, (next) => this.#walkOn(element + 1, next, markFrom, markTo));
      return;
    }
    const marked = this.#isMarked(element);
    const at = this.#skipQuotes(token, 1);
    if (at < this.#sentenceEnd) {
      this.#eachFrom(place, at, (to) =>
        this.#walkOn(element + 1, to, marked && markFrom < 0 ? at : markFrom, marked ? to : markTo),
      );
    }
    if (place.optional) this.#walkOn(element + 1, token, markFrom, markTo);
  }

  #walkBack(element: number, token: number, markFrom: number, markTo: number): void {
    if (element < 0) {
      if (this.#start >= 0 && token >= this.#start) return;
      [this.#start, this.#markFrom, this.#markTo] = [token, markFrom, markTo];
      return;
    }
    const place = this.#phrase.elements[element]!;
    if (!('group' in place)) {
      this.#overGap(place.gap, token, -1, (next) => this.#walkBack(element - 1, next, markFrom, markTo));
      return;
    }
    const marked = this.#isMarked(element);
    const end = this.#skipQuotes(token, -1);
    this.#eachTo(place, end, (from) => {
      if (from < this.#sentenceStart) return;
      this.#walkBack(element - 1, from, marked ? from : markFrom, marked && markTo < 0 ? end : markTo);
    });
    if (place.optional) this.#walkBack(element - 1, token, markFrom, markTo);
  }

  #eachFrom(place: Exclude<IndexElement, { gap: number }>, at: number, take: (to: number) => void): void {
    this.#material.groups.eachFrom(place.group, at, take);
    for (const entry of place.entries) {
      const places = this.#material.entries.get(entry);
      if (!places) continue;
      for (let hit = firstAtLeast(places.starts, at); places.starts[hit] === at; hit++) take(places.ends[hit]!);
    }
  }

  #eachTo(place: Exclude<IndexElement, { gap: number }>, end: number, take: (from: number) => void): void {
    this.#material.groups.eachTo(place.group, end, take);
    for (const entry of place.entries) {
      const places = this.#material.entries.get(entry);
      if (!places) continue;
      for (
        let hit = firstAtLeast(places.starts, end) - 1;
        hit >= 0 && places.starts[hit]! > end - LONGEST_MENTION;
        hit--
      ) {
        if (places.ends[hit] === end) take(places.starts[hit]!);
      }
    }
  }

  /** Goes over up to `gap` words within the sentence, trying to go on at every token. */
  #overGap(gap: number, token: number, step: 1 | -1, go: (next: number) => void): void {
    let words = 0;
    let next = token;
    for (let tries = gap * SIGNS_IN_GAP; tries >= 0; tries--, next += step) {
      go(next);
      const passed = step > 0 ? next : next - 1;
      if (passed < this.#sentenceStart || passed >= this.#sentenceEnd) return;
      if (unitClass[this.#unit(passed)] === UNIT.word && ++words > gap) return;
    }
  }

  /** Passes over quotation marks; `token` is a boundary: the next token, or when going back the one after the last. */
  #skipQuotes(token: number, step: 1 | -1): number {
    let at = token;
    if (step > 0) while (at < this.#sentenceEnd && QUOTES.has(this.#unit(at))) at++;
    else while (at > this.#sentenceStart && QUOTES.has(this.#unit(at - 1))) at--;
    return at;
  }

  #unit(token: number): number {
    return foldUnit(this.#text.charCodeAt(this.#page.tokens.starts[token]!));
  }
}
