import { CATEGORIES } from '../knowledge/category.ts';
import { decide } from './decide.ts';
import { type Candidate, findHits } from './hits.ts';
import type { SpottingIndex } from './index-format.ts';
import { memoize } from './memoize.ts';
import { settleOverlaps } from './overlaps.ts';
import { Page } from './page.ts';
import { mapInSteps, runAtOnce, type Steps } from './steps.ts';
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
  const hits = yield* findHits(index, page);
  if (hits.candidates.length > 0 || hits.signs.size > 0) yield* page.cutInSteps();
  const toMention = mentionMaker(index, page);
  const { accepted, pending, keeper } = yield* decide(
    index,
    page,
    hits,
    onVerdict && ((candidate, obstacle) => onVerdict(toMention(candidate), obstacle)),
  );
  const chosen = settleOverlaps(accepted, (rule) => index.rules.kind[rule]!);
  if (onVerdict) {
    const kept = new Set(chosen);
    const stretches = new Set(chosen.map(({ from, to }) => `${from} ${to}`));
    for (const candidate of accepted) {
      const rival = stretches.has(`${candidate.from} ${candidate.to}`)
        ? 'marked by another rule'
        : 'inside a longer mention';
      onVerdict(toMention(candidate), kept.has(candidate) ? null : rival);
    }
    for (const candidate of pending) onVerdict(toMention(candidate), `gate: ${keeper.judge(candidate)?.join(' | ')}`);
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
