import { browser } from 'wxt/browser';
import { readSubscriptions } from '../packs/subscriptions/store.ts';
import { covers } from '../settings/covers.ts';
import { isEverySite } from '../settings/granted-sites.ts';
import { changePackHosts, readPackHosts } from '../settings/pack-hosts.ts';

// A host may be needed for a pack, for marking, or for both, and browsers know but one permission for it, or one that another
// holds as well: Firefox adds nothing to what is allowed already. Here is decided whose it is, and when it goes.

/** A permission was asked for a pack that was not there before: it is the pack's alone. */
export async function holdForPack(origin: string): Promise<void> {
  await changePackHosts((held) => [...held, origin]);
}

/** A reader wants sites to be marked: what is allowed of them is no longer there for packs alone. */
export async function claimForSites(origins: readonly string[]): Promise<void> {
  await changePackHosts((held) => held.filter((pattern) => !origins.includes(pattern)));
}

/** Give back to the browser what was there for the pack at a host, unless another subscription needs it. */
export async function leaveHost(origin: string): Promise<void> {
  await giveBack((pattern) => pattern === origin || covers(pattern, addressOf(origin)));
}

/** The same for whatever was there for packs: what was only looked at when the browser ended is nobody's any more. */
export async function leaveUnneeded(): Promise<void> {
  await giveBack(() => true);
}

async function giveBack(isLeft: (pattern: string) => boolean): Promise<void> {
  const { list } = await readSubscriptions();
  const isNeeded = (pattern: string) =>
    list.some(({ origin }) => origin === pattern || covers(pattern, addressOf(origin)));
  const left = (await readPackHosts()).filter((pattern) => isLeft(pattern) && !isNeeded(pattern));
  for (const pattern of left) {
    // What the manifest asks for cannot be given back.
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  }
  // Only then: a host that is still allowed would be one to mark.
  await changePackHosts((held) => held.filter((pattern) => !left.includes(pattern)));
}

/**
 * A reader takes back a site to mark. Where a subscription reaches its pack by nothing else, the permission stays for that
 * one alone; that for every site never does. Resolves to whether it could be done.
 */
export async function leaveSite(site: string): Promise<boolean> {
  const [{ list }, { origins = [] }] = await Promise.all([readSubscriptions(), browser.permissions.getAll()]);
  const others = origins.filter((origin) => origin !== site);
  const isNeeded = list.some(({ origin }) => {
    const address = addressOf(origin);
    return covers(site, address) && !others.some((other) => covers(other, address));
  });
  if (!isNeeded || isEverySite(site)) return browser.permissions.remove({ origins: [site] }).catch(() => false);
  await holdForPack(site);
  return true;
}

/** An address that the pattern of a pack's host holds for. */
function addressOf(origin: string): string {
  return origin.replace(/\*$/, '');
}
