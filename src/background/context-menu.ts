import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { MAX_SELECTION } from '../messaging/limits.ts';
import { sendToTab } from '../messaging/send.ts';
import { withinTime } from '../messaging/within-time.ts';
import { askForHost } from '../packs/subscriptions/ask-for-host.ts';
import { originOf } from '../packs/subscriptions/origin-of.ts';
import { hasProjects } from '../projects/projects.ts';
import { INDEX_NAME, readIndexAddress } from '../publication/index-address.ts';
import { followStored } from '../settings/follow-stored.ts';
import { readSites } from '../settings/granted-sites.ts';
import { siteOf } from '../settings/site.ts';
import { changeSettings, readSettings } from '../settings/store.ts';
import { refreshPages } from './broadcast.ts';
import { captureTab } from './capture.ts';
import { holdForPack } from './hosts.ts';
import { inStep } from './in-step.ts';
import { injectPage } from './inject.ts';
import { tellFailure } from './tell-failure.ts';

const LOOK_UP = 'look-up';
const SUBSCRIBE = 'subscribe';
const ADD_TO_PACK = 'add-to-pack';
/** The same in the menu of the page and of the toolbar button, where no patterns of addresses hold. */
const SITE_OFF = { page: 'site-off', action: 'site-off-button' } as const;

/** How long the studio's database may take, ms. */
const ANSWERS = 1500;

const WEB_PAGES = ['http://*/*', 'https://*/*'];
/** Links to the index of a pack, by the name that it has wherever it lies. */
const PACK_LINKS = [
  `https://*/*${INDEX_NAME}*`,
  `http://localhost/*${INDEX_NAME}*`,
  `http://127.0.0.1/*${INDEX_NAME}*`,
];

/**
 * Put our entries into the menus: looking up a selection wherever there is one, "subscribe" on links to packs, and "not on
 * this site", to be ticked, on the sites that the page script runs on and at the toolbar button. Those who make a pack of
 * their own can add to it. Browsers on phones have no such menus.
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
  await addItem({ id: SUBSCRIBE, title: i18n.t('menuSubscribe'), contexts: ['link'], targetUrlPatterns: PACK_LINKS });
  await addSiteItems();
  // Only they need it, and one entry of ours in a menu stands by itself. A database that does not answer keeps nobody waiting.
  if (!(await withinTime(hasProjects(), ANSWERS, false).catch(() => false))) return;
  await addItem({
    id: ADD_TO_PACK,
    title: i18n.t('menuAddToPack'),
    contexts: ['selection', 'page'],
    documentUrlPatterns: WEB_PAGES,
  });
});

async function addSiteItems(): Promise<void> {
  const sites = await readSites();
  // An empty list of patterns would stand for every page.
  if (sites.length === 0) return;
  const siteOff = { type: 'checkbox', title: i18n.t('menuSiteOff') } as const;
  await addItem({ ...siteOff, id: SITE_OFF.page, contexts: ['page'], documentUrlPatterns: sites });
  await addItem({ ...siteOff, id: SITE_OFF.action, contexts: ['action'], enabled: false });
  await tickMenu();
}

/** Tick "not on this site" as it is for the page in front; of one whose address is not told nothing can be said. */
export async function tickMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const site = siteOf(tab?.url);
  const { sitesOff } = await readSettings(tab?.incognito ?? false);
  const checked = site !== null && sitesOff.includes(site);
  // There are none while no site is allowed.
  const update = (id: string, change: object) => browser.contextMenus.update(id, change).catch(() => undefined);
  await update(SITE_OFF.page, { checked });
  await update(SITE_OFF.action, { checked, enabled: site !== null });
}

/** Keep the tick true whatever page comes to the front. */
export function followTabInFront(): void {
  if (!browser.contextMenus) return;
  const tick = () => tellFailure('the menu', tickMenu());
  browser.tabs.onActivated.addListener(tick);
  browser.windows.onFocusChanged.addListener(tick);
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === 'complete') tick();
  });
  followStored(tick);
}

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
    if (info.menuItemId === SITE_OFF.page || info.menuItemId === SITE_OFF.action) {
      const isOn = info.checked === false;
      tellFailure(SITE_OFF.page, switchSite(tab?.url ?? info.pageUrl, isOn, tab?.incognito ?? false));
    } else if (info.menuItemId === SUBSCRIBE) {
      // A browser asks only while it is still handling the click.
      tellFailure(SUBSCRIBE, openOffer(info.linkUrl ?? '', tab?.windowId));
    } else if (info.menuItemId === ADD_TO_PACK && tab) {
      tellFailure(ADD_TO_PACK, captureTab(tab, info.frameId));
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

/** Ask for the host of a pack, and have the options look at it, or say that the browser did not allow it. */
async function openOffer(link: string, windowId: number | undefined): Promise<void> {
  const read = readIndexAddress(link);
  if (read.ok) {
    const origin = originOf(read.url);
    const { isNew, isAllowed } = askForHost(origin);
    if (await isNew) await holdForPack(origin);
    await isAllowed;
  }
  const url = browser.runtime.getURL(`/options.html#${SUBSCRIBE}=${encodeURIComponent(link)}`);
  await browser.tabs.create({ url, ...(windowId !== undefined && { windowId }) });
}

async function switchSite(url: string | undefined, isOn: boolean, isPrivate: boolean): Promise<void> {
  const host = siteOf(url);
  if (host === null) return;
  await changeSettings({ site: { host, on: isOn } }, isPrivate);
  await refreshPages();
  await tickMenu();
}
