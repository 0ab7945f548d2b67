import { i18n } from '#i18n';
import type { SettingsPatch } from '../../settings/schema.ts';
import type { OptionsData } from './options-data.ts';
import { Removable } from './removable.tsx';
import { Section } from './section.tsx';

interface DismissedSectionProps {
  data: Pick<OptionsData, 'settings' | 'labels'>;
  onChange: (patch: SettingsPatch) => void;
}

/** The marks that the reader has dismissed, anywhere or on a site, with the way back. */
export function DismissedSection({ data: { settings, labels }, onChange }: DismissedSectionProps) {
  const { always, sites } = settings.dismissed;
  const dismissals = [
    ...always.map((entry) => ({ entry, host: null, where: i18n.t('options.dismissed.anywhere') })),
    ...sites.flatMap(({ host, entries }) =>
      entries.map((entry) => ({ entry, host, where: i18n.t('options.dismissed.onSite', [host]) })),
    ),
  ];
  return (
    <Section id="dismissed" title={i18n.t('options.dismissed.title')}>
      <Removable
        none={i18n.t('options.dismissed.none')}
        action={i18n.t('options.dismissed.restore')}
        items={dismissals.map(({ entry, host, where }) => ({
          id: `${entry} ${host}`,
          label: labels.get(entry) ?? i18n.t('options.dismissed.unknown', [entry]),
          note: where,
          remove: () => onChange({ dismissal: { entry, host, dismissed: false } }),
        }))}
      />
      <p class="note">{i18n.t('options.private')}</p>
    </Section>
  );
}
