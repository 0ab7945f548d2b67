import type { Category } from '../knowledge/category.ts';
import type { EntryRef } from '../knowledge/entry-ref.ts';
import { dismissedOn } from './apply.ts';
import type { Settings } from './schema.ts';
import { siteOf } from './site.ts';

/** What a page needs of the settings: nothing that it could not act on. */
export interface PageSettings
  extends Pick<Settings, 'density' | 'headings' | 'unrecorded' | 'painter' | 'palette' | 'hover' | 'dwell'> {
  active: boolean;
  categories: Record<Category, boolean>;
  /** Where marking is switched off; null where it is not. */
  off: 'everywhere' | 'site' | null;
  /** Entries that are not to be marked here. */
  dismissed: EntryRef[];
}

/** The settings that hold for the page at an address. */
export function settingsForPage(settings: Settings, url: string | undefined): PageSettings {
  const { enabled, sitesOff, dismissed, density, headings, unrecorded, painter, palette, hover, dwell } = settings;
  // Not those that a later version has stored.
  const { person, organisation, state, claim } = settings.categories;
  const site = siteOf(url);
  const off = !enabled ? 'everywhere' : site !== null && sitesOff.includes(site) ? 'site' : null;
  return {
    active: off === null,
    off,
    categories: { person, organisation, state, claim },
    ...{ density, headings, unrecorded, painter, palette, hover, dwell },
    dismissed: [...dismissed.always, ...(site === null ? [] : dismissedOn(dismissed.sites, site))],
  };
}
