import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangeKind } from '../../../projects/change.ts';
import { acceptActor, acceptClaim, acceptStatement, reject, reopen } from '../../../projects/decide.ts';
import type { Make } from '../../../projects/open-project.ts';
import { removeRecord } from '../../../projects/records.ts';
import type { SuggestedActor, SuggestedClaim, SuggestedStatement } from '../../../projects/suggestions.ts';
import { useStudio } from '../studio-context.ts';
import type { Item } from './item.ts';
import { readKey } from './keys.ts';
import { mergeInto } from './merge.ts';
import { type DraftReading, missingIn, toReading } from './readings.ts';

/** What became of a wish: done, or what is missing before it can be. */
export type Decided = 'done' | 'failed' | 'who' | 'about';

export interface Decisions {
  accept: (item: Item, reading: DraftReading) => Promise<Decided>;
  reject: (item: Item) => Promise<Decided>;
  /** Lets what was rejected wait again; takes a record out of the pack, so that what it was made of waits again. */
  takeBack: (item: Item) => Promise<Decided>;
  /** @param into the record that it becomes a part of */
  merge: (item: Item, into: string) => Promise<Decided>;
}

/** What an author decides of what was found, each said aloud when it is stored. */
export function useDecisions(): Decisions {
  const { open, change, say } = useStudio();
  const decide = useCallback(
    async (kind: ChangeKind, title: string, make: Make, said: string): Promise<Decided> => {
      const isStored = await change(kind, title, make);
      if (isStored) say(said);
      return isStored ? 'done' : 'failed';
    },
    [change, say],
  );
  return {
    async accept({ key, title, suggested }, reading) {
      const list = readKey(key)?.list;
      if (!suggested || list === undefined) return 'failed';
      const said = i18n.t('curate.said.accepted', [title]);
      if (list === 'actors') {
        return decide('accept', title, (now) => acceptActor(now, suggested as SuggestedActor), said);
      }
      if (list === 'claims') {
        return decide('accept', title, (now) => acceptClaim(now, suggested as SuggestedClaim), said);
      }
      const missing = missingIn(reading);
      if (missing) {
        say(i18n.t(`curate.missing.${missing}`));
        return missing;
      }
      const statement = suggested as SuggestedStatement;
      const make: Make = (now) => {
        const text = open.texts.get(now.sources.get(statement.document)?.sha256 ?? '') ?? '';
        return acceptStatement(now, text, statement, toReading(reading, now));
      };
      return decide('accept', title, make, said);
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
