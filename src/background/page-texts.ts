import { failed } from '../messaging/answers.ts';
import { MAX_BLOCKS, MAX_PAGE_UNITS } from '../messaging/limits.ts';
import type { Answer, PageText } from '../messaging/protocol.ts';

/** UTF-16 units of text that are kept of all frames together. */
const KEPT_UNITS = 10_000_000;

interface Kept {
  page: number;
  revision: number;
  blocks: readonly string[];
  units: number;
}

/**
 * The text that each frame has sent last, so that of a page that changes only what is new need be sent again. In memory
 * only, for this life of the background; what was not asked about for longest goes first.
 */
export class PageTexts {
  // Those that were used last come last.
  private readonly byFrame = new Map<string, Kept>();
  private readonly budget: number;

  constructor(budget = KEPT_UNITS) {
    this.budget = budget;
  }

  /** The whole text of a page, block by block, from what a frame sends of it; it is kept for the next revision. */
  take(frame: string, { page, revision, since, blocks: items }: PageText): Answer<readonly string[]> {
    const last = this.byFrame.get(frame);
    const before = last?.page === page && last.revision === since ? last : null;
    if (since !== null && !before) return failed('outdated', `annotate: revision ${since} of the page is not kept`);
    const blocks: string[] = [];
    let units = 0;
    for (const [at, item] of items.entries()) {
      const texts = typeof item === 'string' ? [item] : runOf(before, item);
      if (!texts) return failed('bad-request', `annotate.blocks.${at}: there are no such blocks`);
      if (blocks.length + texts.length > MAX_BLOCKS) return failed('bad-request', 'annotate.blocks: too many');
      for (const text of texts) {
        units += text.length;
        blocks.push(text);
      }
      if (units > MAX_PAGE_UNITS) return failed('bad-request', 'annotate.blocks: too much text');
    }
    this.keep(frame, { page, revision, blocks, units });
    return { ok: true, value: blocks };
  }

  private keep(frame: string, kept: Kept): void {
    this.byFrame.delete(frame);
    this.byFrame.set(frame, kept);
    let units = 0;
    for (const one of this.byFrame.values()) units += one.units;
    for (const [oldest, one] of this.byFrame) {
      if (units <= this.budget) break;
      this.byFrame.delete(oldest);
      units -= one.units;
    }
  }
}

/** A run of the blocks that are kept; null where there are none of them. */
function runOf(kept: Kept | null, [from, count]: [number, number]): readonly string[] | null {
  return kept && from + count <= kept.blocks.length ? kept.blocks.slice(from, from + count) : null;
}
