import { browser } from '@wxt-dev/browser';
import { failed } from './answers.ts';
import { isPageAnswer } from './page-answers.ts';
import type { Answer, BackgroundMessages, PageMessages } from './protocol.ts';
import { isAnswer, readAnswer } from './read-answer.ts';
import { withinTime } from './within-time.ts';

/**
 * Ask the background. A failure to reach it comes back as `unreachable`, once tried again: the browser may have put
 * the background to sleep between the waking and the answer.
 */
export async function send<Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundMessages[Type]['request'],
): Promise<Answer<BackgroundMessages[Type]['answer']>> {
  const message = { to: 'background', type, request };
  const first = await attempt(() => browser.runtime.sendMessage(message));
  const said = isUnreachable(first) ? await attempt(() => browser.runtime.sendMessage(message)) : first;
  // The background is ours.
  return said as Answer<BackgroundMessages[Type]['answer']>;
}

/**
 * Ask the page script of a frame of a tab, the top one unless named; `unreachable` where none runs, or one that answers
 * what nobody has asked. With a limit, ms, one that has not answered by then is `late`: the thread of a page can be busy
 * for as long as it likes. What is answered to `report` is still to be checked.
 */
export async function sendToTab<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
  frameId = 0,
  limit?: number,
): Promise<Answer<PageMessages[Type]['answer']>> {
  const asked = attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request }, { frameId }));
  const answer = await orLate(asked, limit);
  const read = readAnswer(answer);
  if (!read.ok) return read;
  const { value } = read;
  return isPageAnswer(type, value) ? { ok: true, value } : failed('unreachable', `${type}: no answer of its kind`);
}

/** Tell the page scripts of all frames of a tab; whether any runs does not matter. Resolves when the limit, ms, is over. */
export async function tellFrames<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  request: PageMessages[Type]['request'],
  limit?: number,
): Promise<void> {
  await orLate(
    attempt(() => browser.tabs.sendMessage(tabId, { to: 'page', type, request })),
    limit,
  );
}

function orLate(asked: Promise<Answer<unknown>>, limit: number | undefined): Promise<Answer<unknown>> {
  return limit === undefined ? asked : withinTime(asked, limit, failed('late', `no answer within ${limit} ms`));
}

async function attempt(call: () => Promise<unknown>): Promise<Answer<unknown>> {
  try {
    const said = await call();
    return isAnswer(said) ? said : failed('unreachable', 'nobody answered');
  } catch (error) {
    return failed('unreachable', String(error));
  }
}

function isUnreachable(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.error.code === 'unreachable';
}
