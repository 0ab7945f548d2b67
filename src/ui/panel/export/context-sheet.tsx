import { i18n } from '#i18n';
import { joinSentences, listAll, pair } from '../../../i18n/join.ts';
import type { EntryView, PositionView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { formatDated, formatEdtf } from '../../components/format-date.ts';
import { PackLanguage, PackWords, wordsIn } from '../../components/pack-words.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import { Worded } from '../../components/worded.tsx';
import { namePacks } from '../name-packs.ts';
import { selectForSheet } from './select-for-sheet.ts';

interface ContextSheetProps {
  facts: PageFacts;
  views: EntryView[];
  /** Sentences that say what all of it rests on. */
  limits: string[];
}

/** What is printed instead of the panel: one page with the claims of the article and the positions on them. */
export function ContextSheet({ facts, views, limits }: ContextSheetProps) {
  const { claims, rest } = selectForSheet(views);
  const packOf = namePacks(views);
  return (
    <article class="sheet">
      <header>
        <p>{i18n.t('panel.export.title')}</p>
        <h1 dir="auto">{facts.title}</h1>
        <p>
          {facts.published && `${formatEdtf(facts.published.date)} · `}
          {facts.address}
        </p>
      </header>
      <div class="sheet-claims">
        {claims.map((claim) => (
          <section key={claim.id}>
            <PackLanguage.Provider value={claim.lang}>
              <h2>
                <bdi {...wordsIn(claim.lang)}>{claim.label}</bdi>
                {packOf(claim) !== null && <small> {packOf(claim)}</small>}
              </h2>
              {claim.proposition !== null && <p {...wordsIn(claim.lang)}>{claim.proposition}</p>}
              <ul>
                {claim.positions.map((position) => (
                  <SheetPosition key={position.id} position={position} />
                ))}
              </ul>
            </PackLanguage.Provider>
          </section>
        ))}
      </div>
      <footer>
        {rest.length > 0 && (
          <p>
            <Worded say={(...places) => i18n.t('panel.export.rest', [listAll(places)])}>
              {rest.map(({ id, label }) => (
                <PackWords key={id}>{label}</PackWords>
              ))}
            </Worded>
          </p>
        )}
        <p>{joinSentences(limits)}</p>
      </footer>
    </article>
  );
}

function SheetPosition({ position: { stance, actor, gist, when, evidence } }: { position: PositionView }) {
  const outlets = [...new Set(evidence.map(({ source }) => source.outlet ?? source.label))];
  return (
    <li>
      <StanceGlyph stance={stance} />{' '}
      <b>
        <PackWords>{actor.label}</PackWords>
      </b>{' '}
      <Worded say={(place) => pair(i18n.t(`stance.${stance}`), place!)}>
        <PackWords>{gist}</PackWords>
      </Worded>{' '}
      <small>{[formatDated(when).date, ...outlets].join(' · ')}</small>
    </li>
  );
}
