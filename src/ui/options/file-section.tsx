import { i18n } from '#i18n';
import { FileButton } from '../components/file-button.tsx';
import type { OptionsActions } from './options-data.ts';
import { Section } from './section.tsx';

interface FileSectionProps {
  actions: Pick<OptionsActions, 'exportSettings' | 'importSettings' | 'reset'>;
}

/** The settings as a file, out and in, and back to the first day. */
export function FileSection({ actions }: FileSectionProps) {
  return (
    <Section id="file" title={i18n.t('options.file.title')}>
      <p class="note">{i18n.t('options.file.note')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={actions.exportSettings}>
          {i18n.t('options.file.export')}
        </button>
        <FileButton
          label={i18n.t('options.file.import')}
          accept="application/json,.json"
          onChoose={([file]) => actions.importSettings(file)}
        />
        <button type="button" class="button" onClick={actions.reset}>
          {i18n.t('options.file.reset')}
        </button>
      </p>
    </Section>
  );
}
