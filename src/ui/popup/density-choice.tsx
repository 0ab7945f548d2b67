import { i18n } from '#i18n';
import type { Settings } from '../../settings/schema.ts';

interface DensityChoiceProps {
  density: Settings['density'];
  onChange: (density: Settings['density']) => void;
}

/** The first mention in an article, the first in each of its sections, or every mention. */
export function DensityChoice({ density, onChange }: DensityChoiceProps) {
  const choice = (value: Settings['density'], label: string) => (
    <label>
      <input type="radio" name="density" checked={density === value} onChange={() => onChange(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="choice">
      <legend>{i18n.t('popup.density')}</legend>
      <div class="choices">
        {choice('article', i18n.t('popup.densityArticle'))}
        {choice('section', i18n.t('popup.densitySection'))}
        {choice('every', i18n.t('popup.densityEvery'))}
      </div>
    </fieldset>
  );
}
