import { browser } from 'wxt/browser';
import type { Settings, SettingsPatch } from './schema.ts';

/** Where the session keeps what was chosen in private windows; it is in memory, and on no disk. */
const KEY = 'private';

/** What a reader has switched off and dismissed in private windows: it would tell what was read there. */
export type PrivateChoices = Pick<Settings, 'sitesOff' | 'dismissed'>;

export const NO_CHOICES: PrivateChoices = { sitesOff: [], dismissed: { always: [], sites: [] } };

export async function readPrivateChoices(): Promise<PrivateChoices> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return (kept as PrivateChoices | undefined) ?? NO_CHOICES;
}

export async function writePrivateChoices({ sitesOff, dismissed }: PrivateChoices): Promise<void> {
  await browser.storage.session.set({ [KEY]: { sitesOff, dismissed } });
}

/** Whether any tab of a private window is open: without one there is nobody left to have chosen anything there. */
export async function isPrivateTabOpen(): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some(({ incognito }) => incognito);
}

export async function removePrivateChoices(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** The settings that hold in private windows: those of all, and what was chosen there beside them. */
export function withPrivateChoices(settings: Settings, { sitesOff, dismissed }: PrivateChoices): Settings {
  return {
    ...settings,
    sitesOff: [...new Set([...settings.sitesOff, ...sitesOff])],
    dismissed: {
      ...settings.dismissed,
      always: [...new Set([...settings.dismissed.always, ...dismissed.always])],
      sites: [...settings.dismissed.sites, ...dismissed.sites],
    },
  };
}

/**
 * Parts a change that is made in a private window: a site that is switched off and an entry that is dismissed stay in the
 * session. What is taken back is taken back wherever it was chosen; all else tells nothing of what was read.
 */
export function partPrivately({ site, dismissal, ...others }: SettingsPatch): {
  stored: SettingsPatch;
  session: SettingsPatch;
} {
  const session = { ...(site && { site }), ...(dismissal && { dismissal }) };
  const takenBack = { ...(site?.on && { site }), ...(dismissal && !dismissal.dismissed && { dismissal }) };
  return { stored: { ...others, ...takenBack }, session };
}
