import type { Settings, SettingsPatch } from './schema.ts';

/** The settings after a reader's change; what the change does not name stays as it was. */
export function applyPatch(settings: Settings, patch: SettingsPatch): Settings {
  const { site, categories, ...plain } = patch;
  const next: Settings = { ...settings, ...plain, categories: { ...settings.categories, ...categories } };
  if (site) {
    const others = settings.sitesOff.filter((host) => host !== site.host);
    next.sitesOff = site.on ? others : [...others, site.host].sort();
  }
  return next;
}
