import { daysOf } from '../knowledge/edtf.ts';
import type { EntryView, PackDisagreement, PositionView } from '../knowledge/entry-view.ts';

/** Names under which an actor is known to several packs; of an actor of one pack alone, its reference. */
export type KeysOf = (actor: string) => Promise<readonly string[]>;

/**
 * Where packs disagree on a claim: the same actor, declared to be so, with another stance in a time that overlaps. Neither
 * is ranked.
 */
export async function findDisagreements(
  view: EntryView,
  elsewhere: readonly EntryView[],
  keysOf: KeysOf,
): Promise<PackDisagreement[]> {
  const found: PackDisagreement[] = [];
  for (const other of elsewhere) {
    for (const there of other.positions) {
      const keys = new Set(await keysOf(there.actor.id));
      for (const here of view.positions) {
        if (here.stance === there.stance || !overlap(here, there)) continue;
        if ((await keysOf(here.actor.id)).some((key) => keys.has(key))) {
          found.push({ here, there, packs: [view.limits.pack, other.limits.pack] });
        }
      }
    }
  }
  return found;
}

/** Whether two positions were held at one time; of one without a date nobody knows. */
function overlap(a: PositionView, b: PositionView): boolean {
  const [first, second] = [a, b].map(({ when }) => (when.edtf === null ? undefined : daysOf(when.edtf)));
  return !first || !second || (first.first <= second.last && second.first <= first.last);
}
