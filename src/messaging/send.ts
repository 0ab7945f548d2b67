import { browser } from '@wxt-dev/browser';
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

/**
 * Ask the page script of a frame of a tab, the top one unless named; `unreachable` where none runs. With a limit, ms, one
 * that has not answered by then is `late`: the thread of a page can be busy for as long as it likes.
 */
export function sendToTab<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
  frameId = 0,
  limit?: number,
): Promise<Answer<PageMessages[Type]['answer']>> {
  return within(
    limit,
    attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request }, { frameId })),
  );
}

/** Tell the page scripts of all frames of a tab; whether any runs does not matter. Resolves when the limit, ms, is over. */
export async function tellFrames<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
  limit?: number,
): Promise<void> {
  await within(
    limit,
    attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request })),
  );
}

function within<T>(limit: number | undefined, answer: Promise<Answer<T>>): Promise<Answer<T>> {
  if (limit === undefined) return answer;
  const { promise, resolve } = Promise.withResolvers<Answer<T>>();
  const timer = setTimeout(
    () => resolve({ ok: false, error: { code: 'late', message: `no answer within ${limit} ms` } }),
    limit,
  );
  void answer.then((value) => {
    clearTimeout(timer);
    resolve(value);
  });
  return promise;
}

async function attempt<T>(call: () => Promise<unknown>): Promise<Answer<T>> {
  try {
    const answer = await call();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<T>;
    return { ok: false, error: { code: 'unreachable', message: 'nobody answered' } };
  } catch (error) {
    return { ok: false, error: { code: 'unreachable', message: String(error) } };
  }
}

function isUnreachable(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.error.code === 'unreachable';
}
