import type { EntryView } from '../knowledge/entry-view.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Voice } from '../knowledge/voices.ts';
import type { Mention } from '../spotting/types.ts';
import { refOf } from './entry-ref.ts';

/** A view of an entry in which every record is named as one of a pack. Records of two packs may have the same id. */
export function withRefs(view: EntryView, pack: Id): EntryView {
  return { ...(nameAnew(view, pack) as EntryView), packId: pack };
}

/** A mention that the index of a pack has found, which names its entry among all packs. */
export function mentionWithRef(mention: Mention, pack: Id): Mention {
  return { ...mention, entry: refOf(pack, mention.entry) };
}

/** The same for a voice. */
export function voiceWithRefs(voice: Voice, pack: Id): Voice {
  return { ...voice, id: refOf(pack, voice.id), positions: voice.positions.map((id) => refOf(pack, id)) };
}

/** In a view every `id` is that of a record, and so is what a position supersedes. */
function nameAnew(value: unknown, pack: Id): unknown {
  if (Array.isArray(value)) return value.map((item) => nameAnew(item, pack));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      (key === 'id' || key === 'supersedes') && typeof item === 'string' ? refOf(pack, item) : nameAnew(item, pack),
    ]),
  );
}
