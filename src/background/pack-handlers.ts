import { describeEntry } from '../knowledge/describe.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { voicesLeftOut } from '../knowledge/voices.ts';
import { done, failed } from '../messaging/answers.ts';
import type { BackgroundHandlers } from '../messaging/handle-background.ts';
import type { PackInfo } from '../messaging/protocol.ts';
import { loadBundledPack } from '../packs/bundled-pack.ts';
import { indexes } from '../packs/index-cache.ts';
import { explain } from '../spotting/explain.ts';
import { lookUp } from '../spotting/look-up.ts';
import { nameRule } from '../spotting/name-rule.ts';
import { annotate } from './annotate.ts';

type LibraryMessages =
  | 'annotate'
  | 'explain'
  | 'lookUp'
  | 'describeEntry'
  | 'describeEntries'
  | 'leftOut'
  | 'packs'
  | 'rebuildIndex';

/** Answers to everything that is asked of the installed packs. */
export const libraryHandlers: Pick<BackgroundHandlers, LibraryMessages> = {
  annotate: (text, { tabId, frameId }) => annotate(`${tabId} ${frameId}`, text),
  explain: async ({ rule }) => {
    const pack = await loadBundledPack();
    const explanation = await indexes.read(pack, (index) =>
      rule < index.rules.gates.length ? explain(index, rule) : undefined,
    );
    if (!explanation) return failed('not-found', `explain: no rule ${rule}`);
    return done({ ...explanation, names: nameRule(pack, explanation) });
  },
  lookUp: async ({ text }) => done(await indexes.read(await loadBundledPack(), (index) => lookUp(index, text))),
  describeEntry: async ({ entry }) => {
    const view = describeEntry(await loadBundledPack(), entry);
    return view ? done(view) : failed('not-found', `describeEntry: no entry ${entry}`);
  },
  describeEntries: async ({ entries }) => {
    const pack = await loadBundledPack();
    return done(entries.flatMap((entry) => describeEntry(pack, entry) ?? []));
  },
  leftOut: async ({ entries, named }) => {
    const pack = await loadBundledPack();
    const claims = entries.filter((entry) => Object.hasOwn(pack.entries, entry));
    return done(Object.fromEntries(claims.map((entry) => [entry, voicesLeftOut(pack, entry, named)])));
  },
  packs: async () => done([infoOf(await loadBundledPack())]),
  rebuildIndex: async () => {
    const isStored = await indexes.rebuild(await loadBundledPack());
    return isStored ? done(null) : failed('failed', 'rebuildIndex: it was built, but could not be stored');
  },
};

function infoOf({ meta, sources, actors, entries, positions, conflicts }: Pack): PackInfo {
  const count = (records: object) => Object.keys(records).length;
  return {
    meta,
    sources: Object.values(sources),
    counts: {
      actors: count(actors),
      entries: count(entries),
      positions: count(positions),
      conflicts: count(conflicts),
    },
  };
}
