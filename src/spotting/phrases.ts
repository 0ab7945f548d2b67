import type { Candidate, Places } from './hits.ts';
import type { IndexPhrase, SpottingIndex } from './index-format.ts';
import { firstAtLeast, type Page } from './page.ts';
import { UNIT, unitClass } from './unicode.ts';

/** Quotation marks and brackets, which may stand between two elements. */
const QUOTES = new Set([..."\"'[]()"].map((sign) => sign.charCodeAt(0)));

/** What phrases are made of on this page: signs by group, mentions by entry. */
export interface Material {
  groups: readonly (Places | undefined)[];
  entries: ReadonlyMap<number, Places>;
}

/** Most tokens for each word of a gap: signs between words are free, but not without end. */
const SIGNS_IN_GAP = 4;

/** Finds every place where a phrase of the wanted kind stands; of several readings from one start the longest. */
export function findPhrases(
  index: SpottingIndex,
  page: Page,
  material: Material,
  wanted: (phrase: IndexPhrase) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const search = new PhraseSearch(page, material);
  const tryAt = (phrase: number, element: number, token: number) => {
    const candidate = search.match(index.phrases[phrase]!, element, token);
    if (candidate) found.push(candidate);
  };
  material.groups.forEach((places, group) => {
    const starters = index.starters[group]!;
    if (!places || starters.length === 0) return;
    for (let at = 0; at < starters.length; at += 2) {
      if (!wanted(index.phrases[starters[at]!]!)) continue;
      for (const token of places.starts) tryAt(starters[at]!, starters[at + 1]!, token);
    }
  });
  index.phrases.forEach((phrase, number) => {
    if (!wanted(phrase)) return;
    for (const [position, element] of phrase.elements.entries()) {
      if (!('group' in element)) break;
      for (const entry of element.entries) {
        for (const token of material.entries.get(entry)?.starts ?? []) tryAt(number, position, token);
      }
      if (!element.optional) break;
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

class PhraseSearch {
  readonly #page: Page;
  readonly #material: Material;
  #phrase!: IndexPhrase;
  #text = '';
  #limit = 0;
  #bestEnd = -1;
  #bestFrom = -1;
  #bestTo = -1;

  constructor(page: Page, material: Material) {
    this.#page = page;
    this.#material = material;
  }

  match(phrase: IndexPhrase, element: number, token: number): Candidate | null {
    this.#phrase = phrase;
    this.#text = this.#page.textOf(token);
    this.#limit = this.#page.sentences[this.#page.sentenceOf(token) + 1]!;
    this.#bestEnd = -1;
    this.#walk(element, token, -1, -1, true);
    if (this.#bestEnd < 0) return null;
    return { rule: phrase.rule, from: this.#bestFrom, to: this.#bestTo, trim: 0, read: this.#bestEnd - token };
  }

  /** Goes on with an element at a token; bounded by the few gaps that a phrase may have. */
  #walk(element: number, token: number, from: number, to: number, first: boolean): void {
    const { elements, markFrom, markTo } = this.#phrase;
    if (element === elements.length) {
      if (token > this.#bestEnd && from >= 0) [this.#bestEnd, this.#bestFrom, this.#bestTo] = [token, from, to];
      return;
    }
    const place = elements[element]!;
    if (!('group' in place)) {
      let words = 0;
      const limit = Math.min(this.#limit, token + place.gap * SIGNS_IN_GAP);
      for (let next = token; next < limit; next++) {
        this.#walk(element + 1, next, from, to, false);
        if (this.#isWord(next) && ++words > place.gap) return;
      }
      return;
    }
    const at = first ? token : this.#skipQuotes(token);
    const marked = element >= markFrom && element < markTo;
    const go = (places: Places | undefined) => {
      if (!places || at >= this.#limit) return;
      for (let hit = firstAtLeast(places.starts, at); places.starts[hit] === at; hit++) {
        const end = places.ends[hit]!;
        this.#walk(element + 1, end, marked && from < 0 ? at : from, marked ? end : to, false);
      }
    };
    go(this.#material.groups[place.group]);
    for (const entry of place.entries) go(this.#material.entries.get(entry));
    if (place.optional && !first) this.#walk(element + 1, token, from, to, false);
  }

  #skipQuotes(token: number): number {
    let at = token;
    while (at < this.#limit && QUOTES.has(this.#text.charCodeAt(this.#page.tokens.starts[at]!))) at++;
    return at;
  }

  #isWord(token: number): boolean {
    return unitClass[this.#text.charCodeAt(this.#page.tokens.starts[token]!)] === UNIT.word;
  }
}
