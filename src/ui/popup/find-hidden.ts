import type { FoundEntry } from '../../messaging/protocol.ts';
import { dismissedOn } from '../../settings/apply.ts';
import type { Settings } from '../../settings/schema.ts';

/** An entry that the reader does not want marked, and where: on one host, or (null) anywhere. */
export interface HiddenEntry {
  id: string;
  label: string;
  host: string | null;
  /** Its pack, where something else that was found has the same name. */
  pack?: string | undefined;
}

/** What was found on a page of a site and is not marked because the reader dismissed it. */
export function findHidden(
  found: readonly Pick<FoundEntry, 'id' | 'label' | 'pack'>[],
  { dismissed: { always, sites } }: Pick<Settings, 'dismissed'>,
  site: string | null,
): HiddenEntry[] {
  const here = site === null ? [] : dismissedOn(sites, site);
  return found.flatMap(({ id, label, pack }) => [
    ...(always.includes(id) ? [{ id, label, pack, host: null }] : []),
    ...(here.includes(id) ? [{ id, label, pack, host: site }] : []),
  ]);
}
