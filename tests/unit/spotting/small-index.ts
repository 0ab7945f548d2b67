import * as z from 'zod';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { buildIndex } from '../../../src/spotting/build-index.ts';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { spot } from '../../../src/spotting/spot.ts';

/** An index of a few records, written as an author would; ids that begin with `c-` are claims, `s-` states. */
export function smallIndex(records: unknown[]): SpottingIndex {
  const spotting = z.array(spottingSchema).parse(records);
  const ids = spotting.flatMap((record) => ('target' in record ? [record.target] : []));
  const isClaim = (id: string) => id.startsWith('c-');
  const kind = (id: string) => (id.startsWith('s-') ? ('state' as const) : ('person' as const));
  return buildIndex({
    spotting,
    actors: Object.fromEntries(ids.filter((id) => !isClaim(id)).map((id) => [id, { kind: kind(id) }])),
    entries: Object.fromEntries(ids.filter(isClaim).map((id) => [id, {}])),
  });
}

/** What is marked, as the texts of the marks with their ids. */
export function marked(index: SpottingIndex, text: string): string[] {
  const blocks = text.split('\n');
  return spot(index, blocks).map(({ block, start, end, entry }) => `${blocks[block]!.slice(start, end)} = ${entry}`);
}
