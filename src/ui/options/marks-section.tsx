import { i18n } from '#i18n';
import { CATEGORIES } from '../../knowledge/category.ts';
import { declareStyle, MARK_STYLES, PALETTES, type Palette } from '../../settings/mark-style.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';

interface MarksSectionProps {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** What is marked, and how it looks. */
export function MarksSection({ settings, onChange }: MarksSectionProps) {
  const paletteLabels: Record<Palette, string> = {
    standard: i18n.t('options.marks.paletteStandard'),
    'colour-blind': i18n.t('options.marks.paletteColourBlind'),
    plain: i18n.t('options.marks.palettePlain'),
  };
  return (
    <Section id="marks" title={i18n.t('options.marks.title')}>
      <fieldset>
        <legend>{i18n.t('options.marks.categories')}</legend>
        {CATEGORIES.map((category) => (
          <Switch
            key={category}
            on={settings.categories[category]}
            onChange={(on) => onChange({ categories: { [category]: on } })}
          >
            <span style={declareStyle({ category, contested: false }, settings.palette)}>
              {i18n.t(`category.${category}`)}
            </span>
          </Switch>
        ))}
      </fieldset>
      <Choice
        name="palette"
        legend={i18n.t('options.marks.palette')}
        value={settings.palette}
        onChange={(palette) => onChange({ palette })}
        alternatives={PALETTES.map((palette) => ({
          value: palette,
          label: paletteLabels[palette],
          children: <MarkExamples palette={palette} />,
        }))}
      />
      <p class="note">{i18n.t('options.marks.paletteNote')}</p>
      <Choice
        name="density"
        legend={i18n.t('options.marks.density')}
        value={settings.density}
        onChange={(density) => onChange({ density })}
        alternatives={[
          { value: 'article', label: i18n.t('popup.densityArticle') },
          { value: 'section', label: i18n.t('popup.densitySection') },
          { value: 'every', label: i18n.t('popup.densityEvery') },
        ]}
      />
      <Switch on={settings.headings} onChange={(headings) => onChange({ headings })}>
        {i18n.t('options.marks.headings')}
      </Switch>
      <Switch on={settings.unrecorded} onChange={(unrecorded) => onChange({ unrecorded })}>
        {i18n.t('options.marks.unrecorded')}
        <span class="note">{i18n.t('options.marks.unrecordedNote')}</span>
      </Switch>
      <Choice
        name="painter"
        legend={i18n.t('options.marks.painter')}
        value={settings.painter}
        onChange={(painter) => onChange({ painter })}
        alternatives={[
          {
            value: 'highlight',
            label: i18n.t('options.marks.painterHighlight'),
            children: i18n.t('options.marks.painterHighlightNote'),
          },
          {
            value: 'elements',
            label: i18n.t('options.marks.painterElements'),
            children: i18n.t('options.marks.painterElementsNote'),
          },
        ]}
      />
    </Section>
  );
}

/** The marks of a palette as they look on a page, on invented names. */
function MarkExamples({ palette }: { palette: Palette }) {
  return (
    <span class="examples">
      {MARK_STYLES.map((style) => (
        <span key={`${style.category} ${style.contested}`} style={declareStyle(style, palette)}>
          {style.contested ? i18n.t('options.example.contested') : i18n.t(`options.example.${style.category}`)}
        </span>
      ))}
    </span>
  );
}
