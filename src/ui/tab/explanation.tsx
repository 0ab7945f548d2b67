import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { LiveText } from '../components/live-text.tsx';
import type { Reason, Situation } from './situation.ts';

interface ExplanationProps {
  reason: Reason;
  offers: Situation['offers'];
  actions: { annotate: () => void; always: () => void };
  /** What else can be done about it. */
  children?: ComponentChildren;
}

/** Why nothing is marked, and what the reader can do about it. */
export function Explanation({ reason, offers, actions, children }: ExplanationProps) {
  return (
    <section class="reason">
      <LiveText text={i18n.t(`popup.reason.${reason}`)} />
      {(offers.annotate || offers.always) && (
        <p class="offers">
          {offers.annotate && (
            <button type="button" class="button" onClick={actions.annotate}>
              {i18n.t('popup.annotate')}
            </button>
          )}
          {offers.always && (
            <button type="button" class="button" onClick={actions.always}>
              {i18n.t('popup.always')}
            </button>
          )}
        </p>
      )}
      {children}
    </section>
  );
}
