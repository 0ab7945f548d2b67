import { i18n } from '#i18n';
import type { EntryView } from '../knowledge/entry-view.ts';
import type { Note } from '../knowledge/schema/common.ts';
import { formatDated, formatEdtf } from '../views/shared/format-date.ts';
import { ConflictSection } from './conflict-section.tsx';
import { HeldPositions, StanceGroups } from './position-groups.tsx';

/** One entry or actor: context, what positions differ on, the other positions, terms, remarks, and the limits of it all. */
export function EntryBody({ view }: { view: EntryView }) {
  const isActor = view.category !== 'claim';
  const inConflicts = new Set(view.conflicts.flatMap((c) => c.sides.flatMap((s) => s.positions.map((p) => p.id))));
  const others = view.positions.filter((position) => !inConflicts.has(position.id));
  return (
    <>
      <p class="context" dir="auto">
        {view.context}
        {view.when && <span class="soft"> {formatWhen(view)}</span>}
      </p>
      {view.proposition !== null && (
        <p class="issue">
          <span class="label">{i18n.t('card.atIssue')}</span>
          <span dir="auto">{view.proposition}</span>
        </p>
      )}
      {view.conflicts.map((conflict) => (
        <ConflictSection key={conflict.id} conflict={conflict} entry={view} />
      ))}
      {others.length > 0 && (
        <section>
          <h3>
            {i18n.t(isActor ? 'card.heldPositions' : inConflicts.size > 0 ? 'card.otherPositions' : 'card.positions')}
          </h3>
          {isActor ? <HeldPositions positions={others} /> : <StanceGroups positions={others} />}
        </section>
      )}
      {view.positions.length === 0 && view.conflicts.length === 0 && <p class="soft">{i18n.t('card.noPosition')}</p>}
      <Naming naming={view.naming} />
      <Notes notes={view.notes} />
      <footer class="limits">
        {i18n.t('card.limits', view.limits.sources, [view.limits.sources, formatEdtf(view.limits.asOf)])}
        {view.limits.singleSource && ` ${i18n.t('card.singleSource')}`}
      </footer>
    </>
  );
}

function formatWhen({ when }: EntryView): string {
  if (!when) return '';
  const { date, known } = formatDated(when);
  return known ? `${date} (${known})` : date;
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

function Notes({ notes }: { notes: Note[] }) {
  const shown = notes.filter((note) => note.show);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('card.notes')}</h3>
      {shown.map((note) => (
        <p key={note.code + note.text} class="note" dir="auto">
          {note.text}
        </p>
      ))}
    </section>
  );
}
