import type { Category } from '../../../src/knowledge/category.ts';
import type { Contention } from '../../../src/messaging/protocol.ts';
import { locate } from '../../../src/page/locate.ts';
import type { Mark } from '../../../src/page/mark.ts';
import { readBlocks } from '../../../src/page/read-blocks.ts';

interface Known {
  entry: string;
  category: Category;
  contention?: Contention;
}

/** Marks of literal names in a fixture, in document order, without an index. */
export function makeMarks(fixture: Element, names: Record<string, Known>): Mark[] {
  const marks: Mark[] = [];
  readBlocks([fixture]).forEach((block, number) => {
    const found = Object.entries(names).flatMap(([name, known]) =>
      [...block.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        ...known,
      })),
    );
    for (const { start, end, entry, category, contention = null } of found.sort((a, b) => a.start - b.start)) {
      const range = locate(block, start, end);
      if (!range) throw new Error(`no range for ${entry}`);
      marks.push({ mention: { block: number, start, end, entry, category, rule: 0 }, block, range, contention });
    }
  });
  return marks;
}
