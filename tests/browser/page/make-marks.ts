import type { Category } from '../../../src/knowledge/category.ts';
import type { Contention } from '../../../src/knowledge/contention.ts';
import { Mark } from '../../../src/page/marks/mark.ts';
import { readBlocks } from '../../../src/page/reading/block-reader.ts';
import type { Reading } from '../../../src/page/reading/reading.ts';
import { runAtOnce } from '../../../src/page/reading/slices.ts';
import type { Mention } from '../../../src/spotting/types.ts';

export interface Known {
  entry: string;
  category: Category;
  contention?: Contention;
  recorded?: boolean;
}

/** A reading of a fixture in which literal names are the mentions, without an index. */
export function readFixture(fixture: Element, names: Record<string, Known>): Reading {
  const blocks = runAtOnce(readBlocks([fixture])).blocks;
  const mentions: Mention[] = blocks.flatMap(({ text }, block) =>
    Object.entries(names)
      .flatMap(([name, { entry, category }]) =>
        [...text.matchAll(new RegExp(name, 'g'))].map(({ index: start }) => ({
          ...{ block, start, end: start + name.length, entry, category, rule: 0 },
        })),
      )
      .sort((one, other) => one.start - other.start),
  );
  const entries = Object.fromEntries(
    Object.values(names).map(({ entry, category, contention = null, recorded = true }) => [
      entry,
      { label: entry, category, contention, recorded },
    ]),
  );
  return {
    ...{ article: { roots: [fixture], sure: true }, blocks, shadowRoots: [], complete: true },
    annotation: { mentions, entries },
  };
}

/** Marks of literal names in a fixture, in document order, with their ranges as if they were painted. */
export function makeMarks(fixture: Element, names: Record<string, Known>): Mark[] {
  const { blocks, annotation } = readFixture(fixture, names);
  return annotation.mentions.map((mention) => {
    const mark = new Mark(mention, blocks[mention.block]!, annotation.entries[mention.entry]?.contention ?? null);
    if (mark.range.collapsed) throw new Error(`no range for ${mention.entry}`);
    return mark;
  });
}
