import { i18n } from '#i18n';
import { pair } from '../../i18n/join.ts';
import type { PositionView } from '../../knowledge/entry-view.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';
import { Worded } from '../components/worded.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { PageCitation } from './page-citation.tsx';
import { Chain, SourceEvidence } from './source-evidence.tsx';
import { When } from './when.tsx';

interface PositionRowProps {
  position: PositionView;
  /** What heads the row: who holds the position, or what it is on. */
  named: 'actor' | 'entry';
  /** Whether to say what the position is on, where the actor heads the row. */
  entry?: boolean;
  /** Whether the row shows its stance; not under a heading that does, nor where nobody takes sides. */
  glyph?: boolean;
  /** Whether the heading above has named the actor. */
  headed?: boolean;
  /** Whether the evidence is open from the start. */
  open?: boolean;
}

/** Who (or on what), our paraphrase, how firm it is, then date and source, which open the evidence. */
export function PositionRow(props: PositionRowProps) {
  const { position, named, entry = false, glyph = true, headed = false, open = false } = props;
  const words = usePackWords();
  return (
    <li class="position">
      {!headed && (
        <p class="holder" dir={words.dir}>
          <Holder position={position} named={named} glyph={glyph} />
        </p>
      )}
      {named === 'actor' && position.actor.office !== null && (
        <p class="soft" {...words}>
          {position.actor.office}
        </p>
      )}
      <p {...words}>{position.gist}</p>
      <Caveats position={position} entry={entry} />
      <Sources position={position} stance={glyph && named === 'entry'} open={open} />
    </li>
  );
}

/** Whose position it is, or what it is on, after the sign of the stance. */
export function Holder({ position, named, glyph }: Required<Pick<PositionRowProps, 'position' | 'named' | 'glyph'>>) {
  const name = <strong {...usePackWords()}>{position[named].label}</strong>;
  if (!glyph) return name;
  return (
    <>
      <StanceGlyph stance={position.stance} />
      {named === 'entry' ? (
        name
      ) : (
        <Worded say={(place) => pair(i18n.t(`stance.${position.stance}`), place!)} unseen>
          {name}
        </Worded>
      )}
    </>
  );
}

/** What stands between the words and a plain statement: a condition, who passes it on, how firm it is, remarks. */
function Caveats({ position, entry }: { position: PositionView; entry: boolean }) {
  const { condition, evidence, certainty, status, notes } = position;
  const chain = evidence[0]?.reportedBy ?? [];
  const parts = [
    condition !== null && (
      <Worded key="condition" say={(place) => i18n.t('card.condition', [place!])}>
        <PackWords>{condition}</PackWords>
      </Worded>
    ),
    entry && (
      <Worded key="entry" say={(place) => i18n.t('card.onEntry', [place!])}>
        <PackWords>{position.entry.label}</PackWords>
      </Worded>
    ),
    chain.length > 0 && <Chain key="chain" reporters={chain} />,
    certainty !== 'stated' && i18n.t(`certainty.${certainty}`),
    status !== 'current' && i18n.t(`status.${status}`),
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && (
        <p class="soft">
          <Parts>{parts}</Parts>
        </p>
      )}
      {notes.map((note) => (
        <p key={note.text} class="soft">
          <Worded say={(place) => i18n.t('card.remark', [place!])}>
            <PackWords>{note.text}</PackWords>
          </Worded>
        </p>
      ))}
    </>
  );
}

/**
 * One line with date and source, after the stance where no words said it yet; it opens the excerpts and what the date
 * rests on.
 */
function Sources({ position, stance, open }: { position: PositionView; stance: boolean; open: boolean }) {
  const { when, evidence } = position;
  const names = [...new Set(evidence.map(({ source }) => source.outlet ?? source.label))];
  // The row has said who passes the first one on.
  const chains = new Set(evidence.map(({ reportedBy }) => reportedBy.map(({ id }) => id).join())).size > 1;
  const bySource = Map.groupBy(evidence, ({ source }) => source.id);
  return (
    <details class="sources" open={open}>
      <summary>
        <Parts>
          {stance && i18n.t(`stance.${position.stance}`)}
          <When dated={when} />
          {names.map((name) => (
            <PackWords key={name}>{name}</PackWords>
          ))}
          <span class="more">{i18n.t('evidence.show')}</span>
        </Parts>
      </summary>
      {[...bySource].map(([id, items]) => (
        <SourceEvidence key={id} items={items} chains={chains} />
      ))}
      {when.words !== undefined && (
        <p class="soft">
          <Worded say={(place) => i18n.t('date.words', [i18n.t('quote', [place!])])}>
            <PackWords>{when.words}</PackWords>
          </Worded>
        </p>
      )}
      {when.cite?.map((cite) => (
        <PageCitation key={cite.url} cite={cite} say={(page) => i18n.t('date.citation', [page])} />
      ))}
      <CopyCitation position={position} />
    </details>
  );
}
