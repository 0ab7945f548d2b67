import { i18n } from '#i18n';
import { formatEdtf, interfaceLocale } from '../shared/format-date.ts';
import type { Limits } from './limits.ts';

/** The limits in words, one sentence each; `published` is the article's day, `YYYY-MM-DD`. */
export function nameLimits(limits: Limits, published: string | null): string[] {
  const { sources, outlets, undated, asOf, claims, singleSource } = limits;
  const number = (value: number) => new Intl.NumberFormat(interfaceLocale()).format(value);
  return [
    i18n.t('panel.limits.sources', sources, [number(sources), number(outlets)]),
    ...(undated > 0 ? [i18n.t('panel.limits.undated', undated, [number(undated)])] : []),
    ...(asOf === null ? [] : [nameReach(asOf, published)]),
    ...(claims > 0 ? [i18n.t('panel.limits.single', singleSource, [number(singleSource), number(claims)])] : []),
  ];
}

function nameReach(asOf: string, published: string | null): string {
  if (published === null) return i18n.t('panel.limits.reachNoDate', [formatEdtf(asOf)]);
  const key = published > asOf ? 'panel.limits.reachBefore' : 'panel.limits.reachAfter';
  return i18n.t(key, [formatEdtf(asOf), formatEdtf(published)]);
}
