import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import { tabById } from '../tabs/tab-by-id.ts';
import { captureTab } from './capture.ts';
import { createMenu } from './context-menu.ts';

/** Answers to those who make a pack of their own. */
export const authorHandlers: Pick<BackgroundHandlers, 'capturePage' | 'projectsChanged'> = {
  capturePage: async ({ tabId }) => {
    const tab = await tabById(tabId);
    if (!tab) return failed('not-found', `capturePage: no tab ${tabId}`);
    await captureTab(tab);
    return done(null);
  },
  projectsChanged: async () => {
    await createMenu();
    return done(null);
  },
};
