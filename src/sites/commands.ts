import { browser } from 'wxt/browser';
import { sendToTab } from '../messaging/send.ts';

/** Pass the keyboard commands on to the page of the active tab. */
export function forwardCommands(): void {
  browser.commands?.onCommand.addListener(async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'next-mark') await sendToTab(tab.id, 'step', { by: 1 });
    else if (command === 'previous-mark') await sendToTab(tab.id, 'step', { by: -1 });
    else if (command === 'open-card') await sendToTab(tab.id, 'openCard', {});
  });
}
