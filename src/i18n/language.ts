import { i18n } from '#i18n';
import { interfaceLocale } from './locale.ts';

/** Scripts that run from right to left, of the languages that people write news in. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa']);

/** Which way a language (BCP 47 tag) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  // `getTextInfo` would tell, but Firefox does not have it.
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether the interface speaks a language, in whatever region. */
export function isSpoken(language: string): boolean {
  return new Intl.Locale(language).language === new Intl.Locale(i18n.t('locale')).language;
}

/** The name of a language in the language of the interface. */
export function nameLanguage(language: string): string {
  return new Intl.DisplayNames(interfaceLocale(), { type: 'language' }).of(language) ?? language;
}
