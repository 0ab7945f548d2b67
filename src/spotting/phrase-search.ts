import { foldUnit } from './fold-unit.ts';
import type { Candidate } from './hits.ts';
import type { IndexElement, IndexPhrase } from './index-format.ts';
import type { Material } from './material.ts';
import { firstAtLeast, type Page } from './page.ts';
import { UNIT, unitClass } from './unicode.ts';

/** Quotation marks and brackets, which may stand between two elements. */
const QUOTES = new Set([...'"\'[]()'].map((sign) => sign.charCodeAt(0)));
/** Most tokens for each word of a gap: signs between words are free, but not without end. */
const SIGNS_IN_GAP = 4;
/** Most tokens of a mention, for finding one by its end. */
const LONGEST_MENTION = 16;
/** Elements beside an anchor for which nothing is remembered: it would cost more than it saves. */
const CLOSE = 2;
/** Places of one phrase that are remembered from one anchor to the next: a sentence may be as long as a page. */
const MOST_KEPT = 1 << 16;
const NO_QUOTES = { from: -1, to: -1 };

/** The best way to read part of a phrase: the token where it ends, and the stretch of it that is marked, -1 for none. */
interface Way {
  edge: number;
  markFrom: number;
  markTo: number;
}

/**
 * Reads a phrase outwards from its anchor: on to its end, then back to its start, the longest way in each; of equally
 * long ones the first. How a phrase goes on from a place does not depend on the way there, so each place is looked at
 * once, however many of its elements may be missing.
 */
export class PhraseSearch {
  readonly #page: Page;
  readonly #material: Material;
  /** The phrase and the sentence that the rest is about. */
  #phrase: IndexPhrase | undefined;
  #sentence = -1;
  #sentenceStart = 0;
  #sentenceEnd = 0;
  #text = '';
  /** By token and element; null where the phrase cannot be read to its end. */
  readonly #waysOn = new Map<number, Way | null>();
  readonly #waysBack = new Map<number, Way | null>();
  /** The row of quotation marks that was passed over last, in each direction. */
  #quotesOn = NO_QUOTES;
  #quotesBack = NO_QUOTES;

  constructor(page: Page, material: Material) {
    this.#page = page;
    this.#material = material;
  }

  /** The reading of a phrase whose anchor stands from one token to another; null when it cannot be read there. */
  match(phrase: IndexPhrase, from: number, to: number): Candidate | null {
    this.#turnTo(phrase, from);
    const on = this.#wayOn(phrase.anchor + 1, to);
    const back = on && this.#wayBack(phrase.anchor - 1, from);
    if (!back) return null;
    const marked = this.#isMarked(phrase.anchor);
    const markFrom = back.markFrom >= 0 ? back.markFrom : marked ? from : on.markFrom;
    const markTo = on.markTo >= 0 ? on.markTo : marked ? to : back.markTo;
    // Of a phrase that is marked in part, that part may be missing.
    if (markFrom < 0 || markFrom >= markTo) return null;
    return { rule: phrase.rule, from: markFrom, to: markTo, trim: 0, read: on.edge - back.edge };
  }

