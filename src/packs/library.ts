import { browser } from 'wxt/browser';
import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import type { PackOutline } from '../knowledge/outline.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { EntrySummary } from '../knowledge/summaries.ts';
import { type Voice, voicesLeftOut } from '../knowledge/voices.ts';
import type { Found, KnownEntry } from '../messaging/protocol.ts';
import { withinTime } from '../messaging/within-time.ts';
import { memoize } from '../spotting/memoize.ts';
import { askPacks, askSome } from './ask-packs.ts';
import { loadBundledOutline, loadBundledPack } from './bundled-pack.ts';
import { refOf, splitRef } from './entry-ref.ts';
import { findDisagreements } from './find-disagreements.ts';
import { findFirsts } from './find-firsts.ts';
import { type InstalledPack, StoredPack, WholePack } from './installed-pack.ts';
import { nameSame } from './name-same.ts';
import { byRank, type Hit, searchNames } from './search-names.ts';
import { type PackRow, readRows } from './shelf.ts';
import { voiceWithRefs, withRefs } from './with-refs.ts';

/** How long is waited for the database, ms, before the reader's own packs are done without. */
const READ_MS = 1500;
/** How long nobody waits for it again, ms. */
const PAUSE_MS = 10_000;

/** Most entries that a search answers, and of those that are only near. */
const MOST_FOUND = 30;
const MOST_NEAR = 3;
/** Actors and entries whose names are searched at a stretch, so that it is over in a few tens of milliseconds. */
const A_STRETCH = 2000;

interface RefHit extends Hit {
  ref: EntryRef;
}

/** The packs of one life of the background, by the reader's order. */
export class Library {
  private reading: Promise<InstalledPack[]> | null = null;
  private bundled: { outline: PackOutline; pack: WholePack } | null = null;
  /** When the database did not answer; null when it did. */
  private missedAt: number | null = null;

