import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PackWords, usePackWords } from '../ui/components/pack-words.tsx';
import { Parts } from '../ui/components/parts.tsx';
import { Worded } from '../ui/components/worded.tsx';
import { When } from '../ui/entry/when.tsx';
import type { CardRequest } from './port.ts';
import type { CardState } from './state.ts';

/** The heading of the card. A screen reader reads on from where the focus goes, so that it goes here. */
export function CardTitle({ label, headingId }: { label: string; headingId: string }) {
  return (
    <div class="head">
      <h2 id={headingId} tabIndex={-1} {...usePackWords()}>
        {label}
      </h2>
    </div>
  );
}

interface CardKindProps {
  state: Exclude<CardState, { phase: 'closed' }>;
  request: Pick<CardRequest, 'place' | 'text' | 'explain'>;
}

/** One line on what the card is about: its kind, when, and for what a word of the page stands that says it otherwise. */
export function CardKind({ state, request }: CardKindProps) {
  const view = state.phase === 'shown' ? state.view : null;
  const isMetonym = useMetonym(view && view.category !== 'claim' ? view.label : null, request);
  return (
    <div class="kind soft">
      <Parts>
        {view && i18n.t(`kind.${view.kind}`)}
        {view?.when && <When dated={view.when} />}
        {isMetonym && view && (
          <Worded say={(...places) => i18n.t('card.why.metonym', [places[0]!, places[1]!])}>
            <bdi>{request.text}</bdi>
            <PackWords>{view.label}</PackWords>
          </Worded>
        )}
        {request.place.of > 1 && i18n.t('card.place', [request.place.number, request.place.of])}
      </Parts>
    </div>
  );
}

/** Whether a word of the page, such as a capital, stands for what the card is about: an actor of this name, or null. */
function useMetonym(label: string | null, { text, explain }: Pick<CardRequest, 'text' | 'explain'>): boolean {
  const [isMetonym, setMetonym] = useState(false);
  useEffect(() => {
    setMetonym(false);
    if (label === null || text === label) return;
    let isOther = false;
    void explain().then((answer) => isOther || setMetonym(answer.ok && answer.value.kind === 'metonym'));
    return () => {
      isOther = true;
    };
  }, [label, text, explain]);
  return isMetonym;
}
