import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import type { EntryView } from '../../knowledge/entry-view.ts';
import type { Voice } from '../../knowledge/voices.ts';
import type { PageFacts } from '../../messaging/protocol.ts';
import { PackLanguage } from '../components/pack-words.tsx';
import { ClaimHeading } from './claim-heading.tsx';
import { namePacks } from './name-packs.ts';
import { claimsWithPositions, type Details } from './panel-data.ts';
import { PositionButton } from './position-button.tsx';

/** Shorter than this, a page cannot be expected to name everybody. */
export const LEAST_WORDS = 150;

interface VoicesSectionProps {
  views: EntryView[];
  leftOut: Record<string, Voice[]>;
  facts: PageFacts;
  onDetails: (details: Details) => void;
}

/** Actors with a recorded position on a claim here whom the page does not name. What that means is for the reader. */
export function VoicesSection({ views, leftOut, facts, onDetails }: VoicesSectionProps) {
  return (
    <>
      <h2>{i18n.t('panel.voices.title')}</h2>
      <Voices {...{ views, leftOut, facts, onDetails }} />
    </>
  );
}

function Voices({ views, leftOut, facts, onDetails }: VoicesSectionProps) {
  if (!facts.articleFound) return <p>{i18n.t('panel.voices.noArticle')}</p>;
  if (facts.words < LEAST_WORDS) {
    return <p>{countText('panel.voices.short', facts.words, formatNumber(LEAST_WORDS))}</p>;
  }
  const claims = claimsWithPositions(views);
  const packOf = namePacks(views);
  const withVoices = claims.filter(({ id }) => leftOut[id]?.length);
  if (claims.length === 0) return <p>{i18n.t('panel.noPositions')}</p>;
  if (withVoices.length === 0) return <p>{i18n.t('panel.voices.none')}</p>;
  return (
    <>
      <p class="soft">{i18n.t('panel.voices.note')}</p>
      {withVoices.map((claim) => (
        <section key={claim.id}>
          <PackLanguage.Provider value={claim.lang}>
            <ClaimHeading claim={claim} packOf={packOf} />
            <ul class="rows">
              {leftOut[claim.id]!.map((voice) => {
                const positions = claim.positions.filter(({ id }) => voice.positions.includes(id));
                return positions.map((position) => (
                  <li key={position.id}>
                    <PositionButton
                      position={position}
                      gist
                      onPress={() => onDetails({ kind: 'positions', claim, positions })}
                    />
                  </li>
                ));
              })}
            </ul>
          </PackLanguage.Provider>
        </section>
      ))}
    </>
  );
}
