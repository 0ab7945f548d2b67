import { i18n } from '#i18n';

/** Tell the browser in which language, and which way, one of our own pages reads. */
export function setPageLanguage(): void {
  document.documentElement.lang = i18n.t('locale');
  document.documentElement.dir = i18n.t('direction');
}
