import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { listAll } from '../../i18n/join.ts';
import { isSpoken, nameLanguage } from '../../i18n/language.ts';
import type { EntryView } from '../../knowledge/entry-view.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Worded } from '../components/worded.tsx';
import { ActorPositions } from './actor-positions.tsx';
import { ClaimPositions } from './claim-positions.tsx';
import { Remarks } from './remarks.tsx';
import { OUTSIDE_SIGN } from './when.tsx';

interface EntryBodyProps {
  view: EntryView;
  /** What the positions are introduced by, and what comes after them. */
  before?: ComponentChildren;
  after?: ComponentChildren;
  /** What is said where there is no position. */
  none?: string;
}

/** One entry or actor: context, the positions and what they differ on, terms, remarks and footnotes. */
export function EntryBody({ view, before, after, none = i18n.t('card.noPosition') }: EntryBodyProps) {
  return (
    <>
      <p {...usePackWords()}>{view.context}</p>
      {before}
      {view.positions.length === 0 && view.conflicts.length === 0 ? (
        <p class="soft none">{none}</p>
      ) : view.category === 'claim' ? (
        <ClaimPositions view={view} />
      ) : (
        <ActorPositions view={view} />
      )}
      {after}
      <Naming naming={view.naming} />
      <Remarks view={view} />
      <Footnotes view={view} />
    </>
  );
}

/** What the words and the signs above need to be understood. */
function Footnotes({ view }: { view: EntryView }) {
  const isForeign = !isSpoken(view.lang);
  const isDatedOutside = hasOutsideDate(view);
  if (!isForeign && !isDatedOutside) return null;
  return (
    <div class="footnotes soft">
      {isForeign && <p>{i18n.t('packLanguage', [nameLanguage(view.lang)])}</p>}
      {isDatedOutside && (
        <p aria-hidden="true">
          {OUTSIDE_SIGN} {i18n.t('date.outside')}
        </p>
      )}
    </div>
  );
}

function hasOutsideDate({ when, positions, conflicts }: EntryView): boolean {
  const all = [...positions, ...conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.positions))];
  return [when, ...all.map((position) => position.when)].some((dated) => dated?.edtf && dated.basis === 'external');
}

function Naming({ naming }: { naming: EntryView['naming'] }) {
  if (naming.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('card.naming')}</h3>
      <dl class="naming">
        {naming.map(({ term, usedBy }) => (
          <div key={term}>
            <dt>
              <Worded say={(place) => i18n.t('quote', [place!])}>
                <PackWords>{term}</PackWords>
              </Worded>
            </dt>
            <dd class="soft">
              <Worded say={(...places) => i18n.t('card.usedBy', [listAll(places)])}>
                {usedBy.map(({ id, label }) => (
                  <PackWords key={id}>{label}</PackWords>
                ))}
              </Worded>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
