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
  { always, sites }: Settings['dismissed'],
  { entry, host, dismissed }: NonNullable<SettingsPatch['dismissal']>,
): Settings['dismissed'] {
  if (host === null) return { always: withMember(always, entry, dismissed), sites };
  const onSite = withMember(sites[host] ?? [], entry, dismissed);
  const { [host]: _, ...others } = sites;
  return { always, sites: onSite.length > 0 ? { ...others, [host]: onSite } : others };
}

function withMember(list: readonly string[], member: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== member);
  return isIn ? [...others, member].sort() : others;
}
