import { i18n } from '#i18n';
import { interfaceLocale } from '../../i18n/locale.ts';
import { isEdtf, startOfDay } from '../../knowledge/edtf.ts';
import type { Dated } from '../../knowledge/schema/common.ts';

/** A date of a record as readers see it: the date, and in words how it is known unless the source prints it. */
export function formatDated({ edtf, basis }: Dated): { date: string; known: string | null } {
  if (edtf === null) return { date: i18n.t('date.unknown'), known: null };
  const known = basis === 'stated' ? null : i18n.t(`date.basis.${basis}`);
  return { date: formatEdtf(edtf), known };
}

/**
 * An EDTF date of level 0 (year, month, day, interval, open interval) in the language of the interface. What is no such
 * date stays as it is.
 */
export function formatEdtf(edtf: string, locale = interfaceLocale()): string {
  if (!isEdtf(edtf)) return edtf;
  const [from = '..', to] = edtf.split('/');
  if (to === undefined) return formatPart(from, locale);
  if (to === '..') return i18n.t('date.since', [formatPart(from, locale)]);
  if (from === '..') return i18n.t('date.noLaterThan', [formatPart(to, locale)]);
  // A range formatter needs the same parts on both sides.
  if (from.length !== to.length) return i18n.t('date.range', [formatPart(from, locale), formatPart(to, locale)]);
  return formatterOf(from, locale).formatRange(startOf(from), startOf(to));
}

function formatPart(part: string, locale: string): string {
  return formatterOf(part, locale).format(startOf(part));
}

function formatterOf(part: string, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(part.length > 4 && { month: 'short' }),
    ...(part.length > 7 && { day: 'numeric' }),
  });
}

function startOf(part: string): Date {
  return startOfDay(`${part}${'-01-01'.slice(0, 10 - part.length)}`);
}
