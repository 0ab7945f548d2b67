import { Acceptance } from './acceptance.ts';
import { GateKeeper } from './gates.ts';
import { Groups } from './groups.ts';
import type { Candidate, Hits, Places } from './hits.ts';
import { IGNORED, type IndexGate, type IndexPhrase, type SpottingIndex } from './index-format.ts';
import { memoize } from './memoize.ts';
import { findObstacle } from './obstacle.ts';
import { settleOverlaps } from './overlaps.ts';
import type { Page } from './page.ts';
import { findPhrases } from './phrases.ts';
import { filterInSteps, type Steps } from './steps.ts';
import { rowAt } from './string-table.ts';

/** Turns in which what denies is itself denied; chains longer than this do not occur. */
const MOST_TURNS = 4;
const NOTHING: ReadonlyMap<number, Places> = new Map();

/** What became of all candidates of a page, before overlaps. */
export interface Decided {
  accepted: Candidate[];
  /** Those that no gate let through. */
  pending: Candidate[];
  /** Tells why. */
  keeper: GateKeeper;
}

/** A stretch that is no running text about an entry, and why not. */
type OnObstacle = (candidate: Candidate, obstacle: string) => void;

/**
 * Decides which candidates of a page stand, whatever the order in which they are looked at. What a gate asks for adds up, so
 * that rounds find it. What a gate denies (`notNear`, `notBefore`, `notAfter` with an entry) may be accepted later than what
 * it denies, or be denied itself. So all is accepted first that could stand if nothing denied; where that holds something
 * that denies, once more what stands whatever of it is there, and so on, until both are the same (the alternating fixed
 * point of Van Gelder, 1989). What would have to deny itself, or each other, does not stand.
 *
 * @param onObstacle is told of stretches that are no running text; who gives it wants to hear of every refusal as well
 */
export function* decide(index: SpottingIndex, page: Page, hits: Hits, onObstacle?: OnObstacle): Steps<Decided> {
  const groups = new Groups(index, page);
  const run = (denying: ReadonlyMap<number, Places>, tell?: OnObstacle) =>
    accept(index, page, hits, groups, denying, onObstacle !== undefined, tell);
  let most = yield* run(NOTHING, onObstacle);
  if (!isDenied(index, page, hits, groups, most)) return most;
  let least = yield* run(most.entries);
  for (let turn = 1; ; turn++) {
    most = yield* run(least.entries);
    if (countPlaces(most.entries) === countPlaces(least.entries)) return most;
    const next = yield* run(most.entries);
    if (turn === MOST_TURNS || countPlaces(next.entries) === countPlaces(least.entries)) return next;
    least = next;
  }
}

/** Accepted candidates, with the places of the entries that gates and phrases look at. */
interface Run extends Decided {
  entries: ReadonlyMap<number, Places>;
}

function* accept(
  index: SpottingIndex,
  page: Page,
  { candidates, signs }: Hits,
  groups: Groups,
  denying: ReadonlyMap<number, Places>,
  isExplained: boolean,
  onObstacle: OnObstacle | undefined,
): Steps<Run> {
  const entries = new Map<number, Places>();
  const material = { signs, groups, entries, denying };
  const keeper = new GateKeeper(index, page, material, candidates);
  const entryOf = ({ rule }: { rule: number }) => index.rules.entry[rule]!;

  const others = yield* findPhrases(index, page, material, (phrase) => entryOf(phrase) === IGNORED);
  const standing = yield* filterInSteps(others, (other) => keeper.judge(other) === null);
  const taken = settleOverlaps(standing, () => 0);
  const isFree = (candidate: Candidate): boolean => {
    const obstacle = findObstacle(page, candidate, taken);
    if (obstacle) onObstacle?.(candidate, obstacle);
    return obstacle === null;
  };

  // Names first, then phrases of words, then phrases that are made of mentions.
  const acceptance = new Acceptance(keeper, entries, index.entries.watched, entryOf);
  yield* acceptance.consider(yield* filterInSteps(candidates, isFree));
  // Who asks for verdicts wants to hear of those as well that are refused all over the page.
  const mayHold = ({ rule }: IndexPhrase) => isExplained || keeper.mayHold(rule);
  for (const ofMentions of [false, true]) {
    const wanted = (phrase: IndexPhrase) =>
      phrase.ofMentions === ofMentions && entryOf(phrase) !== IGNORED && mayHold(phrase);
    const found = yield* findPhrases(index, page, material, wanted);
    yield* acceptance.consider(yield* filterInSteps(found, isFree));
  }
  return { accepted: acceptance.accepted, pending: acceptance.pending, keeper, entries };
}

/** Whether anything that was accepted is denied by what was accepted with it. */
function isDenied(index: SpottingIndex, page: Page, hits: Hits, groups: Groups, { accepted, entries }: Run): boolean {
  const mayBeDenied = memoize((set: number) => set > 0 && rowAt<IndexGate[]>(index.gateSets, set - 1).some(hasDenial));
  const doubtful = accepted.filter(({ rule }) => mayBeDenied(index.rules.gates[rule]!));
  if (doubtful.length === 0) return false;
  const material = { signs: hits.signs, groups, entries, denying: entries };
  const keeper = new GateKeeper(index, page, material, hits.candidates);
  return doubtful.some((candidate) => keeper.judge(candidate) !== null);
}

function hasDenial({ notBefore, notAfter, notNear }: IndexGate): boolean {
  return [notBefore, notAfter, ...notNear].some((denial) => denial && denial.entries.length > 0);
}

function countPlaces(entries: ReadonlyMap<number, Places>): number {
  let count = 0;
  for (const { starts } of entries.values()) count += starts.length;
  return count;
}
