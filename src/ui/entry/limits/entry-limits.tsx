import { i18n } from '#i18n';
import { joinSentences } from '../../../i18n/join.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { type ArticleDay, nameEntryLimits, nameShortly } from './name-limits.ts';

interface EntryLimitsProps {
  view: EntryView;
  published: ArticleDay;
}

/** What is known of an entry rests on so much, and reaches so far: one line, which opens the whole of it. */
export function EntryLimits({ view, published }: EntryLimitsProps) {
  const { limits, updated } = view;
  const sentences = [
    ...nameEntryLimits(limits, published),
    ...(updated === undefined ? [] : [i18n.t('limits.updated', [formatEdtf(updated)])]),
  ];
  return (
    <details class="limits">
      <summary>
        {nameShortly(limits, published)} <span class="more">{i18n.t('limits.details')}</span>
      </summary>
      <p>{joinSentences(sentences)}</p>
    </details>
  );
}
