import { browser } from 'wxt/browser';
import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { Subscription } from '../messaging/subscription.ts';
import { MAX_PACKS } from '../packs/shelf.ts';
import { findNotice } from '../packs/subscriptions/find-notice.ts';
import { nextCheck } from '../packs/subscriptions/schedule.ts';
import { changeSubscriptions, countRequestsMade, readSubscriptions } from '../packs/subscriptions/store.ts';
import { checkPack, isByHand, setAlarm } from './check-packs.ts';

type SubscriptionMessages =
  | 'subscribe'
  | 'unsubscribe'
  | 'pinPack'
  | 'checkPack'
  | 'leaveOrigin'
  | 'noticesSeen'
  | 'requestsMade';

/** Answers to what a reader decides on subscriptions. @param onUpdate has pages follow what was stored */
export function createSubscriptionHandlers(
  onUpdate: () => Promise<void>,
): Pick<BackgroundHandlers, SubscriptionMessages> {
  return {
    subscribe: async ({ subscription }) => {
      const { list } = await readSubscriptions();
      const before = list.find(({ pack }) => pack === subscription.pack);
      if (!before && list.length >= MAX_PACKS) return failed('bad-request', 'subscribe: there is no room for more');
      const next = { ...subscription, nextAt: nextOf(subscription) };
      await changeSubscriptions((all) => [...all.filter(({ pack }) => pack !== next.pack), next]);
      if (before && before.origin !== next.origin) await giveBack(before.origin);
      await setAlarm();
      return done(null);
    },
    unsubscribe: async ({ pack }) => {
      await endSubscription(pack);
      return done(null);
    },
    pinPack: async ({ pack, isPinned }) => {
      await changeSubscriptions((list) =>
        list.map((one) => {
          if (one.pack !== pack) return one;
          const next = { ...one, isPinned };
          return { ...next, nextAt: nextOf(next) };
        }),
      );
      await setAlarm();
      return done(null);
    },
    checkPack: async ({ pack }) => {
      await checkPack(pack, onUpdate);
      await setAlarm();
      return done(null);
    },
    leaveOrigin: async ({ origin }) => {
      await giveBack(origin);
      return done(null);
    },
    noticesSeen: async () => {
      const now = Date.now();
      await changeSubscriptions((list) => {
        const told = list.map((one) => ({ ...one, told: findNotice(one, now) ?? one.told }));
        return told.some(({ told: notice }, at) => notice !== list[at]?.told) ? told : list;
      });
      return done(null);
    },
    requestsMade: async ({ count }) => {
      await countRequestsMade(count);
      return done(null);
    },
  };
}

/** End a subscription, and give its permission back. The pack stays. */
export async function endSubscription(pack: string): Promise<void> {
  const { list } = await readSubscriptions();
  const ended = list.find((one) => one.pack === pack);
  if (!ended) return;
  await changeSubscriptions((all) => all.filter((one) => one.pack !== pack));
  await giveBack(ended.origin);
  await setAlarm();
}

/**
 * Give a permission back to the browser, unless another subscription needs it. What a site is marked by is another
 * permission, for both schemes, and stays.
 */
async function giveBack(origin: string): Promise<void> {
  const { list } = await readSubscriptions();
  if (list.some((one) => one.origin === origin)) return;
  // What the manifest asks for cannot be given back.
  await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

function nextOf(subscription: Subscription): number | null {
  if (isByHand(subscription)) return null;
  return subscription.nextAt ?? nextCheck(Date.now(), subscription.checkEvery, false, Math.random());
}
