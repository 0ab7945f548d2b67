import { canInstall, install } from './apt-get.ts';
import { type BrowserKind, type FoundBrowser, findBrowser } from './find-browser.ts';

const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

// A bare machine has no letters to draw; the pages under test are in Latin and Chinese script.
const DEBIAN_FONTS = ['fonts-liberation', 'fonts-noto-cjk'];

const ADVICE: Record<BrowserKind, string> = {
  chromium: 'Chromium, Chrome for Testing or Edge (or name one in COUNTERPOINT_CHROMIUM)',
  firefox: 'Firefox (or name one in COUNTERPOINT_FIREFOX)',
};

/**
 * An installed browser of this kind; on Debian, and as root, it is installed when there is none. Throws an error of one
 * line that says what to install where that is not possible.
 */
export function getBrowser(kind: BrowserKind): FoundBrowser {
  const found = findBrowser(kind);
  if (found) return found;
  if (canInstall()) {
    install(DEBIAN_PACKAGE[kind], ...DEBIAN_FONTS);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(`No browser found that takes the extension: please install ${ADVICE[kind]}.`);
}

// Run as a program it gets every browser that it is given the kind of.
if (import.meta.main) {
  try {
    for (const kind of process.argv.slice(2)) getBrowser(kind as BrowserKind);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
