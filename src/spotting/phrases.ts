import type { Candidate } from './hits.ts';
import type { IndexElement, IndexPhrase, SpottingIndex } from './index-format.ts';
import type { Material } from './material.ts';
import { memoize } from './memoize.ts';
import type { Page } from './page.ts';
import { PhraseSearch } from './phrase-search.ts';
import { PLACES_A_STEP, type Steps } from './steps.ts';
import { rowAt } from './string-table.ts';

/** Finds every place where a phrase of the wanted kind stands; of several readings round one anchor the longest. */
export function* findPhrases(
  index: SpottingIndex,
  page: Page,
  material: Material,
  wanted: (phrase: IndexPhrase) => boolean,
): Steps<Candidate[]> {
  const found: Candidate[] = [];
  let seen = 0;
  const search = new PhraseSearch(page, material);
  const mayStand = memoize((number: number) => {
    const phrase = rowAt<IndexPhrase>(index.phrases.rows, number);
    return wanted(phrase) && phrase.elements.every((element) => canBeFilled(index, element, material));
  });
  for (const [sign, { starts, ends }] of material.signs) {
    const { first, phrases } = index.anchored;
    for (let place = first[sign]!; place < first[sign + 1]!; place++) {
      const number = phrases[place]!;
      if (!mayStand(number)) continue;
      const phrase = rowAt<IndexPhrase>(index.phrases.rows, number);
      for (let hit = 0; hit < starts.length; hit++) {
        if (++seen % PLACES_A_STEP === 0) yield;
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
