import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { BrowserKind, FoundBrowser } from './find-browser.ts';

export type Theme = 'light' | 'dark';

export interface LaunchSettings {
  browser: FoundBrowser;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  theme?: Theme;
  /** CSS pixels; a window keeps its own size when left out. */
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  /** A fontconfig file that tells which fonts the browser takes, where that is what finds them. */
  fonts?: string;
  /** How long Firefox lets the background rest before it ends it, ms. */
  backgroundRest?: number;
  /** Folder of a profile that outlasts the browser: what was open in it is opened again. A new one when left out. */
  profile?: string;
  /** Port on this machine of a proxy that everything goes through, whatever the host. */
  proxyPort?: number;
  /** Tell assistive technology what is on the screen, asked or not. */
  accessible?: boolean;
  /** For benchmarks: no limit to how long a call takes, and clocks that Firefox does not round to a millisecond. */
  measuring?: boolean;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  kind: BrowserKind;
  browser: Browser;
  extensionId: string;
  /** What the addresses of the extension's own files begin with. */
  origin: string;
  /** Open a page of the extension in a tab, ready to be used. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

// Firefox gives each profile its own address for an extension unless one is set beforehand.
const FIREFOX_UUID = '6d3f6b0e-58a4-4b5c-9d0c-5f2d3c1b7a90';

const POLL_MS = 50;
const START_TIMEOUT_MS = 60_000;
const PAGE_TIMEOUT_MS = 8_000;

/** Start a browser and load the extension; on a new profile, which is gone when the browser closes, or one that is kept. */
export async function launchWithExtension(settings: LaunchSettings): Promise<ExtensionBrowser> {
  const { kind, path } = settings.browser;
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: settings.headless,
    defaultViewport: settings.viewport ?? null,
    timeout: START_TIMEOUT_MS,
    ...(settings.fonts && { env: { ...process.env, FONTCONFIG_FILE: settings.fonts } }),
    ...(settings.measuring && { protocolTimeout: 0 }),
    ...(settings.profile && { userDataDir: settings.profile }),
    // With a window, whoever opened it decides what an interrupt ends.
    handleSIGINT: settings.headless,
    handleSIGTERM: settings.headless,
    ...(kind === 'chromium' ? chromiumOptions(settings) : firefoxOptions(settings)),
  });
  try {
    const loaded = settings.profile && kind === 'chromium' ? [...(await browser.extensions()).keys()][0] : undefined;
    const extensionId = loaded ?? (await browser.installExtension(settings.extension));
    const origin = kind === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${FIREFOX_UUID}`;
    return {
      kind,
      browser,
      extensionId,
      origin,
      openExtensionPage: (file) => openInternalPage(browser, `${origin}/${file}`),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function chromiumOptions({ extension, theme, proxyPort, accessible, profile }: LaunchSettings): LaunchOptions {
  const unwanted = ['HttpsUpgrades'];
  const args = ['--hide-scrollbars'];
  // Chromium's sandbox refuses to start as root, which is what a container runs as.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (theme) args.push(`--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`);
  if (proxyPort) args.push(`--proxy-server=127.0.0.1:${proxyPort}`);
  if (accessible) args.push('--force-renderer-accessibility');
  if (profile) {
    // An extension that is there for good is loaded before the tabs of the last time are.
    unwanted.push('DisableLoadExtensionCommandLineSwitch');
    args.push(`--load-extension=${extension}`, '--restore-last-session');
  }
  args.push(`--disable-features=${unwanted.join()}`);
  return { browser: 'chrome', enableExtensions: true, ignoreDefaultArgs: ['--enable-automation'], args };
}

function firefoxOptions({
  extension,
  theme,
  backgroundRest,
  proxyPort,
  measuring,
  accessible,
  profile,
}: LaunchSettings): LaunchOptions {
  const preferences: Record<string, unknown> = {
    'extensions.webextensions.uuids': JSON.stringify({ [readGeckoId(extension)]: FIREFOX_UUID }),
    // Optional permissions are given without the prompt, which a program cannot answer.
    'extensions.webextOptionalPermissionPrompts': false,
  };
  if (measuring) preferences['privacy.reduceTimerPrecision'] = false;
  if (accessible) preferences['accessibility.force_disabled'] = -1;
  // Windows and tabs of the last time, where 0 is an empty page.
  if (profile) preferences['browser.startup.page'] = 3;
  if (backgroundRest) preferences['extensions.background.idle.timeout'] = backgroundRest;
  if (theme) {
    preferences['layout.css.prefers-color-scheme.content-override'] = theme === 'dark' ? 0 : 1;
    preferences['ui.systemUsesDarkTheme'] = theme === 'dark' ? 1 : 0;
  }
  if (proxyPort) {
    preferences['network.proxy.type'] = 1;
    for (const scheme of ['http', 'ssl']) {
      preferences[`network.proxy.${scheme}`] = '127.0.0.1';
      preferences[`network.proxy.${scheme}_port`] = proxyPort;
    }
  }
  // Without system access Firefox hides the extension's pages from the program.
  return { browser: 'firefox', args: ['--remote-allow-system-access'], extraPrefsFirefox: preferences };
}

function readGeckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Open a page of an extension or of the browser itself. In Firefox the way to such a page never settles, so the page is
 * asked whether it is there.
 */
export async function openInternalPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PAGE_TIMEOUT_MS);
  page.goto(url).catch(() => undefined);
  const deadline = Date.now() + PAGE_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${url} did not open within ${PAGE_TIMEOUT_MS / 1000} s`);
}
