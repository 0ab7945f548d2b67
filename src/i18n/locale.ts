import { i18n } from '#i18n';

/** The language of the interface, with the reader's region where that is of the same language. */
export function interfaceLocale(): string {
  const texts = i18n.t('locale');
  const reader = navigator.language;
  return reader.split('-', 1)[0] === texts.split('-', 1)[0] ? reader : texts;
}

/** A number as the reader writes it. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(interfaceLocale(), options).format(value);
}
