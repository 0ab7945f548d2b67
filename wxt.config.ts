import { defineConfig } from 'wxt';
import { iconOf } from './src/background/button-icons.ts';
import { PAGE_FILES, PAGE_REGISTRATION } from './src/background/page-script.ts';
import { bundleKnowledge } from './src/build/bundle-knowledge.ts';
import { markStyleSheets } from './src/build/mark-style-sheets.ts';
import { strictBundle } from './src/build/strict-bundle.ts';
import { NOTICES_FILE, thirdPartyNotices } from './src/build/third-party-notices.ts';
import { LOCAL_PAGES, PUBLISHER_MATCHES } from './src/settings/publishers.ts';

// `demo` and `testing` builds also run on pages served from this machine; nothing else differs in `demo`.
const whereItRuns = (mode: string) =>
  mode === 'demo' || mode === 'testing' ? [...PUBLISHER_MATCHES, ...LOCAL_PAGES] : PUBLISHER_MATCHES;

// For our own pages and the background: files of the extension and nothing else, as code or as a frame. Links
// that a reader follows are the browser's affair. Inline styles stay shut out; Preact sets its own through the CSSOM.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The pack: to the policy, the extension's own files are as much of a connection as another host. And the hosts of packs
  // that the reader subscribes to, of which nobody knows beforehand; http from this machine, where authors try theirs.
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const notices = thirdPartyNotices();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    ...bundleKnowledge,
    'build:publicAssets': async (wxt, files) => {
      await bundleKnowledge['build:publicAssets']?.(wxt, files);
      files.push(...markStyleSheets(wxt.config.browser));
      // While developing, a build holds packages that serve development alone, and nobody gets it.
      if (wxt.config.command === 'build') files.push({ relativeDest: NOTICES_FILE, contents: notices.print() });
    },
  },
  vite: () => ({
    // Every browser that the extension runs in loads modules ahead by itself; the stand-in would fetch them.
    build: { modulePreload: { polyfill: false } },
    plugins: [strictBundle(), notices.plugin],
    // A worker is a bundle of its own.
    worker: { plugins: () => [strictBundle()] },
  }),
  zip: {
    // What reviewers need to read and to build; without the tests and the pictures of the docs.
    includeSources: [
      'assets/**',
      'docs/**/*.md',
      'entrypoints/**',
      'scripts/**',
      'src/**',
      '*.md',
      'LICENSE',
      'biome.json',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ],
  },
  publicDir: 'assets/public',
  i18n: { localesDir: 'assets/locales' },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Until a page script says otherwise.
    action: { default_icon: iconOf('idle') },
    // A reader's packs may be larger than what a browser gives without asking; nobody is asked for this one.
    permissions: [
      ...['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
      // The background of Chromium cannot start the worker that fetches packs.
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    content_scripts: [
      {
        matches: whereItRuns(mode),
        ...PAGE_FILES,
        ...PAGE_REGISTRATION,
        // Firefox applies highlight rules inside shadow trees only when they are of the user's origin.
        ...(browser === 'firefox' && { css_origin: 'user' }),
      },
    ],
    host_permissions: whereItRuns(mode),
    optional_host_permissions: ['*://*/*'],
    // The server of development brings styles and changes in by ways that the policy forbids.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    // One default key only; the reader gives keys to the others.
    commands: {
      'toggle-marking': { description: '__MSG_commandToggleMarking__' },
      'next-mark': { description: '__MSG_commandNextMark__', suggested_key: { default: 'Alt+Shift+Period' } },
      'previous-mark': { description: '__MSG_commandPreviousMark__' },
      'open-card': { description: '__MSG_commandOpenCard__' },
      'open-panel': { description: '__MSG_commandOpenPanel__' },
      'add-to-pack': { description: '__MSG_commandAddToPack__' },
    },
    // The first with Ed25519, by which publishers sign their packs.
    ...(browser === 'chrome' && { minimum_chrome_version: '137' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'counterpoint@counterpoint.invalid',
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '146.0' },
      },
    }),
  }),
});
