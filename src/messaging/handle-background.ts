import { type Browser, browser } from 'wxt/browser';
import { failed } from './answers.ts';
import { inOneLine } from './in-one-line.ts';
import type { Answer, BackgroundMessages } from './protocol.ts';
import { type From, requests } from './requests.ts';

export interface Sender {
  /** Tab and frame of a page script; undefined for our own pages. */
  tabId: number | undefined;
  frameId: number;
  url: string | undefined;
  /** Address of the page that the frame is in; of the frame itself where the browser does not tell. */
  tabUrl: string | undefined;
  /** Whether it is in a private window. */
  incognito: boolean;
}

export type BackgroundHandlers = {
  [Type in keyof BackgroundMessages]: (
    request: BackgroundMessages[Type]['request'],
    sender: Sender,
  ) => Promise<Answer<BackgroundMessages[Type]['answer']>>;
};

/** Answer every message to the background. A message of the wrong shape or from the wrong sender gets an error answer. */
export function handleBackgroundMessages(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isAddressed(message)) return undefined;
    return answer(handlers, message, sender);
  });
}

interface Addressed {
  type: unknown;
  request: unknown;
}

function isAddressed(message: unknown): message is Addressed {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'background';
}

async function answer(
  handlers: BackgroundHandlers,
  { type, request }: Addressed,
  sender: Browser.runtime.MessageSender,
): Promise<Answer<unknown>> {
  if (typeof type !== 'string' || !Object.hasOwn(requests, type)) {
    return failed('bad-request', inOneLine(`unknown message ${String(type)}`));
  }
  const name = type as keyof BackgroundMessages;
  const rule = requests[name];
  const from = whoSent(sender);
  if (from === null || !rule.from.includes(from)) {
    return failed('not-allowed', inOneLine(`${name} is not for ${sender.url ?? 'an unknown sender'}`));
  }
  try {
    const parsed = rule.request.safeParse(request);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = [name, ...(issue?.path ?? [])].join('.');
      const unknown = issue?.code === 'unrecognized_keys' ? ` ${issue.keys.join(', ')}` : '';
      return failed('bad-request', inOneLine(`${place}: ${issue?.code ?? 'not valid'}${unknown}`));
    }
    // The table ties each handler to its request; the compiler cannot follow that through a variable key.
    const handler = handlers[name] as (request: unknown, sender: Sender) => Promise<Answer<unknown>>;
    return await handler(parsed.data, {
      tabId: sender.tab?.id,
      frameId: sender.frameId ?? 0,
      url: sender.url,
      tabUrl: sender.tab?.url ?? sender.url,
      incognito: sender.tab?.incognito ?? false,
    });
  } catch (error) {
    console.error(`Counterpoint: ${name} failed`, error);
    return failed('failed', inOneLine(`${name}: ${String(error)}`));
  }
}

function whoSent(sender: Browser.runtime.MessageSender): From | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'view';
  if (!sender.tab) return null;
  return sender.frameId === 0 ? 'page' : 'frame';
}
