import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { describeEntry } from '../src/knowledge/describe.ts';
import { annotate } from '../src/library/annotate.ts';
import { loadBundledPack } from '../src/library/bundled-pack.ts';
import { handleBackgroundMessages } from '../src/messaging/handle-background.ts';
import { sendToTab } from '../src/messaging/send.ts';
import { settingsForPage } from '../src/settings/page-settings.ts';
import { changeSettings, readSettings } from '../src/settings/store.ts';
import { annotateAllowed, syncAlwaysOn } from '../src/sites/always-on.ts';
import { refreshPages } from '../src/sites/broadcast.ts';
import { forwardCommands } from '../src/sites/commands.ts';
import { injectPage, injectPart } from '../src/sites/inject.ts';

const done = <T>(value: T) => ({ ok: true as const, value });
const notFound = (message: string) => ({ ok: false as const, error: { code: 'not-found' as const, message } });

export default defineBackground(() => {
  handleBackgroundMessages({
    pageSettings: async (_, { url }) => done(settingsForPage(await readSettings(), url)),
    annotate: async ({ blocks }) => done(await annotate(blocks)),
    loadPart: async ({ part }, { tabId, frameId }) => {
      if (tabId === undefined) return notFound('loadPart: no tab');
      await injectPart(part, tabId, frameId);
      return done(null);
    },
    reportFrame: async ({ findings }, { tabId, frameId }) => {
      if (tabId !== undefined) await sendToTab(tabId, 'frameFound', { frame: frameId, findings });
      return done(null);
    },
    describeEntry: async ({ entry }) => {
      const view = describeEntry(await loadBundledPack(), entry);
      return view ? done(view) : notFound(`describeEntry: no entry ${entry}`);
    },
    readSettings: async () => done(await readSettings()),
    changeSettings: async ({ patch }) => {
      const settings = await changeSettings(patch);
      await refreshPages();
      return done(settings);
    },
    annotateTab: async ({ tabId }) => {
      await injectPage(tabId);
      return done(null);
    },
  });
  forwardCommands();
  // Pages hold a port open only to see it close when the extension goes.
  browser.runtime.onConnect.addListener(() => undefined);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void syncAlwaysOn();
    if (origins.length > 0) void annotateAllowed(origins);
  });
  browser.permissions.onRemoved.addListener(() => void syncAlwaysOn());
  browser.runtime.onInstalled.addListener(() => void syncAlwaysOn());
});
