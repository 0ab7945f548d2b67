import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import { sendToTab, tellFrames } from '../messaging/send.ts';
import { settingsForPage } from '../settings/page-settings.ts';
import { siteOf } from '../settings/site.ts';
import { changeSettings, readSettings, replaceSettings } from '../settings/store.ts';
import { showBadge } from './badge.ts';
import { refreshPages } from './broadcast.ts';
import { injectPage, injectPart } from './inject.ts';
import { showPanel } from './panel.ts';

type SiteMessages =
  | 'pageSettings'
  | 'loadPart'
  | 'reportFrame'
  | 'gatherFrames'
  | 'countFound'
  | 'dismiss'
  | 'openPanel'
  | 'readSettings'
  | 'changeSettings'
  | 'replaceSettings'
  | 'annotateTab';

/** Answers to what concerns the pages that the extension runs on, and the settings that hold for them. */
export const siteHandlers: Pick<BackgroundHandlers, SiteMessages> = {
  pageSettings: async (_, { tabUrl }) => done(settingsForPage(await readSettings(), tabUrl)),
  loadPart: async ({ part }, { tabId, frameId }) => {
    if (tabId === undefined) return failed('not-found', 'loadPart: no tab');
    await injectPart(part, tabId, frameId);
    return done(null);
  },
  reportFrame: async ({ findings }, { tabId, frameId }) => {
    if (tabId !== undefined) await sendToTab(tabId, 'frameFound', { frame: frameId, findings });
    return done(null);
  },
  gatherFrames: async (_, { tabId }) => {
    if (tabId !== undefined) await tellFrames(tabId, 'reportAgain', {});
    return done(null);
  },
  countFound: async ({ entries }, { tabId }) => {
    if (tabId !== undefined) await showBadge(tabId, entries);
    return done(null);
  },
  dismiss: async ({ entry, scope }, { tabUrl }) => {
    const host = scope === 'site' ? siteOf(tabUrl) : null;
    if (scope === 'site' && host === null) return failed('bad-request', 'dismiss: the page has no site');
    await changeSettings({ dismissal: { entry, host, dismissed: true } });
    await refreshPages();
    return done(null);
  },
  openPanel: async ({ entry }, { tabId }) => {
    if (tabId === undefined) return failed('not-found', 'openPanel: no tab');
    await showPanel(tabId, entry);
    return done(null);
  },
  readSettings: async () => done(await readSettings()),
  changeSettings: async ({ patch }) => {
    const settings = await changeSettings(patch);
    await refreshPages();
    return done(settings);
  },
  replaceSettings: async ({ settings }) => {
    const replaced = await replaceSettings(settings);
    await refreshPages();
    return done(replaced);
  },
  annotateTab: async ({ tabId }) => {
    await injectPage(tabId);
    return done(null);
  },
};
