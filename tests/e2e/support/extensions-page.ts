import { type ExtensionBrowser, openInternalPage } from '../../driver/launch.ts';

/** Switch the extension off or on, on the browser's own page of extensions. */
export function setEnabled(browser: ExtensionBrowser, on: boolean): Promise<void> {
  return onExtensionsPage(browser, { chromium: enableInChromium, firefox: enableInFirefox }, on);
}

/** Let the extension run in private windows, on the browser's own page of extensions; it starts anew. */
export function allowPrivateWindows(browser: ExtensionBrowser): Promise<void> {
  return onExtensionsPage(browser, { chromium: allowPrivateInChromium, firefox: allowPrivateInFirefox });
}

/** What a browser tells of a press on an entry of a menu, as much as ours ask for. */
export interface MenuPress {
  menuItemId: string;
  frameId: number;
  selectionText?: string;
}

/**
 * Tell the extension in Firefox that an entry of its own was pressed in the menu of a page, as the menu does, which no program
 * can open: https://searchfox.org/mozilla-central/source/browser/components/extensions/parent/ext-menus.js
 */
export async function pressMenuInFirefox(session: ExtensionBrowser, url: string, press: MenuPress): Promise<void> {
  const { browser, extensionId } = session;
  const page = await openInternalPage(browser, 'about:addons');
  await page.evaluate(emitPress, extensionId, url, press);
  await page.close();
}

function emitPress(id: string, url: string, press: MenuPress): void {
  const { Services, WebExtensionPolicy } = globalThis as unknown as FirefoxItself;
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const tab = windows
    .flatMap(({ gBrowser }) => [...gBrowser.tabs])
    .find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
  if (!tab) throw new Error(`no tab with ${url}`);
  WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', press, tab);
}

/** Run what fits the browser on its page of extensions, which may do more than any other. */
async function onExtensionsPage<Rest extends unknown[]>(
  { browser, kind, extensionId }: ExtensionBrowser,
  run: Record<ExtensionBrowser['kind'], (id: string, ...rest: Rest) => Promise<void>>,
  ...rest: Rest
): Promise<void> {
  const page = await openInternalPage(browser, kind === 'chromium' ? 'chrome://extensions/' : 'about:addons');
  await page.evaluate(run[kind] as (...given: unknown[]) => Promise<void>, extensionId, ...rest);
  await page.close();
}

async function enableInChromium(id: string, on: boolean): Promise<void> {
  const { management } = (globalThis as unknown as { chrome: Management }).chrome;
  await management.setEnabled(id, on);
}

async function enableInFirefox(id: string, on: boolean): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(path: string): AddonModule } };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

async function allowPrivateInChromium(id: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperPage }).chrome;
  // Without it, an extension that is not from the store does not start again.
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
}

async function allowPrivateInFirefox(id: string): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(path: string): PermissionsModule } };
  const modules = 'resource://gre/modules/';
  const { ExtensionPermissions } = ChromeUtils.importESModule(`${modules}ExtensionPermissions.sys.mjs`);
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  const { AddonManager } = ChromeUtils.importESModule(`${modules}AddonManager.sys.mjs`);
  await (await AddonManager.getAddonByID(id)).reload();
}

interface FirefoxTab {
  linkedBrowser: { currentURI: { spec: string } };
}
interface FirefoxItself {
  Services: { wm: { getEnumerator(type: string): Iterable<{ gBrowser: { tabs: Iterable<FirefoxTab> } }> } };
  WebExtensionPolicy: { getByID(id: string): { extension: { emit(event: string, ...given: unknown[]): void } } };
}
interface Management {
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}
interface DeveloperPage {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}
interface PermissionsModule {
  ExtensionPermissions: { add(id: string, granted: { permissions: string[]; origins: string[] }): Promise<void> };
  AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}
interface AddonModule {
  AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }> };
}
