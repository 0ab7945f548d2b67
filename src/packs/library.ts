import { browser } from 'wxt/browser';
import type { EntryView } from '../knowledge/entry-view.ts';
import type { PackOutline } from '../knowledge/outline.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { EntrySummary } from '../knowledge/summaries.ts';
import { withinTime } from '../messaging/within-time.ts';
import { memoize } from '../spotting/memoize.ts';
import { loadBundledOutline, loadBundledPack } from './bundled-pack.ts';
import { type EntryRef, refOf, splitRef } from './entry-ref.ts';
import { findDisagreements } from './find-disagreements.ts';
import { type InstalledPack, StoredPack, WholePack } from './installed-pack.ts';
import { type PackRow, readRows } from './shelf.ts';
import { withRefs } from './with-refs.ts';

/** How long is waited for the database, ms, before the reader's own packs are done without. */
const READ_MS = 1500;
/** How long nobody waits for it again, ms. */
const PAUSE_MS = 10_000;

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
    const summaries = packs.map((pack) => pack.summarize(wanted.get(pack.meta.id)!.map(({ id }) => id)));
    for (const [at, ofPack] of (await Promise.all(summaries)).entries()) {
      for (const [id, summary] of ofPack) known.set(refOf(packs[at]!.meta.id, id), summary);
    }
    return known;
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
    const views = await Promise.all([...refs].map((one) => this.describe(one)));
    const elsewhere = views.filter((one) => one !== undefined);
    const ofTheSame = elsewhere.filter(({ id }) => same.has(id));
    return { ...view, elsewhere, disagreements: await findDisagreements(view, ofTheSame, memoize(this.keysOf)) };
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
    for (const { meta, findSame } of await this.packs()) {
      if (meta.id === splitRef(ref)?.pack) continue;
      for (const key of keys) if (splitRef(key)?.pack === meta.id) same.add(key);
      for (const id of await findSame(keys)) same.add(refOf(meta.id, id));
    }
    return same;
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
