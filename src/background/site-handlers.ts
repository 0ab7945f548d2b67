import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import { checkReport, nameFound, type Summarize } from '../messaging/page-report.ts';
import type { FoundEntry } from '../messaging/protocol.ts';
import { sendToTab, tellFrames } from '../messaging/send.ts';
import { settingsForPage } from '../settings/page-settings.ts';
import { siteOf } from '../settings/site.ts';
import { changeSettings, readSettings, replaceSettings } from '../settings/store.ts';
import { showPanel } from '../tabs/panel.ts';
import { tabById } from '../tabs/tab-by-id.ts';
import { refreshPages } from './broadcast.ts';
import { forgetGoneFrames } from './frames.ts';
import { injectPage, injectPart } from './inject.ts';
import { listArticles } from './list-articles.ts';
import { showOnButton } from './toolbar-button.ts';

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
  | 'annotateTab'
  | 'readPage'
  | 'openArticles';

/** What the packs know, as far as it takes to hold names of entries against it. */
export interface KnownEntries {
  summarize: Summarize;
  /** Whether they know an entry, without waiting; null where it takes waiting. */
  peek(entry: string): boolean | null;
  /** What was found, with what tells two of one name apart. */
  tellApart(found: FoundEntry[]): Promise<FoundEntry[]>;
}

/** How long a page may take to tell of itself, ms: the script that reads its facts may have to be brought in first. */
const TELLS = 2000;

/** Answers to what concerns the pages that the extension runs on, and the settings that hold for them. */
export function createSiteHandlers(known: KnownEntries): Pick<BackgroundHandlers, SiteMessages> {
  const isKnown = async (entry: string) => (await known.summarize([entry])).has(entry);

  return {
    pageSettings: async (_, { tabUrl, incognito }) => done(settingsForPage(await readSettings(incognito), tabUrl)),
    loadPart: async ({ part }, { tabId, frameId }) => {
      if (tabId === undefined) return failed('not-found', 'loadPart: no tab');
      await injectPart(part, tabId, frameId);
      return done(null);
    },
    reportFrame: async ({ found, sketch }, { tabId, frameId }) => {
      if (tabId === undefined) return failed('not-found', 'reportFrame: no tab');
      const findings = { found: await nameFound(found, known.summarize), sketch };
      void sendToTab(tabId, 'frameFound', { frame: frameId, findings });
      return done(null);
    },
    gatherFrames: async (_, { tabId }) => {
      if (tabId !== undefined) void tellFrames(tabId, 'reportAgain', {});
      return done(null);
    },
    countFound: async (count, { tabId }) => {
      if (tabId !== undefined) await showOnButton(tabId, count);
      return done(null);
    },
    dismiss: async ({ entry, scope, dismissed }, { tabUrl, incognito }) => {
      const host = scope === 'site' ? siteOf(tabUrl) : null;
      if (scope === 'site' && host === null) return failed('bad-request', 'dismiss: the page has no site');
      if (!(await isKnown(entry))) return failed('not-found', `dismiss: no entry ${entry}`);
      const settings = await changeSettings({ dismissal: { entry, host, dismissed } }, incognito);
      if (!settings) return failed('bad-request', 'dismiss: there is no room for more, or nobody to keep it for');
      await refreshPages();
      return done(null);
    },
    openPanel: async ({ entry, atNote }, { tabId }) => {
      if (tabId === undefined) return failed('not-found', 'openPanel: no tab');
      const unknown = failed('not-found', `openPanel: no entry ${entry}`);
      // Nothing may be waited for before the panel opens, not even the pack; with the card open that is in memory.
      if (entry !== null && known.peek(entry) === false) return unknown;
      const isShown = await showPanel(tabId, entry, entry === null ? Promise.resolve(true) : isKnown(entry), atNote);
      return isShown ? done(null) : unknown;
    },
    readSettings: async ({ incognito }) => done(await readSettings(incognito)),
    changeSettings: async ({ patch, tabId, incognito }, sender) => {
      const { dismissal } = patch;
      // What an earlier pack knew can always be taken back.
      if (dismissal?.dismissed && !(await isKnown(dismissal.entry))) {
        return failed('not-found', `changeSettings: no entry ${dismissal.entry}`);
      }
      const settings = await changeSettings(patch, incognito || sender.incognito);
      if (!settings)
        return failed('bad-request', 'changeSettings: there is no room for more, or nobody to keep it for');
      await refreshPages(tabId);
      // The options, which may stand in a private window themselves, export and restore what they are told.
      return done(incognito || !sender.incognito ? settings : await readSettings());
    },
    replaceSettings: async ({ settings, isFile }) => {
      const replaced = await replaceSettings(settings, isFile);
      await refreshPages();
      return done(replaced);
    },
    annotateTab: async ({ tabId }) => {
      if (!(await tabById(tabId))) return failed('not-found', `annotateTab: no tab ${tabId}`);
      await injectPage(tabId);
      return done(null);
    },
    readPage: async ({ tabId }) => {
      if (!(await tabById(tabId))) return failed('not-found', `readPage: no tab ${tabId}`);
      await forgetGoneFrames(tabId);
      const said = await sendToTab(tabId, 'report', {}, 0, TELLS);
      if (!said.ok) return said;
      const report = await checkReport(said.value, known.summarize);
      if (!report) return failed('failed', 'readPage: the page gave no report');
      return done({ ...report, found: await known.tellApart(report.found) });
    },
    openArticles: async ({ tabId }) => {
      const beside = await tabById(tabId);
      if (!beside) return failed('not-found', `openArticles: no tab ${tabId}`);
      return done(await listArticles(beside, known.summarize));
    },
  };
}
