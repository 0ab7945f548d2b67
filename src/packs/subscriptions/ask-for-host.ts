import { browser } from 'wxt/browser';

export interface AskedHost {
  /** Whether the browser has not given this very pattern before: then it is the pack's, to be given back with it. */
  isNew: Promise<boolean>;
  /** Whether it allows it now. */
  isAllowed: Promise<boolean>;
}

/** Ask the browser for the host of a pack. First thing in a press: a browser asks only while that is being handled. */
export function askForHost(origin: string): AskedHost {
  // Answered as things are before the question is.
  const before = browser.permissions.getAll();
  const isAllowed = browser.permissions.request({ origins: [origin] }).catch(() => false);
  return { isNew: before.then(({ origins = [] }) => !origins.includes(origin)), isAllowed };
}
