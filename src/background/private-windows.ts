import { browser } from 'wxt/browser';
import { isPrivateTabOpen } from '../settings/private.ts';
import { forgetPrivateChoices } from '../settings/store.ts';
import { forgetGonePanel } from '../tabs/panel.ts';
import { tellFailure } from './tell-failure.ts';

/** Forget what was chosen in private windows, and what the panel was to show there, once the last of them is closed. */
export function followPrivateWindows(): void {
  // Phones have no windows.
  (browser.windows ?? browser.tabs).onRemoved.addListener(() => tellFailure('forgetting', forgetWhenNoneIsLeft()));
}

async function forgetWhenNoneIsLeft(): Promise<void> {
  if (await isPrivateTabOpen()) return;
  await Promise.all([forgetPrivateChoices(), forgetGonePanel()]);
}
