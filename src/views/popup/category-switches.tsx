import { i18n } from '#i18n';
import { CATEGORIES, type Category } from '../../knowledge/category.ts';
import { declareStyle } from '../../settings/mark-style.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { interfaceLocale } from '../shared/format-date.ts';
import { Switch } from '../shared/switch.tsx';

interface CategorySwitchesProps {
  settings: Settings;
  /** Mentions on this page by category; null when the page has not been read. */
  counts: Record<Category, number> | null;
  onChange: (patch: SettingsPatch) => void;
}

/** One switch a category, its name underlined as its marks are, with the number of mentions on this page. */
export function CategorySwitches({ settings, counts, onChange }: CategorySwitchesProps) {
  const number = new Intl.NumberFormat(interfaceLocale());
  return (
    <section>
      <h2>{i18n.t('popup.categories')}</h2>
      {CATEGORIES.map((category) => (
        <Switch
          key={category}
          on={settings.categories[category]}
          onChange={(on) => onChange({ categories: { [category]: on } })}
          note={counts && number.format(counts[category])}
          noteLabel={counts && i18n.t('popup.mentions', counts[category], [number.format(counts[category])])}
        >
          <span style={declareStyle({ category, contested: false }, settings.palette)}>
            {i18n.t(`category.${category}`)}
          </span>
        </Switch>
      ))}
    </section>
  );
}
