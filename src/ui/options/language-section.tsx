import { i18n } from '#i18n';
import { listAll } from '../../i18n/join.ts';
import { LANGUAGES } from './languages.ts';
import { Section } from './section.tsx';

/** Which language the interface speaks; the browser decides, since an extension's texts come from it. */
export function LanguageSection() {
  return (
    <Section id="language" title={i18n.t('options.language.title')}>
      <p>{i18n.t('options.language.now', [nameOf(i18n.t('locale'))])}</p>
      <p>{i18n.t('options.language.available', [listAll(LANGUAGES.map(nameOf))])}</p>
      <p class="note">{i18n.t('options.language.note')}</p>
    </Section>
  );
}

/** The name of a language in that language, where its readers look for it. */
function nameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
