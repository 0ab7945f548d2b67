import { i18n } from '#i18n';
import type { EvidenceView, PositionView } from '../knowledge/entry-view.ts';
import { formatDated } from '../views/shared/format-date.ts';
import { StanceGlyph } from '../views/shared/stance-glyph.tsx';
import { EvidenceItem, formatChain } from './evidence-item.tsx';

interface PositionRowProps {
  position: PositionView;
  /** Id of the entry that the reader is looking at; a position on another one says which. */
  within: string;
  /** What heads the row: who holds the position, or what it is on. */
  named: 'actor' | 'entry';
  /** Without a glyph, under a heading that has it. */
  plain?: boolean;
}

/** Who (or on what), our paraphrase, how firm it is, then date and source, which open the evidence. */
export function PositionRow({ position, within, named, plain = false }: PositionRowProps) {
  const { date, known } = formatDated(position.when);
  const [first, ...more] = position.evidence;
  return (
    <li class={plain ? 'position' : 'position glyphed'}>
      {!plain && <StanceGlyph stance={position.stance} />}
      <p class="holder" dir="auto">
        {!plain && <span class="unseen">{i18n.t(`stance.${position.stance}`)}: </span>}
        <strong>{named === 'actor' ? position.actor.label : position.entry.label}</strong>
        {named === 'actor' && position.actor.office !== null && <span class="soft">, {position.actor.office}</span>}
      </p>
      <p dir="auto">{position.gist}</p>
      {position.condition !== null && <p dir="auto">{i18n.t('card.condition', [position.condition])}</p>}
      {named === 'actor' && position.entry.id !== within && (
        <p class="soft" dir="auto">
          {i18n.t('card.onEntry', [position.entry.label])}
        </p>
      )}
      <Caveats position={position} />
      <details>
        <summary>
          <span>
            {date}
            {known !== null && ` (${known})`}
            {first && ` · ${sourceName(first)}`}
            {more.length > 0 && ` ${i18n.t('evidence.more', more.length)}`}
          </span>{' '}
          <span class="more">{i18n.t('evidence.show')}</span>
        </summary>
        {position.evidence.map((evidence) => (
          <EvidenceItem key={evidence.source.id + evidence.exact} evidence={evidence} />
        ))}
        <DateBasis position={position} />
      </details>
    </li>
  );
}

/** What stands between the words and a plain statement: who passes it on, how firm it is, what became of it, remarks. */
function Caveats({ position }: { position: PositionView }) {
  const chain = position.evidence[0]?.reportedBy ?? [];
  const parts = [
    chain.length > 0 ? formatChain(chain) : null,
    position.certainty === 'stated' ? null : i18n.t(`certainty.${position.certainty}`),
    position.status === 'current' ? null : i18n.t(`status.${position.status}`),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.length > 0 && (
        <p class="soft" dir="auto">
          {parts.join(' · ')}
        </p>
      )}
      {position.notes
        .filter((note) => note.show)
        .map((note) => (
          <p key={note.text} class="note" dir="auto">
            {note.text}
          </p>
        ))}
    </>
  );
}

function DateBasis({ position: { when } }: { position: PositionView }) {
  if (when.words === undefined && !when.cite?.length) return null;
  return (
    <p class="soft" dir="auto">
      {when.words !== undefined && i18n.t('date.words', [i18n.t('quote', [when.words])])}
      {when.cite?.map(({ url, title }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer noopener">
          {title ?? i18n.t('evidence.citation')}
        </a>
      ))}
    </p>
  );
}

function sourceName({ source }: EvidenceView): string {
  return source.outlet ?? source.label;
}
