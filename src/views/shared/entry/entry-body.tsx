import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../format-date.ts';
import { ActorPositions } from './actor-positions.tsx';
import { ClaimPositions } from './claim-positions.tsx';
import { Remarks } from './remarks.tsx';
import { OUTSIDE_SIGN } from './when.tsx';

/** One entry or actor: context, the positions and what they differ on, terms, remarks, and the limits of it all. */
export function EntryBody({ view }: { view: EntryView }) {
  return (
    <>
      <p dir="auto">{view.context}</p>
      {view.positions.length === 0 && view.conflicts.length === 0 ? (
        <p class="soft none">{i18n.t('card.noPosition')}</p>
      ) : view.category === 'claim' ? (
        <ClaimPositions view={view} />
      ) : (
        <ActorPositions view={view} />
      )}
      <Naming naming={view.naming} />
      <Remarks view={view} />
      <footer class="limits">
        <p>{i18n.t('card.limits', view.limits.sources, [view.limits.sources, formatEdtf(view.limits.asOf)])}</p>
        {hasOutsideDate(view) && (
          <p aria-hidden="true">
            {OUTSIDE_SIGN} {i18n.t('date.outside')}
          </p>
        )}
      </footer>
    </>
  );
}

function hasOutsideDate({ when, positions, conflicts }: EntryView): boolean {
  const all = [...positions, ...conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.positions))];
  return [when, ...all.map((position) => position.when)].some((dated) => dated?.edtf && dated.basis === 'external');
}

function Naming({ naming }: { naming: EntryView['naming'] }) {
  if (naming.length === 0) return null;
  const list = new Intl.ListFormat(i18n.t('locale'), { type: 'conjunction' });
  return (
    <section>
      <h3>{i18n.t('card.naming')}</h3>
      <dl class="naming">
        {naming.map(({ term, usedBy }) => (
          <div key={term}>
            <dt dir="auto">{i18n.t('quote', [term])}</dt>
            <dd class="soft">{i18n.t('card.usedBy', [list.format(usedBy.map((actor) => actor.label))])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
