import { i18n } from '#i18n';
import { daysOf } from '../../knowledge/edtf.ts';
import { countText } from '../../texts/count-text.ts';
import { isSpoken, nameLanguage } from '../../texts/language.ts';
import { formatNumber } from '../../texts/locale.ts';
import { formatEdtf } from '../shared/format-date.ts';
import type { Limits } from './limits.ts';

/** The limits in words, one sentence each; `published` is the article's day, `YYYY-MM-DD`. */
export function nameLimits(limits: Limits, published: string | null): string[] {
  const { sources, outlets, undated, reach, claims, singleSource, languages } = limits;
  const foreign = languages.filter((language) => !isSpoken(language));
  return [
    countText('panel.limits.sources', sources, formatNumber(outlets)),
    ...(undated > 0 ? [countText('panel.limits.undated', undated)] : []),
    ...(reach === null ? [] : [nameReach(reach, published)]),
    ...(claims > 0 ? [i18n.t('panel.limits.single', [formatNumber(singleSource), formatNumber(claims)])] : []),
    ...foreign.map((language) => i18n.t('packLanguage', [nameLanguage(language)])),
  ];
}

function nameReach(reach: string, published: string | null): string {
  if (published === null) return i18n.t('panel.limits.reachNoDate', [formatEdtf(reach)]);
  const key = published > (daysOf(reach)?.last ?? '') ? 'panel.limits.reachBefore' : 'panel.limits.reachAfter';
  return i18n.t(key, [formatEdtf(reach), formatEdtf(published)]);
}
