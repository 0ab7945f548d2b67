import { browser } from 'wxt/browser';
import { Turns } from '../async/turns.ts';
import type { Subscription } from '../messaging/subscription.ts';
import type { UpdateAnswer, UpdateRequest } from '../packs/subscriptions/answer-updates.ts';
import type { Checked } from '../packs/subscriptions/check-subscription.ts';
import { dueNow, LEAST_EVERY, nextCheck, nextWake } from '../packs/subscriptions/schedule.ts';
import { changeSubscriptions, countRequestsMade, readSubscriptions } from '../packs/subscriptions/store.ts';
import { runUpdater } from './run-updater.ts';
import { tellFailure } from './tell-failure.ts';

/** The one alarm, which is set for the next check of any pack. */
const ALARM = 'packs';
/** In memory, when this session of the browser began, ms since 1970. */
const STARTED = 'started';

// One at a time, whoever asks: what waits for its turn is looked up anew then.
const turns = new Turns<'check'>();

/**
 * Asks the publisher of a pack now, and has pages follow (`onUpdate`) when something newer was stored. Nothing happens where
 * there is no such subscription any more.
 */
export function checkPack(pack: string, onUpdate: () => Promise<void>): Promise<void> {
  return turns.run('check', async () => {
    const { list } = await readSubscriptions();
    const held = list.find((one) => one.pack === pack);
    if (!held) return;
    // Should the background be ended meanwhile, it is tried again, and not at once.
    const began = Date.now();
    await change(held, { nextAt: held.nextAt === null ? null : began + LEAST_EVERY });
    const checked = await check(held);
    const now = Date.now();
    await change(held, (one) => {
      const after = { ...one, ...checked, lastAt: now };
      const hasFailed = checked.result.kind === 'failed';
      return { ...after, nextAt: isByHand(after) ? null : nextCheck(now, after.checkEvery, hasFailed, Math.random()) };
    });
    if (checked.result.kind === 'updated') await onUpdate();
  });
}

/**
 * Tell at once of subscriptions whose host the browser no longer allows, or allows again, and not with a check that is a week
 * away.
 */
export async function tellHosts(): Promise<void> {
  const { list } = await readSubscriptions();
  for (const held of list) {
    const { result, origin } = held;
    const wasRefused = result.kind === 'failed' && result.fault === 'notAllowed';
    const isAllowed = await browser.permissions.contains({ origins: [origin] });
    if (!isAllowed) await change(held, { result: { kind: 'failed', fault: 'notAllowed' } });
    // What was known of it when it was last asked for.
    else if (wasRefused) await change(held, { result: { kind: 'current' } });
  }
}

/** Whether a pack is only ever asked for when its reader says so. */
export function isByHand({ key, isPinned }: Pick<Subscription, 'key' | 'isPinned'>): boolean {
  return key === null || isPinned;
}

async function check(held: Subscription): Promise<Checked> {
  const isAllowed = await browser.permissions.contains({ origins: [held.origin] });
  if (!isAllowed) return { result: { kind: 'failed', fault: 'notAllowed' } };
  const request: UpdateRequest = { subscription: held, by: browser.runtime.getManifest().version };
  try {
    const { checked, requests } = (await runUpdater(request)) as UpdateAnswer;
    await countRequestsMade(requests);
    return checked;
  } catch (error) {
    console.warn('Counterpoint: the updater failed', error);
    return { result: { kind: 'failed', fault: 'notStored' } };
  }
}

/** Change a subscription, unless its reader has ended it, or taken another version by hand, meanwhile. */
async function change(
  held: Subscription,
  changes: Partial<Subscription> | ((one: Subscription) => Subscription),
): Promise<void> {
  await changeSubscriptions((list) =>
    list.map((one) => {
      const isSame = (['pack', 'address', 'key', 'version', 'sha256'] as const).every((key) => one[key] === held[key]);
      if (!isSame) return one;
      return typeof changes === 'function' ? changes(one) : { ...one, ...changes };
    }),
  );
}

/** Have the browser wake the background for the next check, or not at all where there is none. */
export async function setAlarm(): Promise<void> {
  const { list } = await readSubscriptions();
  const at = nextWake(list, Date.now(), await readStart());
  if (at === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: at });
}

/** Check by and by what is due, as long as the extension runs. */
export function followAlarm(onUpdate: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) tellFailure('checking packs', checkDue(onUpdate));
  });
  tellFailure('checking packs', setMissingAlarm());
}

async function checkDue(onUpdate: () => Promise<void>): Promise<void> {
  try {
    const { list } = await readSubscriptions();
    for (const { pack } of dueNow(list, Date.now(), await readStart())) await checkPack(pack, onUpdate);
  } finally {
    await setAlarm();
  }
}

/** Firefox forgets alarms with each session, and Chromium those of an extension that was switched off. */
async function setMissingAlarm(): Promise<void> {
  const { list } = await readSubscriptions();
  if (list.every(({ nextAt }) => nextAt === null)) return;
  await readStart();
  if (!(await browser.alarms.get(ALARM))) await setAlarm();
}

/** When this session of the browser began, as far as anybody has asked: the first to ask does so soon after. */
async function readStart(): Promise<number> {
  const { [STARTED]: stored } = await browser.storage.session.get(STARTED);
  if (typeof stored === 'number') return stored;
  const now = Date.now();
  await browser.storage.session.set({ [STARTED]: now });
  return now;
}
