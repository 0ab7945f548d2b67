import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Subscription } from '../../messaging/subscription.ts';
import { subscriptionSchema } from '../../messaging/subscription-schema.ts';

const KEY = 'subscriptions';

export interface Subscriptions {
  list: readonly Subscription[];
  /** How many requests have been made for packs since the first. */
  requests: number;
}

const storedSchema = z.object({
  list: z.array(z.unknown()),
  requests: z.catch(z.int().check(z.nonnegative()), 0),
});

/** What the reader has subscribed to. A record that cannot be read counts as none, and the others are kept. */
export async function readSubscriptions(): Promise<Subscriptions> {
  const stored = storedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (!stored.success) return { list: [], requests: 0 };
  const list = stored.data.list.flatMap((item) => {
    const parsed = subscriptionSchema.safeParse(item);
    if (!parsed.success) console.warn('Counterpoint: a stored subscription cannot be read', parsed.error);
    return parsed.success ? parsed.data : [];
  });
  return { list, requests: stored.data.requests };
}

// Changes that arrive together wait for each other, so that none overwrites another. The background alone makes them.
let lastChange: Promise<unknown> = Promise.resolve();

/** Stores what `change` makes of the list. */
export function changeSubscriptions(
  change: (list: readonly Subscription[]) => readonly Subscription[],
): Promise<readonly Subscription[]> {
  return write((before) => ({ ...before, list: change(before.list) })).then(({ list }) => list);
}

/** Adds to the number of requests that have been made. */
export async function countRequestsMade(count: number): Promise<void> {
  if (count > 0) await write((before) => ({ ...before, requests: before.requests + count }));
}

function write(change: (before: Subscriptions) => Subscriptions): Promise<Subscriptions> {
  const done = lastChange.then(async () => {
    const before = await readSubscriptions();
    const after = change(before);
    if (after.list !== before.list || after.requests !== before.requests) {
      await browser.storage.local.set({ [KEY]: after });
    }
    return after;
  });
  lastChange = done.catch(() => undefined);
  return done;
}
