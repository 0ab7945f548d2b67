import { i18n } from '#i18n';
import { formatNumber } from '../../i18n/locale.ts';
import { CATEGORIES, type Category } from '../../knowledge/category.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { declareStyle } from '../../settings/mark-style.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';

interface CategorySwitchesProps {
  settings: Settings;
  /** What was found on this page; null when it has not been read. */
  report: Pick<PageReport, 'counts' | 'found'> | null;
  onChange: (patch: SettingsPatch) => void;
}

/** One switch a category, its name underlined as its marks are, with how many of its mentions on this page are marked. */
export function CategorySwitches({ settings, report, onChange }: CategorySwitchesProps) {
  const marked = report && countMarked(report);
  return (
    <section>
      <h2>{i18n.t('popup.categories')}</h2>
      {CATEGORIES.map((category) => (
        <Switch
          key={category}
          on={settings.categories[category]}
          onChange={(on) => onChange({ categories: { [category]: on } })}
          note={report && marked && i18n.t('popup.markedOf', numbers(marked[category], report.counts[category]))}
          noteLabel={report && marked && i18n.t('popup.marked', numbers(marked[category], report.counts[category]))}
        >
          <span style={declareStyle({ category, contested: false }, settings.palette)}>
            {i18n.t(`category.${category}`)}
          </span>
        </Switch>
      ))}
    </section>
  );
}

function countMarked({ found }: Pick<PageReport, 'found'>): Record<Category, number> {
  const marked: Record<Category, number> = { person: 0, organisation: 0, state: 0, claim: 0 };
  for (const entry of found) marked[entry.category] += entry.marked;
  return marked;
}

function numbers(marked: number, found: number): [string, string] {
  return [formatNumber(marked), formatNumber(found)];
}
