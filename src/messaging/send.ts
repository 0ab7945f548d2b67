import { browser } from '@wxt-dev/browser';
import { failed } from './answers.ts';
import type { Answer, BackgroundMessages, PageMessages } from './protocol.ts';

/**
 * Ask the background. A failure to reach it comes back as `unreachable`, once tried again: the browser may have put
 * the background to sleep between the waking and the answer.
 */
export async function send<Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundMessages[Type]['request'],
): Promise<Answer<BackgroundMessages[Type]['answer']>> {
  const message = { to: 'background', type, request };
  const first = await attempt<BackgroundMessages[Type]['answer']>(() => browser.runtime.sendMessage(message));
  return isUnreachable(first) ? attempt(() => browser.runtime.sendMessage(message)) : first;
}

/** Ask the page script of a frame of a tab, the top one unless named; `unreachable` where none runs. */
export function sendToTab<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
  frameId = 0,
): Promise<Answer<PageMessages[Type]['answer']>> {
  return attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request }, { frameId }));
}

/** Tell the page scripts of all frames of a tab; whether any runs does not matter. */
export async function tellFrames<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
): Promise<void> {
  await attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request }));
}

async function attempt<T>(call: () => Promise<unknown>): Promise<Answer<T>> {
  try {
    const answer = await call();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<T>;
    return failed('unreachable', 'nobody answered');
  } catch (error) {
    return failed('unreachable', String(error));
  }
}

function isUnreachable(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.error.code === 'unreachable';
}
