import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { isSpoken, nameLanguage } from '../../../i18n/language.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import { daysOf } from '../../../knowledge/edtf.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../../components/format-date.ts';
import type { Limits } from './limits.ts';

/** Day of the article, `YYYY-MM-DD`; null when its page gives none, undefined where no page was read. */
export type ArticleDay = string | null | undefined;

/** The limits of all that is shown, one sentence each. */
export function nameLimits(limits: Limits, published: ArticleDay): string[] {
  const { sources, outlets, undated, reach, claims, singleSource, languages } = limits;
  const foreign = languages.filter((language) => !isSpoken(language));
  return [
    ...(sources > 0 ? [countText('limits.sources', sources, formatNumber(outlets))] : []),
    ...(undated > 0 ? [countText('limits.undated', undated)] : []),
    ...(reach === null ? [] : [nameReach(reach, published)]),
    ...(claims > 0 ? [i18n.t('limits.single', [formatNumber(singleSource), formatNumber(claims)])] : []),
    ...foreign.map((language) => i18n.t('packLanguage', [nameLanguage(language)])),
  ];
}

/** The limits of what is known of one entry, one sentence each. */
export function nameEntryLimits({ sources, outlets, latest }: EntryView['limits'], published: ArticleDay): string[] {
  return [
    countText('limits.entry', sources, formatNumber(outlets)),
    latest === null ? i18n.t('limits.noneDated') : nameReach(latest, published),
  ];
}

/** The same in a few words: how many sources, how far they reach, and whether the article is younger. */
export function nameShortly({ sources, latest }: EntryView['limits'], published: ArticleDay): string {
  if (latest === null) return countText('limits.shortUndated', sources);
  const key = isBeyond(latest, published) ? 'limits.shortOlder' : 'limits.short';
  return countText(key, sources, formatEdtf(latest));
}

/** Whether an article appeared after all that is known. */
function isBeyond(reach: string, published: ArticleDay): boolean {
  return typeof published === 'string' && published > (daysOf(reach)?.last ?? '');
}

function nameReach(reach: string, published: ArticleDay): string {
  if (published === undefined) return i18n.t('limits.reach', [formatEdtf(reach)]);
  if (published === null) return i18n.t('limits.reachNoDate', [formatEdtf(reach)]);
  const key = isBeyond(reach, published) ? 'limits.reachBefore' : 'limits.reachAfter';
  return i18n.t(key, [formatEdtf(reach), formatEdtf(published)]);
}
