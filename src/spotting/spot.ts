import { CATEGORIES } from '../knowledge/category.ts';
import { isInAddress } from './address.ts';
import { GateKeeper } from './gates.ts';
import { type Candidate, findHits, Places } from './hits.ts';
import { IGNORED, type SpottingIndex } from './index-format.ts';
import { settleOverlaps } from './overlaps.ts';
import { Page } from './page.ts';
import { findPhrases, type Material } from './phrases.ts';
import { stringAt } from './string-table.ts';
import type { Mention } from './types.ts';

/** What became of a candidate: null when it was marked, else why not. Offsets are UTF-16 units into the block. */
export type OnVerdict = (candidate: Mention, refused: string | null) => void;

/** Mentions may need each other's entries on the page; chains longer than this do not occur. */
const MOST_ROUNDS = 6;

/**
 * Finds every mention on a page. `blocks` are its paragraphs in reading order; gates that look at the page look at all
 * of them. The mentions are sorted and do not overlap. Linear in the length of the text.
 *
 * @param onVerdict is told of every candidate, marked or not, for explanations
 */
export function spot(index: SpottingIndex, blocks: readonly string[], onVerdict?: OnVerdict): Mention[] {
  const page = new Page(index, blocks);
  const hits = findHits(index, page);
  const entries = new Map<number, Places>();
  const material: Material = { groups: hits.groups, entries };
  const keeper = new GateKeeper(index, page, material, new Set(hits.candidates.map(({ from }) => from)));
  const tell = (candidate: Candidate, refused: string | null) =>
    onVerdict?.(mentionOf(index, page, candidate), refused);

  const ignores = findPhrases(index, page, material, (phrase) => index.rules.entry[phrase.rule] === IGNORED);
  const ignored = settleOverlaps(
    ignores.filter((candidate) => keeper.judge(candidate) === null),
    () => 0,
  );
  const free = hits.candidates.filter((candidate) => {
    const problem = obstacle(page, candidate, ignored);
    if (problem) tell(candidate, problem);
    return problem === null;
  });

  let pending = free;
  const accepted: Candidate[] = [];
  const settle = () => {
    for (let round = 0; round < MOST_ROUNDS && pending.length > 0; round++) {
      const fresh = pending.filter((candidate) => keeper.judge(candidate) === null);
      if (fresh.length === 0) return;
      const passed = new Set(fresh);
      pending = pending.filter((candidate) => !passed.has(candidate));
      accepted.push(...fresh);
      addPlaces(index, entries, fresh);
    }
  };
  settle();
  const phrases = findPhrases(index, page, material, (phrase) => index.rules.entry[phrase.rule] !== IGNORED);
  for (const candidate of phrases) {
    const problem = obstacle(page, candidate, ignored);
    if (problem) tell(candidate, problem);
    else pending.push(candidate);
  }
  settle();

  const chosen = settleOverlaps(accepted, (rule) => index.rules.kind[rule]!);
  if (onVerdict) {
    const kept = new Set(chosen);
    for (const candidate of accepted) tell(candidate, kept.has(candidate) ? null : 'inside a longer mention');
    for (const candidate of pending) tell(candidate, `gate: ${keeper.judge(candidate)?.join(' | ')}`);
  }
  return chosen.map((candidate) => mentionOf(index, page, candidate));
}

/** Why a stretch is not running text about an entry: it is part of another name, or of an address. */
function obstacle(page: Page, candidate: Candidate, ignored: readonly Candidate[]): string | null {
  const { from, to } = candidate;
  let low = 0;
  let high = ignored.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ignored[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  const other = ignored[low];
  if (other && other.from < to && !(from <= other.from && to >= other.to && to - from > other.to - other.from)) {
    return 'inside the name of something else';
  }
  const { starts, ends } = page.tokens;
  return isInAddress(page.textOf(from), starts[from]!, ends[to - 1]!) ? 'part of an address' : null;
}

/** Adds accepted candidates to the places of their entries, in order. */
function addPlaces(index: SpottingIndex, entries: Map<number, Places>, fresh: readonly Candidate[]): void {
  const touched = new Map<number, Candidate[]>();
  for (const candidate of fresh) {
    const entry = index.rules.entry[candidate.rule]!;
    const list = touched.get(entry);
    if (list) list.push(candidate);
    else touched.set(entry, [candidate]);
  }
  for (const [entry, list] of touched) {
    const known = entries.get(entry);
    const all = known ? known.starts.map((from, at) => ({ from, to: known.ends[at]! })) : [];
    const merged = new Places();
    for (const { from, to } of [...all, ...list].sort((a, b) => a.from - b.from || a.to - b.to)) merged.add(from, to);
    entries.set(entry, merged);
  }
}

function mentionOf(index: SpottingIndex, page: Page, { rule, from, to, trim }: Candidate): Mention {
  const block = page.blockOf(from);
  const folded = page.blocks[block]!;
  const start = page.tokens.starts[from]!;
  const end = page.tokens.ends[to - 1]! - trim;
  const entry = index.rules.entry[rule]!;
  return {
    block,
    start: folded.starts ? folded.starts[start]! : start,
    end: folded.ends ? folded.ends[end - 1]! : end,
    entry: stringAt(index.entries.ids, entry),
    category: CATEGORIES[index.entries.category[entry]!]!,
    rule,
  };
}
