import { i18n } from '#i18n';
import { formatNumber } from '../../i18n/locale.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';

interface CardSectionProps {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** When the card opens, what it tells of updates, and what the toolbar button shows. */
export function CardSection({ settings: { hover, dwell, badge, news }, onChange }: CardSectionProps) {
  const inSeconds = i18n.t('options.card.dwellValue', [formatNumber(dwell / 1000, { minimumFractionDigits: 1 })]);
  return (
    <Section id="card" title={i18n.t('options.card.title')}>
      <Switch on={hover} onChange={(on) => onChange({ hover: on })}>
        {i18n.t('options.card.hover')}
        <span class="note">{i18n.t('options.card.hoverNote')}</span>
      </Switch>
      <label class="range">
        <span>{i18n.t('options.card.dwell')}</span>
        <input
          type="range"
          min="200"
          max="1500"
          step="100"
          value={dwell}
          disabled={!hover}
          aria-valuetext={inSeconds}
          onChange={(event) => onChange({ dwell: event.currentTarget.valueAsNumber })}
        />
        <span class="value" aria-hidden="true">
          {inSeconds}
        </span>
      </label>
      <Switch on={news} onChange={(on) => onChange({ news: on })}>
        {i18n.t('options.card.news')}
        <span class="note">{i18n.t('options.card.newsNote')}</span>
      </Switch>
      <Choice
        name="badge"
        legend={i18n.t('options.card.badge')}
        value={badge}
        onChange={(chosen) => onChange({ badge: chosen })}
        alternatives={[
          { value: 'found', label: i18n.t('options.card.badgeFound') },
          { value: 'contested', label: i18n.t('options.card.badgeContested') },
          { value: 'none', label: i18n.t('options.card.badgeNone') },
        ]}
      />
    </Section>
  );
}
