import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Latest } from '../async/latest.ts';
import type { Gate } from '../knowledge/schema/spotting.ts';
import type { Answer } from '../messaging/protocol.ts';
import type { NamedExplanation, RuleNames } from '../spotting/name-rule.ts';
import { PackWords } from '../ui/components/pack-words.tsx';
import { Worded } from '../ui/components/worded.tsx';
import { describeGate } from './gate-words.ts';
import { phraseSlots } from './phrase-slots.ts';

interface WhyMarkedProps {
  /** What the entry is called, and how the page words it. */
  label: string;
  text: string;
  explain: () => Promise<Answer<NamedExplanation & { pack?: string }>>;
}

/** The alias or phrase behind a mark, and the conditions under which it counts, in plain words. */
export function WhyMarked({ label, text, explain }: WhyMarkedProps) {
  const [answer, setAnswer] = useState<Answer<NamedExplanation & { pack?: string }> | null>(null);
  const asking = useRef(new Latest());
  useEffect(() => {
    const isLatest = asking.current.begin();
    void explain().then((told) => isLatest() && setAnswer(told));
  }, [explain]);
  if (!answer) return <p class="soft">{i18n.t('card.loading')}</p>;
  if (!answer.ok) return <p role="alert">{i18n.t('card.why.failed')}</p>;
  const { kind, text: rule, gates, names, pack } = answer.value;
  return (
    <div class="why">
      {kind === 'phrase' && (
        <>
          <p>
            <Worded say={(...places) => i18n.t('card.why.phrase', [places[0]!, places[1]!])}>
              <bdi>{text}</bdi>
              <PackWords>{label}</PackWords>
            </Worded>
          </p>
          <ol class="slots">
            {phraseSlots(rule, names).map((slot, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a phrase may have the same words at two places.
              <li key={index} dir="auto">
                {slot}
              </li>
            ))}
          </ol>
        </>
      )}
      {kind !== 'phrase' && kind !== 'ignore' && (
        <p>
          <Worded say={(...places) => i18n.t(`card.why.${kind}`, [places[0]!, places[1]!])}>
            <bdi>{rule}</bdi>
            <PackWords>{label}</PackWords>
          </Worded>
        </p>
      )}
      <Gates gates={gates as Gate[]} names={names} />
      {pack && (
        <p class="soft">
          <Worded say={(title) => i18n.t('card.why.pack', [title!])}>
            <PackWords>{pack}</PackWords>
          </Worded>
        </p>
      )}
    </div>
  );
}

/** Sets of conditions; of several sets one must hold. */
function Gates({ gates, names }: { gates: Gate[]; names: RuleNames }) {
  const sets = gates.map((gate) => describeGate(gate, names)).filter((conditions) => conditions.length > 0);
  if (sets.length === 0) return null;
  return (
    <>
      <p>{i18n.t(sets.length === 1 ? 'card.why.gates' : 'card.why.anyGate')}</p>
      {sets.map((conditions, index) => (
        <div key={conditions.join()}>
          {index > 0 && <p class="soft">{i18n.t('card.why.or')}</p>}
          <ul class="conditions">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
