import { describeEntry } from '../knowledge/describe.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import type { PackOutline } from '../knowledge/outline.ts';
import { identitiesOf, sameKeys } from '../knowledge/same.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack, PackMeta } from '../knowledge/schema/pack.ts';
import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import { once } from '../spotting/memoize.ts';
import { readRecords } from './blocks.ts';
import { openDatabase, type VersionKey } from './database.ts';
import type { IndexSource } from './index-cache.ts';
import { type KnownNames, namesOf } from './known-names.ts';
import type { PackVersion } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';
import { readFile } from './stored-file.ts';
import { versionKey } from './version-key.ts';

/** A pack that is switched on. What is asked of it while somebody reads does not take the whole of it, where it is stored. */
export interface InstalledPack extends IndexSource {
  readonly meta: PackMeta;
  /** Summaries of those that it has. */
  summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>>;
  describe(id: Id): Promise<EntryView | undefined>;
  /** What says of one of its records that it is the same as one of another pack. */
  sameKeysOf(id: Id): Promise<string[]>;
  /** Its records by what says that they are the same as those of other packs. */
  identities(): Promise<ReadonlyMap<string, Id[]>>;
  /** Its records of which one of these says that they are the same. */
  findSame(keys: Iterable<string>): Promise<Id[]>;
  /** The names of all its records, to be searched. */
  names(): Promise<readonly KnownNames[]>;
}

/** A pack that is loaded whole when more than an outline is asked of it: that of the extension, or one stored by another version. */
export class WholePack implements InstalledPack {
  readonly meta: PackMeta;
  readonly content: string;
  readonly load: () => Promise<Pack>;
  private readonly known: () => Promise<ReadonlyMap<Id, EntrySummary>>;
  readonly identities = once(async () => new Map(Object.entries(identitiesOf(await this.load()))));

  /** @param summaries of every actor and entry; made of the whole where they are left out */
  constructor(
    { meta, content }: Pick<Pack, 'meta' | 'content'>,
    load: () => Promise<Pack>,
    summaries?: PackOutline['summaries'],
  ) {
    this.meta = meta;
    this.content = content;
    this.load = load;
    this.known = once(async () => new Map(Object.entries(summaries ?? summarizeEntries(await load()))));
  }

  async summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>> {
    const known = await this.known();
    return new Map([...ids].flatMap((id) => (known.has(id) ? [[id, known.get(id)!]] : [])));
  }

  async describe(id: Id): Promise<EntryView | undefined> {
    return describeEntry(await this.load(), id);
  }

  async sameKeysOf(id: Id): Promise<string[]> {
    if (!(await this.known()).has(id)) return [];
    const { actors, entries } = await this.load();
    return sameKeys(actors[id] ?? entries[id]!);
  }

  findSame = async (keys: Iterable<string>): Promise<Id[]> => {
    const identities = await this.identities();
    return [...keys].flatMap((key) => identities.get(key) ?? []);
  };

  names: () => Promise<readonly KnownNames[]> = once(async () => namesOf(await this.load()));
}

/** A pack in the database. */
export class StoredPack implements InstalledPack {
  readonly meta: PackMeta;
  readonly content: string;
  private readonly key: VersionKey;
  private whole: Promise<Pack> | null = null;
  /** Those that were read before: the pages of a reader name the same. */
  private readonly known = new Map<Id, EntrySummary>();

  constructor(version: PackVersion) {
    this.meta = version.meta;
    this.content = version.content;
    this.key = versionKey(version);
  }

  /** @throws where the database fails, or no longer has it */
  load = (): Promise<Pack> => {
    this.whole ??= this.readWhole().catch((error: unknown) => {
      this.whole = null;
      throw error;
    });
    return this.whole;
  };

  async summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>> {
    const wanted = [...new Set(ids)];
    const unread = wanted.filter((id) => !this.known.has(id));
    if (unread.length > 0) {
      const { store } = (await openDatabase()).transaction('summaries');
      for (const [id, summary] of await readRecords<EntrySummary>(store, this.key, unread)) this.known.set(id, summary);
    }
    return new Map(wanted.flatMap((id) => (this.known.has(id) ? [[id, this.known.get(id)!]] : [])));
  }

  async describe(id: Id): Promise<EntryView | undefined> {
    return (await this.entry(id))?.view;
  }

  async sameKeysOf(id: Id): Promise<string[]> {
    return (await this.entry(id))?.same ?? [];
  }

  async identities(): Promise<ReadonlyMap<string, Id[]>> {
    return new Map(Object.entries((await (await openDatabase()).get('identities', this.key)) ?? {}));
  }

  findSame = async (keys: Iterable<string>): Promise<Id[]> => {
    const identities = await this.identities();
    return [...keys].flatMap((key) => identities.get(key) ?? []);
  };

  async names(): Promise<readonly KnownNames[]> {
    const names = await (await openDatabase()).get('names', this.key);
    // What an older database holds has none yet.
    return names ?? namesOf(await this.load());
  }

  private async entry(id: Id): Promise<StoredEntry | undefined> {
    const { store } = (await openDatabase()).transaction('entries');
    return (await readRecords<StoredEntry>(store, this.key, [id])).get(id);
  }

  private async readWhole(): Promise<Pack> {
    const pack = await readFile(this.key);
    if (!pack) throw new Error(`the pack ${this.key} is not in the database`);
    return pack;
  }
}
