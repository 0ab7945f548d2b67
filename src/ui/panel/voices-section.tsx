import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import type { EntryView, PositionView } from '../../knowledge/entry-view.ts';
import type { Voice } from '../../knowledge/voices.ts';
import type { PageFacts } from '../../messaging/protocol.ts';
import { PackLanguage } from '../components/pack-words.tsx';
import { ClaimHeading } from './claim-heading.tsx';
import { namePacks, packWith } from './name-packs.ts';
import { actorKey, type Details, sharedClaims, viewsOf, viewWith } from './panel-data.ts';
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
  const claims = sharedClaims(views);
  const packOf = namePacks(views);
  const withVoices = claims
    .map((claim) => ({ claim, voices: voicesOn(claim, leftOut, views) }))
    .filter(({ voices }) => voices.length > 0);
  if (claims.length === 0) return <p>{i18n.t('panel.noPositions')}</p>;
  if (withVoices.length === 0) return <p>{i18n.t('panel.voices.none')}</p>;
  return (
    <>
      <p class="soft">{i18n.t('panel.voices.note')}</p>
      {withVoices.map(({ claim, voices }) => (
        <section key={claim.id}>
          <PackLanguage.Provider value={claim.lang}>
            <ClaimHeading claim={claim} packOf={packOf} />
          </PackLanguage.Provider>
          <ul class="rows">
            {voices.flatMap((positions) =>
              positions.map((position) => (
                <li key={position.id}>
                  <PackLanguage.Provider value={viewWith(claim, position).lang}>
                    <PositionButton
                      position={position}
                      gist
                      pack={packWith(claim, position, packOf)}
                      quiet={viewsOf(claim).length === 1}
                      onPress={() => onDetails({ kind: 'positions', claim, positions })}
                    />
                  </PackLanguage.Provider>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The positions of each voice on a claim that the page does not name, by whatever pack that has the claim. */
export function voicesOn(
  claim: EntryView,
  leftOut: VoicesSectionProps['leftOut'],
  views: readonly EntryView[],
): PositionView[][] {
  const named = new Set(views.map(({ id, sameAs }) => sameAs ?? id));
  const positions = viewsOf(claim).flatMap((view) =>
    (leftOut[view.id] ?? []).flatMap((voice) => view.positions.filter(({ id }) => voice.positions.includes(id))),
  );
  return [...Map.groupBy(positions, ({ actor }) => actorKey(actor))].flatMap(([key, held]) =>
    // A pack that does not know by which word the page names somebody may know that it is the same as one that does.
    named.has(key) ? [] : [held],
  );
}
