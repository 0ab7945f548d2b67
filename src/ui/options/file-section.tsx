import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OptionsActions } from './options-data.ts';
import { Section } from './section.tsx';

interface FileSectionProps {
  actions: Pick<OptionsActions, 'exportSettings' | 'importSettings' | 'reset'>;
}

/** The settings as a file, out and in, and back to the first day. */
export function FileSection({ actions }: FileSectionProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section id="file" title={i18n.t('options.file.title')}>
      <p class="note">{i18n.t('options.file.note')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={actions.exportSettings}>
          {i18n.t('options.file.export')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {i18n.t('options.file.import')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) actions.importSettings(file);
            // The same file chosen again is a change again.
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button" onClick={actions.reset}>
          {i18n.t('options.file.reset')}
        </button>
      </p>
    </Section>
  );
}
