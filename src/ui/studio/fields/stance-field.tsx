import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Stance, stanceSchema } from '../../../knowledge/schema/position.ts';
import type { Remark } from '../../../projects/check-project.ts';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import { RemarkItem } from './field.tsx';

/** In the order of their keys, from 1. */
export const STANCES = stanceSchema.options;

interface StanceFieldProps {
  value: Stance;
  onChoose: (stance: Stance) => void;
  remarks?: readonly Remark[];
}

/** Which stance somebody takes: neutral until somebody has said another. */
export function StanceField({ value, onChoose, remarks = [] }: StanceFieldProps) {
  const id = useId();
  const own = remarks.filter(({ field }) => field === 'stance');
  return (
    <fieldset class="stances" aria-describedby={own.length ? `${id}-remarks` : undefined}>
      <legend class="field-label">{i18n.t('curate.field.stance')}</legend>
      {STANCES.map((stance, index) => (
        <label key={stance} class="stance">
          <input
            type="radio"
            name={id}
            data-field={stance === value ? 'stance' : undefined}
            checked={stance === value}
            aria-keyshortcuts={String(index + 1)}
            onChange={() => onChoose(stance)}
          />
          <StanceGlyph stance={stance} />
          <span>{i18n.t(`stance.${stance}`)}</span>
          <span class="key" aria-hidden="true">
            {index + 1}
          </span>
        </label>
      ))}
      {own.length > 0 && (
        <ul class="field-remarks" id={`${id}-remarks`}>
          {own.map((remark) => (
            <RemarkItem key={`${remark.rule} ${remark.reason}`} remark={remark} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}
