import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countText } from '../i18n/count-text.ts';
import { formatNumber } from '../i18n/locale.ts';
import { readSettings } from '../settings/store.ts';

// Grey on purpose: the number informs, it does not call.
const COLOUR = '#5f6670';

/**
 * Show on the toolbar button how many different entries stand on the page of a tab, unless the reader does not want to
 * know. The browser takes it away when the tab goes to another page. Phones have no such button.
 */
export async function showBadge(tabId: number, entries: number): Promise<void> {
  const { badge } = await readSettings();
  const isShown = badge && entries > 0;
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: COLOUR });
  await browser.action.setBadgeText?.({ tabId, text: isShown ? formatNumber(entries) : '' });
  await browser.action.setTitle?.({
    tabId,
    title: isShown ? countText('popup.badge', entries) : i18n.t('extensionName'),
  });
}
