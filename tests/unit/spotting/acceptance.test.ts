import { describe, expect, test, vi } from 'vitest';
import { Acceptance } from '../../../src/spotting/acceptance.ts';
import type { GateKeeper } from '../../../src/spotting/gates.ts';
import type { Candidate, Places } from '../../../src/spotting/hits.ts';
import { PLACES_A_STEP, runAtOnce } from '../../../src/spotting/steps.ts';

const at = (rule: number, from: number, to = from + 1): Candidate => ({ rule, from, to, trim: 0, read: to - from });

/** Rules are entries here; a rule that needs another is refused until that one has a place. */
function accept(needs: Record<number, number>, watched: number[]) {
  const entries = new Map<number, Places>();
  const judge = vi.fn(({ rule }: Candidate) => {
    const needed = needs[rule];
    return needed === undefined || entries.has(needed) ? null : ['needs'];
  });
  const keeper = { judge } as unknown as GateKeeper;
  const acceptance = new Acceptance(keeper, entries, Uint32Array.from(watched), ({ rule }) => rule);
  const consider = (...candidates: Candidate[]) => runAtOnce(acceptance.consider(candidates));
  const rules = (candidates: readonly Candidate[]) => candidates.map(({ rule }) => rule);
  return {
    acceptance,
    entries,
    judge,
    consider,
    accepted: () => rules(acceptance.accepted),
    pending: () => rules(acceptance.pending),
  };
}

describe('what is accepted', () => {
  test('at once where nothing is needed, later what needed it', () => {
    const { consider, accepted, pending } = accept({ 2: 1, 3: 2, 4: 9 }, [1, 2]);
    consider(at(3, 0), at(2, 2), at(1, 4), at(4, 6));
    expect(accepted()).toEqual([1, 2, 3]);
    expect(pending()).toEqual([4]);
  });

  test('nothing on the strength of an entry that no gate looks at', () => {
    const { consider, accepted, pending, entries } = accept({ 2: 1 }, [5]);
    consider(at(2, 0), at(1, 2));
    expect(accepted()).toEqual([1]);
    expect(pending()).toEqual([2]);
    expect([...entries]).toEqual([]);
  });

  test('what was refused before is judged again once there is a new place, and only then', () => {
    const { consider, accepted, pending, judge } = accept({ 2: 1 }, [1]);
    consider(at(2, 0));
    expect(judge).toHaveBeenCalledTimes(1);
    consider(at(3, 2));
    expect(judge).toHaveBeenCalledTimes(2);
    expect(pending()).toEqual([2]);
    consider(at(1, 4));
    expect(accepted()).toEqual([3, 1, 2]);
    expect(pending()).toEqual([]);
  });

  test('no round more than it takes', () => {
    const { consider, judge } = accept({}, [1]);
    consider(at(1, 0), at(2, 2));
    // Both, and nothing is left to be judged again.
    expect(judge).toHaveBeenCalledTimes(2);
  });
});

test('places of a watched entry are in order, by their ends where they begin together, whichever round found them', () => {
  const { consider, entries } = accept({}, [1]);
  consider(at(1, 8), at(1, 20, 22));
  consider(at(1, 2), at(1, 8, 10), at(1, 12));
  consider(at(1, 20));
  const { starts, ends } = entries.get(1)!;
  expect(starts.map((start, i) => [start, ends[i]])).toEqual([
    [2, 3],
    [8, 9],
    [8, 10],
    [12, 13],
    [20, 21],
    [20, 22],
  ]);
});

test('it can be left after so many candidates, and gone on with', () => {
  const { acceptance } = accept({}, []);
  const work = acceptance.consider(Array.from({ length: 2 * PLACES_A_STEP + 1 }, (_, from) => at(1, from)));
  const steps: number[] = [];
  for (let step = work.next(); !step.done; step = work.next()) steps.push(acceptance.accepted.length);
  expect(steps).toHaveLength(2);
  expect(acceptance.accepted).toHaveLength(2 * PLACES_A_STEP + 1);
});
