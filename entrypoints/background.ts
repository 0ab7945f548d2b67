import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { libraryHandlers } from '../src/library/handlers.ts';
import { handleBackgroundMessages } from '../src/messaging/handle-background.ts';
import { annotateAllowed, syncAlwaysOn } from '../src/sites/always-on.ts';
import { forwardCommands } from '../src/sites/commands.ts';
import { siteHandlers } from '../src/sites/handlers.ts';

export default defineBackground(() => {
  handleBackgroundMessages({ ...libraryHandlers, ...siteHandlers });
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
