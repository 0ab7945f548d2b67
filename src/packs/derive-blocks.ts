import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { BLOCK_STORES, type Block, BlockMaker, type BlockStore } from './blocks.ts';
import { deriveEntries } from './stored-entry.ts';

/** Blocks that are written together. */
export interface Batch {
  rows: { store: BlockStore; id: Id; block: Block }[];
  /** Of how many actors and entries these are the last. */
  derived: number;
}

/** What is stored of the actors and entries of a pack, by batches of about so many bytes. */
export class Batches {
  private readonly pack: Pack;
  private readonly size: number;
  private readonly makers = BLOCK_STORES.map((store) => ({ store, maker: new BlockMaker(store) }));
  private entries: ReturnType<typeof deriveEntries> | undefined;
  private derived = 0;

  constructor(pack: Pack, size: number) {
    this.pack = pack;
    this.size = size;
  }

  /** The next batch, in steps of one entry; null when there is none. */
  *next(): Generator<void, Batch | null> {
    this.entries ??= deriveEntries(this.pack);
    const rows: Batch['rows'] = [];
    let bytes = 0;
    const keep = (store: BlockStore, made: [Id, Block] | null) => {
      if (!made) return;
      rows.push({ store, id: made[0], block: made[1] });
      bytes += made[1].length;
    };
    while (bytes < this.size) {
      const { done, value } = this.entries.next();
      if (done) {
        for (const { store, maker } of this.makers) keep(store, maker.end());
        break;
      }
      this.derived += 1;
      for (const { store, maker } of this.makers) keep(store, maker.add(value.id, value[store]));
      yield;
    }
    return rows.length > 0 ? { rows, derived: this.derived } : null;
  }
}
