import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ChangeKind, drop } from '../../../projects/change.ts';
import { acceptActor, acceptClaim, acceptStatement, reject, reopen } from '../../../projects/decide.ts';
import type { Make } from '../../../projects/open-project.ts';
import { removeRecord } from '../../../projects/records.ts';
import type { SuggestedActor, SuggestedClaim, SuggestedStatement } from '../../../projects/suggestions.ts';
import { useStudio } from '../studio-context.ts';
import type { Outcome } from '../use-project.ts';
import type { Item } from './item.ts';
import { readKey } from './keys.ts';
import { mergeInto } from './merge.ts';
import { missingIn, readingOf, toReading } from './readings.ts';

/** What became of a wish: done, nothing, as all was so already, or what is missing before it can be. */
export type Decided = Outcome | 'who' | 'about';

export interface Decisions {
  accept: (item: Item) => Promise<Decided>;
  reject: (item: Item) => Promise<Decided>;
  /** Lets what was rejected wait again; takes a record out of the pack, so that what it was made of waits again. */
  takeBack: (item: Item) => Promise<Decided>;
  /** @param into the record that it becomes a part of */
  merge: (item: Item, into: string) => Promise<Decided>;
}

/** What an author decides of what was found, each said aloud when it is stored. @param found all actors that were */
export function useDecisions(found: readonly SuggestedActor[]): Decisions {
  const { open, change, say } = useStudio();
  const decide = useCallback(
    async (kind: ChangeKind, title: string, make: Make, said: string): Promise<Decided> => {
      const outcome = await change(kind, title, make);
      if (outcome !== 'failed') say(outcome === 'changed' ? said : i18n.t('curate.said.same'));
      return outcome;
    },
    [change, say],
  );
  return {
    async accept({ key, title, suggested }) {
      const list = readKey(key)?.list;
      if (!suggested || list === undefined) return 'failed';
      const said = i18n.t('curate.said.accepted', [title]);
      if (list === 'actors') {
        return decide('accept', title, (now) => acceptActor(now, suggested as SuggestedActor), said);
      }
      if (list === 'claims') {
        return decide('accept', title, (now) => acceptClaim(now, suggested as SuggestedClaim), said);
      }
      const statement = suggested as SuggestedStatement;
      let missing: ReturnType<typeof missingIn> = null;
      // Looked at when its turn comes: what was typed a moment ago may still be on its way.
      const make: Make = (now) => {
        const reading = readingOf(now, statement);
        missing = missingIn(reading);
        if (missing) return [];
        const text = open.texts.get(now.sources.get(statement.document)?.sha256 ?? '') ?? '';
        const edits = acceptStatement(now, text, statement, toReading(reading, now), found);
        return now.readings.has(statement.id) ? [...edits, drop(now, 'readings', statement.id)] : edits;
      };
      const outcome = await decide('accept', title, make, said);
      if (missing) say(i18n.t(`curate.missing.${missing}`));
      return missing ?? outcome;
    },
    async reject({ title, suggested }) {
      if (!suggested) return 'failed';
      return decide('reject', title, (now) => reject(now, suggested.id), i18n.t('curate.said.rejected', [title]));
    },
    async takeBack({ key, title, suggested }) {
      const item = readKey(key);
      if (suggested) {
        return decide('reopen', title, (now) => reopen(now, suggested.id), i18n.t('curate.said.reopened', [title]));
      }
      if (item?.is !== 'record') return 'failed';
      const said = i18n.t('curate.said.removed', [title]);
      return decide('remove', title, (now) => removeRecord(now, item.section, item.id), said);
    },
    async merge({ key, title, suggested }, into) {
      const item = readKey(key);
      if (!item) return 'failed';
      const found = suggested as SuggestedActor | SuggestedClaim | undefined;
      const make: Make = (now) => mergeInto(now, into, item, found);
      return decide('merge', title, make, i18n.t('curate.said.merged', [title]));
    },
  };
}
