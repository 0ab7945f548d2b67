import { browser } from 'wxt/browser';
import { forgetPrivateChoices } from '../settings/store.ts';
import { tellFailure } from './tell-failure.ts';

/** Forget what was chosen in private windows once the last of them is closed. */
export function followPrivateWindows(): void {
  // Phones have no windows.
  (browser.windows ?? browser.tabs).onRemoved.addListener(() => tellFailure('forgetting', forgetWhenNoneIsLeft()));
}

async function forgetWhenNoneIsLeft(): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (!tabs.some(({ incognito }) => incognito)) await forgetPrivateChoices();
}
