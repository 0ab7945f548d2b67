import { type Browser, browser } from '@wxt-dev/browser';
import { done, failed } from './answers.ts';
import type { Answer, PageMessages } from './protocol.ts';

export type PageHandlers = {
  [Type in keyof PageMessages]: (
    request: PageMessages[Type]['request'],
  ) => Promise<PageMessages[Type]['answer']> | PageMessages[Type]['answer'];
};

/**
 * Answer messages to this page. They come from the background and from our own pages only, and are typed where they are
 * sent; the schemas stay out of the page script. Returns the way to stop listening.
 */
export function handlePageMessages(handlers: PageHandlers): () => void {
  // The browser's own API takes no promise for an answer, as the polyfill does; returning true keeps the way open.
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (!isForPage(message) || !isOurs(sender)) return false;
    void answer(handlers, message).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its messages with it.
    }
  };
}

interface ForPage {
  type: string;
  request: never;
}

function isForPage(message: unknown): message is ForPage {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'page';
}

/** Page scripts reach our own pages, one of which answers as a page does: none of them speaks for the background. */
function isOurs({ id, tab, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && (tab === undefined || url?.startsWith(browser.runtime.getURL('/')) === true);
}

async function answer(handlers: PageHandlers, { type, request }: ForPage): Promise<Answer<unknown>> {
  if (!Object.hasOwn(handlers, type)) {
    return failed('bad-request', `unknown message ${type}`);
  }
  try {
    return done(await handlers[type as keyof PageMessages](request));
  } catch (error) {
    return failed('failed', `${type}: ${String(error)}`);
  }
}
