import type { FetchFault } from '../../messaging/subscription.ts';

/** How long a host may take to say everything, ms. */
const MOST_TIME = 30_000;

export type Fetched = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; fault: FetchFault };

/** What is asked of a host, and nothing more: no name, no cookies, not where the reader comes from. */
const PLAIN: RequestInit = {
  // The browser asks whether its copy still holds.
  cache: 'no-cache',
  credentials: 'omit',
  // Where a permission was given for one host, another must not hear of it.
  redirect: 'error',
  referrerPolicy: 'no-referrer',
};

let made = 0;
let tell = () => {};

/** Hears of every request before it is made, also of those that nobody waits for any more. */
export function hearRequests(listener: () => void): void {
  tell = listener;
}

/** How many requests have been made here since this was asked last. */
export function takeCount(): number {
  const count = made;
  made = 0;
  return count;
}

/**
 * The bytes at an address. The one place of the extension that asks for anything outside it. No more than `most` bytes are
 * ever taken, whatever the host says of them, and nothing is waited for longer than half a minute.
 */
export async function fetchBytes(address: string, most: number, signal?: AbortSignal): Promise<Fetched> {
  const late = AbortSignal.timeout(MOST_TIME);
  const stop = new AbortController();
  const signals = AbortSignal.any([late, stop.signal, ...(signal ? [signal] : [])]);
  made += 1;
  tell();
  try {
    const response = await fetch(address, { ...PLAIN, signal: signals });
    const bytes = response.ok ? await readAtMost(response.body, most) : faultOf(response.status);
    return typeof bytes === 'string' ? { ok: false, fault: bytes } : { ok: true, bytes };
  } catch {
    signal?.throwIfAborted();
    return { ok: false, fault: late.aborted ? 'late' : navigator.onLine ? 'unreachable' : 'offline' };
  } finally {
    // Of what is not read nothing more has to come.
    stop.abort();
  }
}

function faultOf(status: number): FetchFault {
  if (status === 404 || status === 410) return 'notFound';
  return status >= 500 ? 'serverError' : 'refused';
}

async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'tooLarge'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) return 'tooLarge';
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
