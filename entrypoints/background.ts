import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { annotateAllowed, syncAlwaysOn } from '../src/background/always-on.ts';
import { prepareToAnnotate } from '../src/background/annotate.ts';
import { authorHandlers } from '../src/background/author-handlers.ts';
import { followAlarm, tellHosts } from '../src/background/check-packs.ts';
import { answerCommands } from '../src/background/commands.ts';
import { answerMenu, createMenu, followTabInFront } from '../src/background/context-menu.ts';
import { leaveUnneeded } from '../src/background/hosts.ts';
import { keepAwake } from '../src/background/keep-awake.ts';
import { keepFromPages } from '../src/background/keep-from-pages.ts';
import { createNoteHandlers } from '../src/background/note-handlers.ts';
import { followPacks, packHandlers } from '../src/background/pack-handlers.ts';
import { followPrivateWindows } from '../src/background/private-windows.ts';
import { createSiteHandlers } from '../src/background/site-handlers.ts';
import { createSubscriptionHandlers } from '../src/background/subscription-handlers.ts';
import { tellFailure } from '../src/background/tell-failure.ts';
import { followButton } from '../src/background/toolbar-button.ts';
import { welcome } from '../src/background/welcome.ts';
import { done, failed } from '../src/messaging/answers.ts';
import { countRequests } from '../src/messaging/count-requests.ts';
import { handleBackgroundMessages } from '../src/messaging/handle-background.ts';
import type { Summarize } from '../src/messaging/page-report.ts';
import { library } from '../src/packs/library.ts';
import { deriveAnew } from '../src/packs/store-pack.ts';
import { readSubscriptions } from '../src/packs/subscriptions/store.ts';
import { sweep } from '../src/packs/sweep.ts';
import { isOfPackHosts } from '../src/settings/pack-hosts.ts';
import { followSettings } from '../src/settings/store.ts';

export default defineBackground(() => {
  const summarize: Summarize = (entries) => library.summarize(entries);
  const siteHandlers = createSiteHandlers({
    summarize,
    tellApart: (found) => library.tellApart(found),
    peek: (entry) => library.peek(entry),
  });
  handleBackgroundMessages({
    ...packHandlers,
    ...siteHandlers,
    ...authorHandlers,
    ...createNoteHandlers(summarize),
    ...createSubscriptionHandlers(followPacks),
    countRequests: async () => done(countRequests() + (await readSubscriptions()).requests),
    // A page asks for its settings and what is known of its text in one breath.
    annotate: async (request, sender) => {
      prepareToAnnotate();
      const settings = await siteHandlers.pageSettings({}, sender);
      if (settings.ok && !settings.value.active) return failed('not-allowed', 'annotate: marking is off');
      return packHandlers.annotate(request, sender);
    },
  });
  followSettings();
  keepFromPages();
  followAlarm(followPacks);
  followPrivateWindows();
  answerCommands();
  answerMenu();
  followTabInFront();
  followButton();
  // Pages hold a port open only to see it close when the extension goes.
  browser.runtime.onConnect.addListener(() => undefined);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void followPermissions();
    if (origins.length > 0) tellFailure('annotating', annotateAllowed(origins));
    tellFailure('packs', tellHosts());
  });
  browser.permissions.onRemoved.addListener(() => {
    void followPermissions();
    tellFailure('packs', tellHosts());
  });
  // A host may be kept for a pack alone, or marked as well from now on, and the browser has no part in it.
  browser.storage.local.onChanged.addListener((changes) => {
    if (isOfPackHosts(changes)) void followPermissions();
  });
  // What the browser refused for good may be taken in its next session.
  browser.runtime.onStartup.addListener(() => {
    void followPermissions();
    tellFailure('packs', sweep());
    tellFailure('packs', leaveUnneeded());
    // As far as the browser was ended in the middle of it.
    tellFailure('packs', derivePacks());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void followPermissions();
    tellFailure('welcome', welcome(reason));
    // What another version has derived from the reader's packs may be of another shape.
    tellFailure('packs', derivePacks());
  });
});

/** Derive anew what another version of the extension has derived from the reader's packs, which takes its time. */
async function derivePacks(): Promise<void> {
  const end = keepAwake();
  try {
    await deriveAnew(browser.runtime.getManifest().version);
  } finally {
    end();
    library.forget();
  }
}

/** What is registered with the browser depends on the sites that the reader has allowed. */
async function followPermissions(): Promise<void> {
  await Promise.all([syncAlwaysOn(), createMenu()]);
}
