import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { PositionNews } from '../knowledge/entry-view.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { comparePacks } from './compare-packs.ts';
import { openDatabase, type VersionKey } from './database.ts';
import { refOf } from './entry-ref.ts';
import { type PackRow, readRows } from './shelf.ts';
import { versionKey } from './version-key.ts';

const DAY = 24 * 3_600_000;
/** How long it is told what an update has changed, ms: a pack that is updated seldom would call the same things new for years. */
export const TOLD_FOR = 30 * DAY;

/** What a version of a pack has otherwise than the one that it took the place of. What is gone is told in the options alone. */
export interface VersionChanges {
  /** The version that it took the place of. */
  since: VersionKey;
  /** When it did, `YYYY-MM-DD`. */
  day: string;
  /** Ids of positions. */
  added: Id[];
  changed: Id[];
}

/** What is told of the last update of a pack. */
export interface PackNews {
  day: string;
  positions: ReadonlyMap<EntryRef, PositionNews>;
}

export function changesBetween(before: Pack, after: Pack, day: string): VersionChanges {
  const { added, changed } = comparePacks(before, after);
  const ids = (positions: { id: Id }[]) => positions.map(({ id }) => id);
  return { since: versionKey(before), day, added: ids(added), changed: ids(changed) };
}

/**
 * What is told of the changes of the version that counts: nothing once the reader has gone back, as it was another version
 * then that it took the place of, nor after {@link TOLD_FOR}. A clock that was wrong by more tells nothing either.
 */
export function newsOf(
  { id, previous }: Pick<PackRow, 'id' | 'previous'>,
  changes: VersionChanges | undefined,
  now: number,
): PackNews | null {
  if (!changes || !previous || changes.since !== versionKey(previous)) return null;
  const { day, added, changed } = changes;
  if (!(Math.abs(now - Date.parse(day)) <= TOLD_FOR)) return null;
  const tell = (ids: Id[], news: PositionNews) => ids.map((position) => [refOf(id, position), news] as const);
  return { day, positions: new Map([...tell(added, 'added'), ...tell(changed, 'changed')]) };
}

/** What is told of some packs, by id. @throws where the database fails */
export async function readNews(packs: ReadonlySet<Id>, now: number): Promise<Map<Id, PackNews>> {
  const rows = (await readRows()).filter(({ id, previous }) => previous && packs.has(id));
  const database = await openDatabase();
  const told = rows.map(async (row) => {
    const changes = row.current ? await database.get('changes', versionKey(row.current)) : undefined;
    const news = newsOf(row, changes, now);
    return news ? [[row.id, news] as const] : [];
  });
  return new Map((await Promise.all(told)).flat());
}
