import type { Settings, SettingsPatch } from './schema.ts';

/** The settings after a reader's change; what the change does not name stays as it was. */
export function applyPatch(settings: Settings, patch: SettingsPatch): Settings {
  const { site, categories, dismissal, ...plain } = patch;
  const next: Settings = { ...settings, ...plain, categories: { ...settings.categories, ...categories } };
  if (site) next.sitesOff = withMember(settings.sitesOff, site.host, !site.on);
  if (dismissal) next.dismissed = applyDismissal(settings.dismissed, dismissal);
  return next;
}

function applyDismissal(
  before: Settings['dismissed'],
  { entry, host, dismissed }: NonNullable<SettingsPatch['dismissal']>,
): Settings['dismissed'] {
  const { always, sites } = before;
  if (host === null) return { ...before, always: withMember(always, entry, dismissed) };
  const entries = withMember(dismissedOn(sites, host), entry, dismissed);
  const others = sites.filter((site) => site.host !== host);
  if (entries.length === 0) return { ...before, sites: others };
  const site = { ...sites.find((known) => known.host === host), host, entries };
  return { ...before, sites: [...others, site].sort((one, other) => (one.host < other.host ? -1 : 1)) };
}

/** The entries that are dismissed on a site. */
export function dismissedOn(sites: Settings['dismissed']['sites'], host: string): string[] {
  return sites.flatMap((site) => (site.host === host ? site.entries : []));
}

function withMember(list: readonly string[], member: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== member);
  return isIn ? [...others, member].sort() : others;
}
