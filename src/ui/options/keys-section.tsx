import { i18n } from '#i18n';
import type { OptionsActions, Shortcut } from './options-data.ts';
import { Section } from './section.tsx';

interface KeysSectionProps {
  shortcuts: Shortcut[] | null;
  onChange: OptionsActions['changeShortcuts'];
}

/** The commands and their keys, which the browser keeps. */
export function KeysSection({ shortcuts, onChange }: KeysSectionProps) {
  return (
    <Section id="keys" title={i18n.t('options.keys.title')}>
      {shortcuts ? (
        <>
          <dl class="keys">
            {shortcuts.map(({ name, description, key }) => (
              <div key={name}>
                <dt>{description}</dt>
                <dd>{key ? <kbd>{key}</kbd> : <span class="note">{i18n.t('options.keys.none')}</span>}</dd>
              </div>
            ))}
          </dl>
          {onChange ? (
            <button type="button" class="button" onClick={onChange}>
              {i18n.t('options.keys.change')}
            </button>
          ) : (
            <p>{i18n.t('options.keys.howTo')}</p>
          )}
          <p class="note">{i18n.t('options.keys.note')}</p>
        </>
      ) : (
        <p>{i18n.t('options.keys.unavailable')}</p>
      )}
    </Section>
  );
}
