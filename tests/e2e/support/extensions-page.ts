import { type ExtensionBrowser, openInternalPage } from '../../driver/launch.ts';

/** Switch the extension off or on, on the browser's own page of extensions. */
export function setEnabled(browser: ExtensionBrowser, on: boolean): Promise<void> {
  return onExtensionsPage(browser, { chromium: enableInChromium, firefox: enableInFirefox }, on);
}

/** Let the extension run in private windows, on the browser's own page of extensions; it starts anew. */
export function allowPrivateWindows(browser: ExtensionBrowser): Promise<void> {
  return onExtensionsPage(browser, { chromium: allowPrivateInChromium, firefox: allowPrivateInFirefox });
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
