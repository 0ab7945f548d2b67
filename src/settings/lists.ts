import { exportText, MAX_SETTINGS_BYTES } from './export.ts';
import type { Settings } from './schema.ts';

/** How many members each list of the settings may have; a reader's own never come near it. */
const MOST_MEMBERS = 1000;

/** How many bytes each may take in a file, so that what is stored can be exported and imported again, with room to indent. */
const MOST_BYTES = MAX_SETTINGS_BYTES / 4;

interface List {
  value: readonly unknown[];
  members: number;
}

const LISTS = {
  sitesOff: ({ sitesOff }: Settings): List => ({ value: sitesOff, members: sitesOff.length }),
  'dismissed.always': ({ dismissed: { always } }: Settings): List => ({ value: always, members: always.length }),
  'dismissed.sites': ({ dismissed: { sites } }: Settings): List => ({
    value: sites,
    members: sites.reduce((sum, { entries }) => sum + entries.length, 0),
  }),
} as const;

export type ListKey = keyof typeof LISTS;

/** The lists that are larger than they may be; those that have not grown since other settings are left as they are. */
export function findOverfull(settings: Settings, before?: Settings): ListKey[] {
  return (Object.keys(LISTS) as ListKey[]).filter((key) => {
    const list = LISTS[key](settings);
    const last = before && LISTS[key](before);
    return (
      list.members > Math.max(MOST_MEMBERS, last?.members ?? 0) ||
      bytesOf(list) > Math.max(MOST_BYTES, last ? bytesOf(last) : 0)
    );
  });
}

function bytesOf({ value }: List): number {
  return new TextEncoder().encode(exportText(value)).length;
}
