import { defineConfig } from 'wxt';
import { LOCAL_PAGES, PUBLISHER_MATCHES } from './src/settings/publishers.ts';
import { bundleKnowledge } from './src/tools/bundle-knowledge.ts';

// `demo` and `testing` builds also run on pages served from this machine; nothing else differs in `demo`.
const isLocal = (mode: string) => mode === 'demo' || mode === 'testing';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: bundleKnowledge,
  publicDir: 'assets/public',
  i18n: { localesDir: 'assets/locales' },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: [...PUBLISHER_MATCHES, ...(isLocal(mode) ? LOCAL_PAGES : [])],
    optional_host_permissions: ['*://*/*'],
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
