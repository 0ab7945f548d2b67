import type { EntryView } from '../knowledge/entry-view.ts';
import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { DescribedEntry, PackInfo } from '../messaging/protocol.ts';
import type { Subscription, SubscriptionInfo } from '../messaging/subscription.ts';
import { withinTime } from '../messaging/within-time.ts';
import { askSome } from '../packs/ask-packs.ts';
import { indexes } from '../packs/index-cache.ts';
import { library } from '../packs/library.ts';
import { applyChange, changeRows, type PackRow, readSources, readSourcesOutline } from '../packs/shelf.ts';
import { findNotice } from '../packs/subscriptions/find-notice.ts';
import { readSubscriptions } from '../packs/subscriptions/store.ts';
import { sweep } from '../packs/sweep.ts';
import { tellNews } from '../packs/tell-news.ts';
import { readNews } from '../packs/version-changes.ts';
import { mentionWithRef } from '../packs/with-refs.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import { readNotes } from '../settings/notes/store.ts';
import { readSettings } from '../settings/store.ts';
import { explain } from '../spotting/explain.ts';
import { lookUp } from '../spotting/look-up.ts';
import { nameRule } from '../spotting/name-rule.ts';
import type { Mention } from '../spotting/types.ts';
import { annotate } from './annotate.ts';
import { refreshPages } from './broadcast.ts';
import { endSubscription } from './subscription-handlers.ts';

type PackMessages =
  | 'annotate'
  | 'explain'
  | 'lookUp'
  | 'describeEntry'
  | 'describeEntries'
  | 'search'
  | 'leftOut'
  | 'packs'
  | 'packSources'
  | 'changePack'
  | 'packStored'
  | 'rebuildIndex';

/** How long a card waits to be told what updates have changed, ms. */
const NEWS_MS = 1500;

/** Answers to everything that is asked of the installed packs. */
export const packHandlers: Pick<BackgroundHandlers, PackMessages> = {
  annotate: (text, { tabId, frameId }) => annotate(`${tabId} ${frameId}`, text),
  explain: async ({ entry, rule }) => {
    const found = await library.find(entry);
    const explanation =
      found &&
      (await indexes.read(found.pack, (index) => (rule < index.rules.gates.length ? explain(index, rule) : undefined)));
    if (!explanation) return failed('not-found', `explain: no rule ${rule} of ${entry}`);
    const names = nameRule(await found.pack.load(), explanation);
    return done({ ...explanation, entry, names, pack: found.pack.meta.title });
  },
  lookUp: async ({ text }) => {
    let best: Mention | null = null;
    const answers = await askSome(await library.packs(), (pack) => indexes.read(pack, (index) => lookUp(index, text)));
    for (const [pack, mention] of answers) {
      if (!mention || (best && best.end - best.start >= mention.end - mention.start)) continue;
      best = mentionWithRef(mention, pack.meta.id);
    }
    return done(best);
  },
  describeEntry: async ({ entry, also }, { incognito }) => {
    const view = await library.describeFully(entry, also);
    if (!view) return failed('not-found', `describeEntry: no entry ${entry}`);
    const [told = view] = await withNews([view], incognito);
    return done(await withNotes(told));
  },
  describeEntries: async ({ entries }, { incognito }) => {
    return done(await withNews(await library.describeTogether(entries), incognito));
  },
  leftOut: async ({ entries, named }) => done(await library.findLeftOut(entries, named)),
  search: async ({ text }) => done(await library.search(text)),
  packs: async () => {
    const [rows, { list }] = await Promise.all([library.rows(), readSubscriptions()]);
    return done(
      await Promise.all(
        rows.map((row) =>
          infoOf(
            row,
            list.find(({ pack }) => pack === row.id),
          ),
        ),
      ),
    );
  },
  packSources: async ({ pack }) => {
    const current = (await library.rows()).find(({ id }) => id === pack)?.current;
    if (current) return done(await readSources(current));
    const bundled = await library.loadBundled();
    if (bundled.meta.id !== pack) return failed('not-found', `packSources: no pack ${pack}`);
    return done(Object.values((await bundled.load()).sources));
  },
  changePack: async ({ change }) => {
    // The pack of the extension has a row from the first time on that something is decided on the packs.
    const known = await library.rows();
    await changeRows((rows) => applyChange(rows.length < known.length ? known : rows, change));
    if (change.kind === 'remove') await endSubscription(change.id);
    await followPacks();
    void sweep().catch(() => undefined);
    return done(null);
  },
  packStored: async () => {
    await followPacks();
    return done(null);
  },
  rebuildIndex: async () => {
    const stored = await Promise.all((await library.packs()).map((pack) => indexes.rebuild(pack)));
    const isStored = stored.every(Boolean);
    return isStored ? done(null) : failed('failed', 'rebuildIndex: it was built, but could not be stored');
  },
};

/** A view with what the reader has noted on what it shows. A disk that does not tell costs the notes alone. */
async function withNotes(view: EntryView): Promise<DescribedEntry> {
  const shown = [view, ...(view.elsewhere ?? [])].map(({ id }) => id);
  const readerNotes = await readNotes(shown).catch((error: unknown) => {
    console.warn('Counterpoint: the notes cannot be read', error);
    return [];
  });
  return readerNotes.length > 0 ? { ...view, readerNotes } : view;
}

/**
 * Views with what the last update of their packs has changed, where the reader wants it told; else nothing is read. A disk that
 * does not tell costs that alone.
 */
async function withNews(views: EntryView[], incognito: boolean): Promise<EntryView[]> {
  try {
    if (!(await readSettings(incognito)).news) return views;
    const packs = new Set(
      views.flatMap((view) => [view, ...(view.elsewhere ?? [])]).flatMap(({ packId }) => packId ?? []),
    );
    const news = await withinTime(readNews(packs, Date.now()), NEWS_MS, new Map());
    return views.map((view) => tellNews(view, news));
  } catch (error) {
    console.warn('Counterpoint: what updates have changed cannot be read', error);
    return views;
  }
}

/** Have every page looked through again by the packs as they are now. */
export async function followPacks(): Promise<void> {
  library.forget();
  indexes.forget();
  await refreshPages(undefined, true);
}

async function infoOf(
  { id, isOn, current, previous }: PackRow,
  subscribed: Subscription | undefined,
): Promise<PackInfo> {
  const { meta, counts, sources } = current
    ? { ...current, sources: await readSourcesOutline(current) }
    : await library.outlineBundled();
  const subscription = subscribed ? await describeSubscription(subscribed) : null;
  const before = previous?.meta.version ?? null;
  return { id, isOn, isBundled: current === null, previous: before, meta, sources, counts, subscription };
}

async function describeSubscription(one: Subscription): Promise<SubscriptionInfo> {
  const notice = findNotice(one, Date.now());
  return {
    ...one,
    fingerprint: one.key === null ? '' : await fingerprint(one.key),
    notice: notice === one.told ? null : notice,
  };
}