  /** The packs that are on. Where the database cannot be read, that is the one of the extension. */
  packs(): Promise<InstalledPack[]> {
    if (this.missedAt !== null && performance.now() - this.missedAt > PAUSE_MS) this.forget();
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = null;
      throw error;
    });
    return this.reading;
  }

  /** Somebody has changed what the reader has. */
  forget(): void {
    this.reading = null;
    this.missedAt = null;
  }

  /** The pack of a record, where it is on, and the record's id in it. */
  async find(ref: EntryRef): Promise<{ pack: InstalledPack; id: Id } | undefined> {
    const parts = splitRef(ref);
    const pack = parts && (await this.packs()).find(({ meta }) => meta.id === parts.pack);
    return pack ? { pack, id: parts.id } : undefined;
  }

  /** Summaries of those that the packs know. A map: what names an entry may come from anywhere, and say `constructor`. */
  async summarize(refs: Iterable<EntryRef>): Promise<Map<EntryRef, EntrySummary>> {
    const wanted = Map.groupBy(
      [...new Set(refs)].flatMap((ref) => splitRef(ref) ?? []),
      ({ pack }) => pack,
    );
    const known = new Map<EntryRef, EntrySummary>();
    const packs = (await this.packs()).filter(({ meta }) => wanted.has(meta.id));
    // All at once: a page waits for it, and each has to ask the database.
    const asked = packs.map((one) =>
      askPacks([one], (pack) => pack.summarize(wanted.get(pack.meta.id)!.map(({ id }) => id))),
    );
    for (const [{ meta }, summaries] of (await Promise.all(asked)).flatMap(({ answers }) => answers)) {
      for (const [id, summary] of summaries) known.set(refOf(meta.id, id), summary);
    }
    return known;
  }

  /** What was found on a page, with the title of its pack where two have one name; of packs of one title, the id. */
  async tellApart<T extends { id: EntryRef; label: string }>(found: readonly T[]): Promise<(T & { pack?: string })[]> {
    const byLabel = Map.groupBy(found, ({ label }) => label);
    if (byLabel.size === found.length) return [...found];
    const packsWith = (label: string) => new Set(byLabel.get(label)!.map(({ id }) => splitRef(id)?.pack));
    const titles = new Map((await this.packs()).map(({ meta }) => [meta.id, meta.title]));
    const isShared = (title: string) => [...titles.values()].filter((other) => other === title).length > 1;
    return found.map((entry) => {
      const pack = splitRef(entry.id)?.pack;
      const title = pack === undefined ? undefined : titles.get(pack);
      if (packsWith(entry.label).size < 2 || title === undefined) return entry;
      return { ...entry, pack: isShared(title) ? pack : title };
    });
  }

  /** Everything that the card shows of an entry; undefined when no pack that is on has it. */
  async describe(ref: EntryRef): Promise<EntryView | undefined> {
    const found = await this.find(ref);
    const view = await found?.pack.describe(found.id);
    return view && withRefs(view, found!.pack.meta.id);
  }

  /**
   * What is told of one entry: by its pack, and by the others that have the same (declared to be so) or name something by
   * the same words; and where those that have the same disagree. Undefined when no pack that is on has it.
   */
  async describeFully(ref: EntryRef, atTheSamePlace: readonly EntryRef[] = []): Promise<EntryView | undefined> {
    const [view, same] = await Promise.all([this.describe(ref), this.findSame(ref)]);
    const refs = new Set([...same, ...atTheSamePlace]);
    refs.delete(ref);
    if (!view || refs.size === 0) return view;
    const elsewhere = await this.describeAll([...refs]);
    const ofTheSame = elsewhere.filter(({ id }) => same.has(id));
    return { ...view, elsewhere, disagreements: await findDisagreements(view, ofTheSame, memoize(this.keysOf)) };
  }

  /** The same of several, as far as their packs can tell. */
  async describeAll(refs: readonly EntryRef[]): Promise<EntryView[]> {
    const views = await Promise.all(refs.map((ref) => this.describe(ref).catch(() => undefined)));
    return views.filter((view) => view !== undefined);
  }

  /** The same, each with what says that it, or who holds a position on it, is the same as in a pack that comes before. */
  async describeTogether(refs: readonly EntryRef[]): Promise<EntryView[]> {
    const [views, packs] = await Promise.all([this.describeAll(refs), this.packs()]);
    if (packs.length < 2) return views;
    const { answers } = await askPacks(packs, (pack) => pack.identities());
    const asked = views.flatMap(({ id, positions }) => [id, ...positions.map(({ actor }) => actor.id)]);
    const identities = answers.map(([{ meta }, known]) => ({ pack: meta.id, identities: known }));
    return nameSame(views, findFirsts(identities, asked));
  }

  /** By claim, who has a recorded position on it and is not among those that are named. */
  async findLeftOut(entries: readonly EntryRef[], named: readonly EntryRef[]): Promise<Record<EntryRef, Voice[]>> {
    const parts = named.flatMap((ref) => splitRef(ref) ?? []);
    const voices = [...(await this.summarize(entries)).keys()].map(async (ref) => {
      const { pack, id } = (await this.find(ref))!;
      const here = parts.flatMap((one) => (one.pack === pack.meta.id ? one.id : []));
      return [ref, voicesLeftOut(await pack.load(), id, here).map((voice) => voiceWithRefs(voice, pack.meta.id))];
    });
    const told = await Promise.allSettled(voices);
    return Object.fromEntries(told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }

  /** What says that an entry is the same as one of another pack, with its own name. */
  private keysOf = async (ref: EntryRef): Promise<string[]> => {
    const found = await this.find(ref);
    return [ref, ...((await found?.pack.sameKeysOf(found.id)) ?? [])];
  };

  /** Entries of other packs that are declared to be the same, by the reader's order. */
  private async findSame(ref: EntryRef): Promise<Set<EntryRef>> {
    const keys = await this.keysOf(ref);
    const same = new Set<EntryRef>();
    const others = (await this.packs()).filter(({ meta }) => meta.id !== splitRef(ref)?.pack);
    const { answers } = await askPacks(others, ({ findSame }) => findSame(keys));
    for (const [{ meta }, ids] of answers) {
      for (const key of keys) if (splitRef(key)?.pack === meta.id) same.add(key);
      for (const id of ids) same.add(refOf(meta.id, id));
    }
    return same;
  }

  /**
   * What the packs that are on know under a name or a part of one, best first; where that is nothing, what has the nearest
   * names. Only the names are read of a stored pack, and the summaries of what is answered.
   */
  async search(text: string): Promise<Found> {
    const fitting: RefHit[] = [];
    const nearest: RefHit[] = [];
    for (const [pack, known] of await askSome(await this.packs(), (one) => one.names())) {
      const named = (hit: Hit) => ({ ...hit, ref: refOf(pack.meta.id, hit.id) });
      for (let from = 0; from < known.length; from += A_STRETCH) {
        const hits = searchNames(known.slice(from, from + A_STRETCH), text, MOST_NEAR);
        for (const hit of hits.fitting) fitting.push(named(hit));
        for (const hit of hits.nearest) nearest.push(named(hit));
        // Pages that ask meanwhile are answered in between.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    const isNone = fitting.length === 0;
    return {
      total: fitting.length,
      fitting: await this.nameHits(fitting.sort(byRank).slice(0, MOST_FOUND)),
      nearest: isNone ? await this.nameHits(nearest.sort(byRank).slice(0, MOST_NEAR)) : [],
    };
  }

  private async nameHits(hits: readonly RefHit[]): Promise<KnownEntry[]> {
    const metas = new Map((await this.packs()).map(({ meta }) => [meta.id, meta]));
    const known = await this.summarize(hits.map(({ ref }) => ref));
    return hits.flatMap(({ ref }) => {
      const summary = known.get(ref);
      const meta = metas.get(splitRef(ref)!.pack);
      return summary && meta ? { id: ref, ...summary, pack: meta.title, lang: meta.lang } : [];
    });
  }

  /** Whether a pack of the extension knows an entry, without waiting; null where it takes waiting. */
  peek(ref: EntryRef): boolean | null {
    const parts = splitRef(ref);
    if (!parts) return false;
    const { outline } = this.bundled ?? {};
    return parts.pack === outline?.meta.id ? Object.hasOwn(outline.summaries, parts.id) : null;
  }

  /** Every pack of the reader's, on or off, by order; those of the extension first while nobody has moved them. */
  async rows(): Promise<PackRow[]> {
    const stored = await withinTime(
      readRows().catch(() => null),
      READ_MS,
      null,
    );
    this.missedAt = stored ? null : performance.now();
    const { meta } = await this.loadBundled();
    const rows = stored ?? [];
    if (rows.some(({ id }) => id === meta.id)) return rows;
    return [{ id: meta.id, isOn: true, place: -1, current: null, previous: null }, ...rows];
  }

  /** The pack of the extension, on or off. */
  async loadBundled(): Promise<WholePack> {
    const outline = await loadBundledOutline();
    if (this.bundled?.outline !== outline) {
      this.bundled = { outline, pack: new WholePack(outline, loadBundledPack, outline.summaries) };
    }
    return this.bundled.pack;
  }

  /** What is told of the pack of the extension without loading it. */
  async outlineBundled(): Promise<PackOutline> {
    await this.loadBundled();
    return this.bundled!.outline;
  }

  /** Whether one of the packs is that of the extension, whose rules the tests hold to texts, and not a stranger's. */
  isBundled({ content }: InstalledPack): boolean {
    return content === this.bundled?.outline.content;
  }

  private async read(): Promise<InstalledPack[]> {
    const [bundled, rows] = await Promise.all([this.loadBundled(), this.rows()]);
    const { version } = browser.runtime.getManifest();
    const on = rows.filter(({ isOn }) => isOn);
    const packs = await Promise.all(
      on.map(async ({ id, current }) => {
        // One that a reader has put in place of the extension's own is theirs.
        if (!current) return id === bundled.meta.id ? bundled : null;
        const stored = new StoredPack(current);
        return current.by === version ? stored : new WholePack(current, stored.load);
      }),
    );
    return packs.filter((pack) => pack !== null);
  }
}

/** The one that all messages to the background share. */
export const library = new Library();
