import { joinSentences } from '../../../i18n/join.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { type ArticleDay, nameEntryLimits } from './name-limits.ts';

interface EntryLimitsProps {
  view: EntryView;
  published: ArticleDay;
}

/** What is known of an entry rests on so much, and reaches so far. */
export function EntryLimits({ view, published }: EntryLimitsProps) {
  return <p class="limits">{joinSentences(nameEntryLimits(view.limits, published))}</p>;
}
