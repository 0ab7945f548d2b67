import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import { STEPS, type Step } from './address.ts';

export const stepId = (step: Step) => `step-${step}`;

interface StepTabsProps {
  chosen: Step;
  /** Faults that keep the pack from being good; null while nobody has looked. */
  errors: number | null;
  onChoose: (step: Step) => void;
}

/** The steps from documents to a pack, in any order. */
export function StepTabs({ chosen, errors, onChoose }: StepTabsProps) {
  return (
    <nav class="steps" aria-label={i18n.t('studio.steps')}>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              id={stepId(step)}
              aria-current={step === chosen ? 'step' : undefined}
              onClick={() => onChoose(step)}
            >
              {i18n.t(`studio.step.${step}`)}
              {step === 'check' && errors !== null && errors > 0 && (
                <>
                  <span class="number" aria-hidden="true">
                    {formatNumber(errors)}
                  </span>
                  <span class="unseen">{countText('check.errors', errors)}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
