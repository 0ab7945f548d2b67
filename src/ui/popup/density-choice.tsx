import { i18n } from '#i18n';
import type { Settings } from '../../settings/schema.ts';

interface DensityChoiceProps {
  density: Settings['density'];
  onChange: (density: Settings['density']) => void;
}

/** The first mention in each section of a page, or every mention. */
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
        {choice('first', i18n.t('popup.densityFirst'))}
        {choice('every', i18n.t('popup.densityEvery'))}
      </div>
    </fieldset>
  );
}
