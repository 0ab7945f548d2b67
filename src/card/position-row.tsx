import { i18n } from '#i18n';
import type { PositionView } from '../knowledge/entry-view.ts';
import { formatDated } from '../views/shared/format-date.ts';
import { StanceGlyph } from '../views/shared/stance-glyph.tsx';
import { EvidenceItem, formatChain } from './evidence-item.tsx';

interface PositionRowProps {
  position: PositionView;
  /** What heads the row: who holds the position, or what it is on. */
  named: 'actor' | 'entry';
  /** Whether to say what the position is on, where the actor heads the row. */
  entry?: boolean;
  /** Whether the row shows its stance; not under a heading that does. */
  glyph?: boolean;
}

/** Who (or on what), our paraphrase, how firm it is, then date and source, which open the evidence. */
export function PositionRow({ position, named, entry = false, glyph = true }: PositionRowProps) {
  return (
    <li class="position">
      <p class="holder" dir="auto">
        {glyph && <StanceGlyph stance={position.stance} />}
        {glyph && named === 'actor' && <span class="unseen">{i18n.t(`stance.${position.stance}`)}: </span>}
        <strong>{named === 'actor' ? position.actor.label : position.entry.label}</strong>
      </p>
      {named === 'actor' && position.actor.office !== null && (
        <p class="soft" dir="auto">
          {position.actor.office}
        </p>
      )}
      <p dir="auto">{position.gist}</p>
      {position.condition !== null && (
        <p class="soft" dir="auto">
          {i18n.t('card.condition', [position.condition])}
        </p>
      )}
      {entry && (
        <p class="soft" dir="auto">
          {i18n.t('card.onEntry', [position.entry.label])}
        </p>
      )}
      <Caveats position={position} />
      <Sources position={position} stance={named === 'entry'} />
    </li>
  );
}

/** What stands between the words and a plain statement: who passes it on, how firm it is, what became of it, remarks. */
function Caveats({ position: { evidence, certainty, status, notes } }: { position: PositionView }) {
  const chain = evidence[0]?.reportedBy ?? [];
  const parts = [
    chain.length > 0 ? formatChain(chain) : null,
    certainty === 'stated' ? null : i18n.t(`certainty.${certainty}`),
    status === 'current' ? null : i18n.t(`status.${status}`),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.length > 0 && (
        <p class="soft" dir="auto">
          {parts.join(' · ')}
        </p>
      )}
      {notes.map((note) => (
        <p key={note.text} class="soft" dir="auto">
          {i18n.t('card.remark', [note.text])}
        </p>
      ))}
    </>
  );
}

/**
 * One line with date and source, after the stance where no words said it yet; it opens the excerpts and the words that
 * the date rests on.
 */
function Sources({ position, stance }: { position: PositionView; stance: boolean }) {
  const { when, evidence } = position;
  const { date, known } = formatDated(when);
  const names = [...new Set(evidence.map(({ source }) => source.outlet ?? source.label))];
  return (
    <details class="sources">
      <summary dir="auto">
        {stance && `${i18n.t(`stance.${position.stance}`)} · `}
        {known === null ? date : `${date} (${known})`}
        {names.map((name) => ` · ${name}`)} <span class="more">{i18n.t('evidence.show')}</span>
      </summary>
      {evidence.map((item, index) => (
        <EvidenceItem key={item.source.id + item.exact} evidence={item} chain={index > 0} />
      ))}
      {when.words !== undefined && (
        <p class="soft" dir="auto">
          {i18n.t('date.words', [i18n.t('quote', [when.words])])}
        </p>
      )}
      {when.cite?.map(({ url, title }) => (
        <p key={url} class="soft" dir="auto">
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title === undefined ? i18n.t('date.citation') : i18n.t('date.citationOf', [title])}
          </a>
        </p>
      ))}
    </details>
  );
}
