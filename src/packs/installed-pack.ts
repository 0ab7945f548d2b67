import { describeEntry } from '../knowledge/describe.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import { identitiesOf, sameKeys } from '../knowledge/same.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack, PackMeta } from '../knowledge/schema/pack.ts';
import { type EntrySummary, summarizeEntries } from '../knowledge/summaries.ts';
import { openDatabase, type VersionKey } from './database.ts';
import type { IndexSource } from './index-cache.ts';
import { type KnownNames, namesOf } from './known-names.ts';
import { type PackVersion, versionKey } from './shelf.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A pack that is switched on. What is asked of it while somebody reads does not take the whole of it, where it is stored. */
export interface InstalledPack extends IndexSource {
  readonly meta: PackMeta;
  /** Summaries of those that it has. */
  summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>>;
  describe(id: Id): Promise<EntryView | undefined>;
  /** What says of one of its records that it is the same as one of another pack. */
  sameKeysOf(id: Id): Promise<string[]>;
  /** Its records of which one of these says that they are the same. */
  findSame(keys: Iterable<string>): Promise<Id[]>;
  /** The names of all its records, to be searched. */
  names(): Promise<readonly KnownNames[]>;
}

/** A pack in memory: the one of the extension, or one whose stored records are another version's. */
export class WholePack implements InstalledPack {
  readonly meta: PackMeta;
  readonly content: string;
  private readonly pack: Pack;
  private summaries: ReadonlyMap<Id, EntrySummary> | null = null;
  private identities: ReadonlyMap<string, Id[]> | null = null;
  private allNames: readonly KnownNames[] | null = null;

  constructor(pack: Pack) {
    this.pack = pack;
    this.meta = pack.meta;
    this.content = pack.content;
  }

  load = async (): Promise<Pack> => this.pack;

  /** Every actor and entry. */
  get known(): ReadonlyMap<Id, EntrySummary> {
    this.summaries ??= new Map(Object.entries(summarizeEntries(this.pack)));
    return this.summaries;
  }

  async summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>> {
    return new Map([...ids].flatMap((id) => (this.known.has(id) ? [[id, this.known.get(id)!]] : [])));
  }

  async describe(id: Id): Promise<EntryView | undefined> {
    return describeEntry(this.pack, id);
  }

  async sameKeysOf(id: Id): Promise<string[]> {
    return this.known.has(id) ? sameKeys(this.pack.actors[id] ?? this.pack.entries[id]!) : [];
  }

  findSame = async (keys: Iterable<string>): Promise<Id[]> => {
    this.identities ??= new Map(Object.entries(identitiesOf(this.pack)));
    return [...keys].flatMap((key) => this.identities!.get(key) ?? []);
  };

  async names(): Promise<readonly KnownNames[]> {
    this.allNames ??= namesOf(this.pack);
    return this.allNames;
  }
}

/** A pack in the database. */
export class StoredPack implements InstalledPack {
  readonly meta: PackMeta;
  readonly content: string;
  private readonly key: VersionKey;
  private whole: Promise<Pack> | null = null;

  constructor(version: PackVersion) {
    this.meta = version.meta;
    this.content = version.content;
    this.key = versionKey(version);
  }

  /** @throws where the database fails, or no longer has it */
  load = (): Promise<Pack> => {
    this.whole ??= this.readFile().catch((error: unknown) => {
      this.whole = null;
      throw error;
    });
    return this.whole;
  };

  async summarize(ids: Iterable<Id>): Promise<Map<Id, EntrySummary>> {
    const { store } = (await openDatabase()).transaction('entries');
    const wanted = [...new Set(ids)];
    const entries = await Promise.all(wanted.map((id) => store.get([this.key, id])));
    return new Map(wanted.flatMap((id, at) => (entries[at] ? [[id, entries[at].summary]] : [])));
  }

  async describe(id: Id): Promise<EntryView | undefined> {
    return (await this.entry(id))?.view;
  }

  async sameKeysOf(id: Id): Promise<string[]> {
    return (await this.entry(id))?.same ?? [];
  }

  findSame = async (keys: Iterable<string>): Promise<Id[]> => {
    const identities = new Map(Object.entries((await (await openDatabase()).get('identities', this.key)) ?? {}));
    return [...keys].flatMap((key) => identities.get(key) ?? []);
  };

  async names(): Promise<readonly KnownNames[]> {
    const names = await (await openDatabase()).get('names', this.key);
    // What an older database holds has none yet.
    return names ?? namesOf(await this.load());
  }

  private async entry(id: Id): Promise<StoredEntry | undefined> {
    return (await openDatabase()).get('entries', [this.key, id]);
  }

  private async readFile(): Promise<Pack> {
    const json = await (await openDatabase()).get('files', this.key);
    if (json === undefined) throw new Error(`the pack ${this.key} is not in the database`);
    return JSON.parse(json) as Pack;
  }
}