  /** What was found out holds for one phrase in one sentence. */
  #turnTo(phrase: IndexPhrase, token: number): void {
    const sentence = this.#page.sentenceOf(token);
    const isFull = this.#waysOn.size + this.#waysBack.size > MOST_KEPT;
    if (phrase === this.#phrase && sentence === this.#sentence && !isFull) return;
    // Mostly nothing is remembered, and to clear a map costs even then.
    if (this.#waysOn.size > 0) this.#waysOn.clear();
    if (this.#waysBack.size > 0) this.#waysBack.clear();
    this.#quotesOn = NO_QUOTES;
    this.#quotesBack = NO_QUOTES;
    this.#phrase = phrase;
    this.#sentence = sentence;
    this.#sentenceStart = this.#page.sentences[sentence]!;
    this.#sentenceEnd = this.#page.sentences[sentence + 1]!;
    this.#text = this.#page.textOf(token);
  }

  #isMarked(element: number): boolean {
    const { markFrom, markTo } = this.#phrase!;
    return element >= markFrom && element < markTo;
  }

  /** How the phrase goes on with an element at a token. */
  #wayOn(element: number, token: number): Way | null {
    const { elements } = this.#phrase!;
    if (element === elements.length) return { edge: token, markFrom: -1, markTo: -1 };
    // So close to the anchor few ways lead to one place, and most phrases end there.
    if (element <= this.#phrase!.anchor + CLOSE) return this.#findWayOn(element, token);
    const key = token * elements.length + element;
    const known = this.#waysOn.get(key);
    if (known !== undefined) return known;
    const best = this.#findWayOn(element, token);
    this.#waysOn.set(key, best);
    return best;
  }

  #findWayOn(element: number, token: number): Way | null {
    let best: Way | null = null;
    const pass = (next: number) => {
      const way = this.#wayOn(element + 1, next);
      if (way && (!best || way.edge > best.edge)) best = way;
    };
    const place = this.#phrase!.elements[element]!;
    if (!('group' in place)) {
      this.#overGap(place.gap, token, 1, pass);
      return best;
    }
    const marked = this.#isMarked(element);
    const at = this.#skipQuotes(token);
    if (at < this.#sentenceEnd) {
      this.#eachFrom(place, at, (to) => {
        const way = this.#wayOn(element + 1, to);
        if (!way || (best && way.edge <= best.edge)) return;
        best = marked ? { edge: way.edge, markFrom: at, markTo: way.markTo >= 0 ? way.markTo : to } : way;
      });
    }
    if (place.optional) pass(token);
    return best;
  }

  /** How the phrase came to a token, its last element before that being the one named. */
  #wayBack(element: number, token: number): Way | null {
    if (element < 0) return { edge: token, markFrom: -1, markTo: -1 };
    const { elements, anchor } = this.#phrase!;
    if (element >= anchor - CLOSE) return this.#findWayBack(element, token);
    const key = token * elements.length + element;
    const known = this.#waysBack.get(key);
    if (known !== undefined) return known;
    const best = this.#findWayBack(element, token);
    this.#waysBack.set(key, best);
    return best;
  }

  #findWayBack(element: number, token: number): Way | null {
    let best: Way | null = null;
    const pass = (next: number) => {
      const way = this.#wayBack(element - 1, next);
      if (way && (!best || way.edge < best.edge)) best = way;
    };
    const place = this.#phrase!.elements[element]!;
    if (!('group' in place)) {
      this.#overGap(place.gap, token, -1, pass);
      return best;
    }
    const marked = this.#isMarked(element);
    const end = this.#skipQuotesBack(token);
    this.#eachTo(place, end, (from) => {
      if (from < this.#sentenceStart) return;
      const way = this.#wayBack(element - 1, from);
      if (!way || (best && way.edge >= best.edge)) return;
      best = marked ? { edge: way.edge, markFrom: way.markFrom >= 0 ? way.markFrom : from, markTo: end } : way;
    });
    if (place.optional) pass(token);
    return best;
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

  /** The end of the quotation marks that begin at a token. */
  #skipQuotes(token: number): number {
    const last = this.#quotesOn;
    if (token >= last.from && token < last.to) return last.to;
    let at = token;
    while (at !== last.from && at < this.#sentenceEnd && QUOTES.has(this.#unit(at))) at++;
    if (at === token) return token;
    this.#quotesOn = { from: token, to: at === last.from && last.to > at ? last.to : at };
    return this.#quotesOn.to;
  }

  /** The start of the quotation marks that end before a token. */
  #skipQuotesBack(token: number): number {
    const last = this.#quotesBack;
    if (token <= last.to && token > last.from) return last.from;
    let at = token;
    while (at !== last.to && at > this.#sentenceStart && QUOTES.has(this.#unit(at - 1))) at--;
    if (at === token) return token;
    this.#quotesBack = { from: at === last.to ? last.from : at, to: token };
    return this.#quotesBack.from;
  }

  #unit(token: number): number {
    return foldUnit(this.#text.charCodeAt(this.#page.tokens.starts[token]!));
  }
}
