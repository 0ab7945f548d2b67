import { i18n } from '#i18n';
import { joinSentences } from '../../../i18n/join.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { type ArticleDay, nameEntryLimits, nameShortly } from './name-limits.ts';

interface EntryLimitsProps {
  view: EntryView;
  published: ArticleDay;
}

/** What is known of an entry rests on so much, and reaches so far: one line, which opens the whole of it. */
export function EntryLimits({ view, published }: EntryLimitsProps) {
  return (
    <details class="limits">
      <summary>
        {nameShortly(view.limits, published)} <span class="more">{i18n.t('limits.details')}</span>
      </summary>
      <p>{joinSentences(nameEntryLimits(view.limits, published))}</p>
    </details>
  );
}
