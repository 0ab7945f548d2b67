import { CATEGORIES } from '../knowledge/category.ts';
import { Acceptance } from './acceptance.ts';
import { GateKeeper } from './gates.ts';
import { Groups } from './groups.ts';
import { type Candidate, findHits, type Places } from './hits.ts';
import { IGNORED, type IndexPhrase, type SpottingIndex } from './index-format.ts';
import type { Material } from './material.ts';
import { memoize } from './memoize.ts';
import { findObstacle } from './obstacle.ts';
import { settleOverlaps } from './overlaps.ts';
import { Page } from './page.ts';
import { findPhrases } from './phrases.ts';
import { filterInSteps, mapInSteps, runAtOnce, type Steps } from './steps.ts';
import { stringAt } from './string-table.ts';
import type { Mention } from './types.ts';

/** What became of a place that a rule looked at: null when it was marked, else why not. */
export type OnVerdict = (place: Mention, refused: string | null) => void;

/**
 * Finds every mention on a page. `blocks` are its paragraphs in reading order; gates that look at the page look at all
 * of them. The mentions are sorted and do not overlap. Linear in the length of the text.
 *
 * @param onVerdict is told of every place that a rule looked at, marked or not, for explanations
 * @param headings numbers of the blocks that are headings, which are no neighbours of what stands before and after them
 */
export function spot(
  index: SpottingIndex,
  blocks: readonly string[],
  onVerdict?: OnVerdict,
  headings?: Iterable<number>,
): Mention[] {
  return runAtOnce(spotInSteps(index, blocks, onVerdict, headings));
}

/** As {@link spot}, in steps of a few milliseconds, for whoever has other things to do as well. */
export function* spotInSteps(
  index: SpottingIndex,
  blocks: readonly string[],
  onVerdict?: OnVerdict,
  headings?: Iterable<number>,
): Steps<Mention[]> {
  const page = yield* Page.read(index, blocks, headings);
  const { candidates, signs } = yield* findHits(index, page);
  if (candidates.length > 0 || signs.size > 0) yield* page.cutInSteps();
  const entries = new Map<number, Places>();
  const material: Material = { signs, groups: new Groups(index, page), entries };
  const keeper = new GateKeeper(index, page, material, candidates);
  const toMention = mentionMaker(index, page);
  const entryOf = ({ rule }: { rule: number }) => index.rules.entry[rule]!;

  const others = yield* findPhrases(index, page, material, (phrase) => entryOf(phrase) === IGNORED);
  const standing = yield* filterInSteps(others, (other) => keeper.judge(other) === null);
  const taken = settleOverlaps(standing, () => 0);
  const isFree = (candidate: Candidate): boolean => {
    const obstacle = findObstacle(page, candidate, taken);
    if (obstacle) onVerdict?.(toMention(candidate), obstacle);
    return obstacle === null;
  };

  // Names first, then phrases of words, then phrases that are made of mentions.
  const acceptance = new Acceptance(keeper, entries, index.entries.watched, entryOf);
  yield* acceptance.consider(yield* filterInSteps(candidates, isFree));
  // Who asks for verdicts wants to hear of those as well that are refused all over the page.
  const mayHold = ({ rule }: IndexPhrase) => onVerdict !== undefined || keeper.mayHold(rule);
  for (const ofMentions of [false, true]) {
    const wanted = (phrase: IndexPhrase) =>
      phrase.ofMentions === ofMentions && entryOf(phrase) !== IGNORED && mayHold(phrase);
    const found = yield* findPhrases(index, page, material, wanted);
    yield* acceptance.consider(yield* filterInSteps(found, isFree));
  }

  const chosen = settleOverlaps(acceptance.accepted, (rule) => index.rules.kind[rule]!);
  if (onVerdict) {
    const kept = new Set(chosen);
    const stretches = new Set(chosen.map(({ from, to }) => `${from} ${to}`));
    for (const candidate of acceptance.accepted) {
      const rival = stretches.has(`${candidate.from} ${candidate.to}`)
        ? 'marked by another rule'
        : 'inside a longer mention';
      onVerdict(toMention(candidate), kept.has(candidate) ? null : rival);
    }
    for (const candidate of acceptance.pending) {
      onVerdict(toMention(candidate), `gate: ${keeper.judge(candidate)?.join(' | ')}`);
    }
  }
  return yield* mapInSteps(chosen, toMention);
}

function mentionMaker(index: SpottingIndex, page: Page): (candidate: Candidate) => Mention {
  const idOf = memoize((entry: number) => stringAt(index.entries.ids, entry));
  return ({ rule, from, to, trim }) => {
    const block = page.blockOf(from);
    const { starts, ends } = page.blocks[block]!;
    const start = page.tokens.starts[from]!;
    const end = page.tokens.ends[to - 1]! - trim;
    const entry = index.rules.entry[rule]!;
    return {
      block,
      start: starts ? starts[start]! : start,
      end: ends ? ends[end - 1]! : end,
      entry: idOf(entry),
      category: CATEGORIES[index.entries.category[entry]!]!,
      rule,
    };
  };
}
