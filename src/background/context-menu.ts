import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { MAX_SELECTION } from '../messaging/limits.ts';
import { sendToTab } from '../messaging/send.ts';
import { siteOf } from '../settings/site.ts';
import { changeSettings } from '../settings/store.ts';
import { refreshPages } from './broadcast.ts';
import { inStep } from './in-step.ts';
import { injectPage } from './inject.ts';
import { tellFailure } from './tell-failure.ts';

const LOOK_UP = 'look-up';
const SITE_OFF = 'site-off';

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/**
 * Put our entries into the menu of a page: looking up a selection wherever there is one, and "don't mark here" on the
 * sites that the page script runs on. Browsers on phones have no such menu.
 */
export const createMenu = inStep('making the menu', async () => {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  await addItem({
    id: LOOK_UP,
    title: i18n.t('menuLookUp'),
    contexts: ['selection'],
    documentUrlPatterns: WEB_PAGES,
  });
  const { origins = [] } = await browser.permissions.getAll();
  // An empty list of patterns would stand for every page.
  if (origins.length === 0) return;
  await addItem({
    id: SITE_OFF,
    title: i18n.t('menuSiteOff'),
    contexts: ['page'],
    documentUrlPatterns: origins,
  });
});

/** Rejects when the browser does not take the entry, which it tells only by a callback. */
function addItem(item: Browser.contextMenus.CreateProperties): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create(item, () => {
      const error = browser.runtime.lastError;
      if (error) reject(new Error(error.message));
      else resolve();
    });
  });
}

/** Answer the menu. */
export function answerMenu(): void {
  browser.contextMenus?.onClicked.addListener((info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab) => {
    if (info.menuItemId === SITE_OFF) {
      tellFailure(SITE_OFF, switchSiteOff(tab?.url ?? info.pageUrl, tab?.incognito ?? false));
    } else if (info.menuItemId === LOOK_UP && tab?.id !== undefined) {
      tellFailure(LOOK_UP, lookUp(tab.id, info.frameId ?? 0, (info.selectionText ?? '').slice(0, MOST_TEXT)));
    }
  });
}

/** Longer texts are all the same to a page: it looks none of them up. */
const MOST_TEXT = MAX_SELECTION + 1;

/** Have the page open the card; where no page script runs yet, the reader's click allows to bring it in. */
async function lookUp(tabId: number, frameId: number, text: string): Promise<void> {
  const answer = await sendToTab(tabId, 'lookUp', { text }, frameId);
  if (answer.ok || answer.error.code !== 'unreachable') return;
  await injectPage(tabId);
  await sendToTab(tabId, 'lookUp', { text }, frameId);
}

async function switchSiteOff(url: string | undefined, isPrivate: boolean): Promise<void> {
  const host = siteOf(url);
  if (host === null) return;
  await changeSettings({ site: { host, on: false } }, isPrivate);
  await refreshPages();
}
