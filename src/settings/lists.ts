import type { Settings } from './schema.ts';

/** How long each list of the settings may grow; a reader's own never comes near it. */
const LISTS = {
  sitesOff: { most: 1000, count: ({ sitesOff }: Settings) => sitesOff.length },
  'dismissed.always': { most: 1000, count: ({ dismissed }: Settings) => dismissed.always.length },
  'dismissed.sites': {
    most: 1000,
    count: ({ dismissed }: Settings) => dismissed.sites.reduce((sum, { entries }) => sum + entries.length, 0),
  },
} as const;

export type ListKey = keyof typeof LISTS;

/** The lists that are longer than they may be; those that have not grown since other settings are left as they are. */
export function findOverfull(settings: Settings, before?: Settings): ListKey[] {
  return (Object.keys(LISTS) as ListKey[]).filter((key) => {
    const { most, count } = LISTS[key];
    return count(settings) > Math.max(most, before ? count(before) : 0);
  });
}
