import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { mentionWithRef } from '../packs/with-refs.ts';
import { buildIndex } from '../spotting/build-index.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { mergeMentions } from '../spotting/merge-mentions.ts';
import { spot } from '../spotting/spot.ts';
import type { Mention } from '../spotting/types.ts';
import { buildPack } from './pack/build-pack.ts';
import { printPlaced } from './pack/placed-problem.ts';

/** A pack that is searched for. */
export interface SearchedPack {
  id: string;
  pack: Pack;
  index: SpottingIndex;
}

export type LoadedPacks = { ok: true; packs: SearchedPack[] } | { ok: false; reason: string };

/** Loads packs, each from its folder or compiled file, and builds what finds them in texts. No two may have one id. */
export async function loadSearchedPacks(places: readonly string[]): Promise<LoadedPacks> {
  const packs: SearchedPack[] = [];
  for (const place of places) {
    const built = await buildPack(place);
    if (!built.ok) return { ok: false, reason: built.problems.map((problem) => printPlaced(problem)).join('\n') };
    const { id } = built.pack.meta;
    if (packs.some((other) => other.id === id))
      return { ok: false, reason: `${place}: there is a pack "${id}" already` };
    packs.push({ id, pack: built.pack, index: buildIndex(built.pack) });
  }
  return { ok: true, packs };
}

/** Whose record a reference is. */
export type Names = Map<EntryRef, { pack: string; id: string }>;

export interface Spotted {
  /** One mark a place; the entries are references. */
  mentions: Mention[];
  names: Names;
}

/** What several packs find in the paragraphs of a text, as the extension marks it: one mark a place. */
export function spotAll(packs: readonly SearchedPack[], texts: readonly string[]): Spotted {
  const names: Names = new Map();
  const lists = packs.map((pack) => spot(pack.index, texts).map((mention) => refer(pack, mention, names)));
  return { mentions: mergeMentions(lists), names };
}

/** A mention that names its entry among all packs. @param names is told whose it is */
export function refer({ id: pack }: SearchedPack, mention: Mention, names: Names): Mention {
  const referred = mentionWithRef(mention, pack);
  names.set(referred.entry, { pack, id: mention.entry });
  return referred;
}
