import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

// Google Chrome is left out: since version 137 it refuses extensions given on the command line.
const NAMES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const PLACES: Partial<Record<NodeJS.Platform, Record<BrowserKind, string[]>>> = {
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

const FROM_ENVIRONMENT: Record<BrowserKind, string> = {
  chromium: 'COUNTERPOINT_CHROMIUM',
  firefox: 'COUNTERPOINT_FIREFOX',
};

/**
 * Path of an installed browser that takes extensions from a program: the one that the environment names, else the
 * first on the PATH or in the usual places; undefined where there is none.
 */
export function findBrowser(kind: BrowserKind): FoundBrowser | undefined {
  const named = process.env[FROM_ENVIRONMENT[kind]];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES[kind].map((name) => join(dir, name)));
  const candidates = [...(named ? [named] : []), ...onPath, ...(PLACES[process.platform]?.[kind] ?? [])];
  const path = candidates.find(isExecutable);
  return path === undefined ? undefined : { kind, path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
