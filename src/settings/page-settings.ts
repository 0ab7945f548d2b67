import type { Settings } from './schema.ts';
import { siteOf } from './site.ts';

/** What a page needs of the settings: nothing that it could not act on. */
export interface PageSettings {
  active: boolean;
  /** Where marking is switched off; null where it is not. */
  off: 'everywhere' | 'site' | null;
  categories: Settings['categories'];
  density: Settings['density'];
  painter: Settings['painter'];
}

/** The settings that hold for the page at an address. */
export function settingsForPage(settings: Settings, url: string | undefined): PageSettings {
  const site = siteOf(url);
  const off = !settings.enabled ? 'everywhere' : site !== null && settings.sitesOff.includes(site) ? 'site' : null;
  return {
    active: off === null,
    off,
    categories: settings.categories,
    density: settings.density,
    painter: settings.painter,
  };
}
