import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import { CATEGORIES, type Category } from '../../knowledge/category.ts';
import { declareStyle } from '../../settings/mark-style.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';

interface CategorySwitchesProps {
  settings: Settings;
  /** Mentions on this page by category; null when the page has not been read. */
  counts: Record<Category, number> | null;
  onChange: (patch: SettingsPatch) => void;
}

/** One switch a category, its name underlined as its marks are, with the number of mentions on this page. */
export function CategorySwitches({ settings, counts, onChange }: CategorySwitchesProps) {
  return (
    <section>
      <h2>{i18n.t('popup.categories')}</h2>
      {CATEGORIES.map((category) => (
        <Switch
          key={category}
          on={settings.categories[category]}
          onChange={(on) => onChange({ categories: { [category]: on } })}
          note={counts && formatNumber(counts[category])}
          noteLabel={counts && countText('popup.mentions', counts[category])}
        >
          <span style={declareStyle({ category, contested: false }, settings.palette)}>
            {i18n.t(`category.${category}`)}
          </span>
        </Switch>
      ))}
    </section>
  );
}
