import { i18n } from '#i18n';
import { further } from '../../i18n/join.ts';
import { formatNumber } from '../../i18n/locale.ts';
import type { Mark } from '../marks/mark.ts';

/** A mark in words: what it is about, of which kind that is, whether positions differ on it, and which of how many it is. */
export function nameMark(mark: Mark, label: string, marks: readonly Mark[]): string {
  const remarks = [
    i18n.t(`kind.${mark.mention.category}`),
    mark.contention === 'contested' ? i18n.t('popup.contested') : '',
    i18n.t('mark.place', [formatNumber(marks.indexOf(mark) + 1), formatNumber(marks.length)]),
  ];
  return remarks.filter(Boolean).reduce((named, remark) => named + further(remark), label);
}
