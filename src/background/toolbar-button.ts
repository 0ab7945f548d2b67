import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countText } from '../i18n/count-text.ts';
import { formatNumber } from '../i18n/locale.ts';
import type { FoundCount } from '../messaging/protocol.ts';
import { followStored } from '../settings/follow-stored.ts';
import { readSettings } from '../settings/store.ts';
import { type ButtonState, iconOf } from './button-icons.ts';
import { inStep } from './in-step.ts';

// Grey on purpose: the number informs, it does not call.
const COLOUR = '#5f6670';

/**
 * Show on the toolbar button of a tab whether the extension runs on its page, and the number that the reader wants to see.
 * The browser takes both away when the tab goes to another page. Phones have no such button.
 */
export async function showOnButton(tabId: number, { active, entries, contested }: FoundCount): Promise<void> {
  const { badge } = await readSettings();
  const number = badge === 'found' ? entries : badge === 'contested' ? contested : 0;
  const key = badge === 'contested' ? 'popup.badgeContested' : 'popup.badge';
  await browser.action.setIcon?.({ tabId, path: iconOf(active ? 'on' : 'off') });
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: COLOUR });
  await browser.action.setBadgeText?.({ tabId, text: number > 0 ? formatNumber(number) : '' });
  await browser.action.setTitle?.({
    tabId,
    title: number > 0 ? countText(key, number) : titleOf(active ? 'on' : 'off'),
  });
}

/** Keep what tabs show of which nothing is known in step with the settings: not running, or off everywhere. */
export function followButton(): void {
  followStored(() => void showAtRest());
  void showAtRest();
}

const showAtRest = inStep('showing the toolbar button', async () => {
  const state: ButtonState = (await readSettings()).enabled ? 'idle' : 'off';
  await browser.action.setIcon?.({ path: iconOf(state) });
  await browser.action.setTitle?.({ title: titleOf(state) });
});

function titleOf(state: ButtonState): string {
  return state === 'on' ? i18n.t('extensionName') : i18n.t(`popup.button.${state}`);
}
