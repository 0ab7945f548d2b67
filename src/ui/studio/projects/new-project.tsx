import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameLanguage } from '../../../i18n/language.ts';

/** Languages in which a pack may be written here; the interface's own comes first. */
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk', 'zh'];

/** A form for a new project: what it is about, and in which language its records are written. */
export function NewProject({ onCreate }: { onCreate: (title: string, lang: string) => Promise<void> }) {
  const own = i18n.t('locale').split('-', 1)[0]!;
  const [title, setTitle] = useState('');
  const [lang, setLang] = useState(own);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || title.trim() === '') return;
    setBusy(true);
    await onCreate(title.trim(), lang);
    setBusy(false);
  };
  const languages = [...new Set([own, ...LANGUAGES])];
  return (
    <section aria-labelledby="new-title">
      <h2 id="new-title">{i18n.t('studio.projects.new')}</h2>
      <form class="new-project" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{i18n.t('studio.projects.subject')}</span>
          <input
            required
            maxLength={60}
            dir="auto"
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
          <span class="note">{i18n.t('studio.projects.subjectNote')}</span>
        </label>
        <label class="field">
          <span class="field-label">{i18n.t('studio.projects.language')}</span>
          <select value={lang} onChange={(event) => setLang(event.currentTarget.value)}>
            {languages.map((one) => (
              <option key={one} value={one}>
                {nameLanguage(one)}
              </option>
            ))}
          </select>
        </label>
        <p class="actions">
          <button type="submit" class="button primary" aria-disabled={isBusy}>
            {i18n.t('studio.projects.create')}
          </button>
        </p>
      </form>
    </section>
  );
}
