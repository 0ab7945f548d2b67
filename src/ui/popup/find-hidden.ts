import type { FoundEntry } from '../../messaging/protocol.ts';
import { dismissedOn } from '../../settings/apply.ts';
import type { Settings } from '../../settings/schema.ts';

/** An entry that the reader does not want marked, and where: on one host, or (null) anywhere. */
export interface HiddenEntry {
  id: string;
  label: string;
  host: string | null;
}

/** What was found on a page of a site and is not marked because the reader dismissed it. */
export function findHidden(
  found: readonly Pick<FoundEntry, 'id' | 'label'>[],
  { dismissed: { always, sites } }: Pick<Settings, 'dismissed'>,
  site: string | null,
): HiddenEntry[] {
  const here = site === null ? [] : dismissedOn(sites, site);
  return found.flatMap(({ id, label }) => [
    ...(always.includes(id) ? [{ id, label, host: null }] : []),
    ...(here.includes(id) ? [{ id, label, host: site }] : []),
  ]);
}
