import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { Subscription } from '../messaging/subscription.ts';
import { MAX_PACKS } from '../packs/shelf.ts';
import { findNotice } from '../packs/subscriptions/find-notice.ts';
import { nextCheck } from '../packs/subscriptions/schedule.ts';
import { changeSubscriptions, countRequestsMade, readSubscriptions } from '../packs/subscriptions/store.ts';
import { checkPack, isByHand, setAlarm } from './check-packs.ts';
import { claimForSites, holdForPack, leaveHost, leaveSite } from './hosts.ts';

type SubscriptionMessages =
  | 'subscribe'
  | 'unsubscribe'
  | 'pinPack'
  | 'checkPack'
  | 'holdOrigin'
  | 'leaveOrigin'
  | 'claimSites'
  | 'leaveSite'
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
      if (before && before.origin !== next.origin) await leaveHost(before.origin);
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
    holdOrigin: async ({ origin }) => {
      await holdForPack(origin);
      return done(null);
    },
    leaveOrigin: async ({ origin }) => {
      await leaveHost(origin);
      return done(null);
    },
    claimSites: async ({ origins }) => {
      await claimForSites(origins);
      return done(null);
    },
    leaveSite: async ({ origin }) => {
      return (await leaveSite(origin)) ? done(null) : failed('failed', `leaveSite: the browser keeps ${origin}`);
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
  await leaveHost(ended.origin);
  await setAlarm();
}

function nextOf(subscription: Subscription): number | null {
  if (isByHand(subscription)) return null;
  return subscription.nextAt ?? nextCheck(Date.now(), subscription.checkEvery, false, Math.random());
}
