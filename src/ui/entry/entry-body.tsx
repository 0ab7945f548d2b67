import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { listAll } from '../../i18n/join.ts';
import { isSpoken, nameLanguage } from '../../i18n/language.ts';
import type { EntryView } from '../../knowledge/entry-view.ts';
import type { Id } from '../../knowledge/schema/common.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Worded } from '../components/worded.tsx';
import { ActorPositions } from './actor-positions.tsx';
import { ClaimPositions } from './claim-positions.tsx';
import { Remarks } from './remarks.tsx';
import { UnderHeading } from './under-heading.ts';

interface EntryBodyProps {
  view: EntryView;
  /** What comes after the positions. */
  after?: ComponentChildren;
  /** What is said where there is no position. */
  none?: string;
  /** Ids of the entries that the page names: positions on them come first. */
  onPage?: ReadonlySet<Id> | undefined;
}

const NOTHING: ReadonlySet<Id> = new Set();

/**
 * One entry or actor: the positions and what they differ on, then the background, folded up where there is anything to
 * read before it, and remarks on what is odd in the sources.
 */
export function EntryBody({ view, after, none = i18n.t('card.noPosition'), onPage = NOTHING }: EntryBodyProps) {
  const under = useContext(UnderHeading);
  const background = useId();
  const isSilent = view.positions.length + view.spokenFor.length + view.conflicts.length === 0;
  return (
    <>
      {isSilent ? (
        <>
          <Background view={view} />
          <p class="soft none">{none}</p>
        </>
      ) : view.category === 'claim' ? (
        <ClaimPositions view={view} />
      ) : (
        <ActorPositions view={view} onPage={onPage} />
      )}
      {after}
      {!isSilent && (
        <details class="fold background">
          <summary id={background} aria-labelledby={under && `${background} ${under.id}`}>
            {i18n.t('card.background')}
          </summary>
          <Background view={view} />
        </details>
      )}
      <Remarks view={view} />
    </>
  );
}

/** What it is, what it is called by whom, and in which language all of this is written. */
function Background({ view }: { view: EntryView }) {
  return (
    <>
      <p {...usePackWords()}>{view.context}</p>
      <Naming naming={view.naming} />
      {!isSpoken(view.lang) && <p class="soft footnote">{i18n.t('packLanguage', [nameLanguage(view.lang)])}</p>}
    </>
  );
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
