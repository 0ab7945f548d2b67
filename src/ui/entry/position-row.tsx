import { useContext, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { further } from '../../i18n/join.ts';
import { beginningOf, OPEN_START } from '../../knowledge/edtf.ts';
import type { PositionNews, PositionView } from '../../knowledge/entry-view.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';
import { Worded } from '../components/worded.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { DayOfArticle } from './day-of-article.ts';
import { PageCitation } from './page-citation.tsx';
import { Chain, SourceEvidence } from './source-evidence.tsx';
import { UnderHeading } from './under-heading.ts';
import { When } from './when.tsx';

interface PositionRowProps {
  position: PositionView;
  /** What heads the row: who holds the position, or what it is on. */
  named: 'actor' | 'entry';
  /** Whether to say what the position is on, where the actor heads the row. */
  entry?: boolean;
  /** Whether the row shows its stance; not under a heading that does, nor where nobody takes sides. */
  glyph?: boolean;
  /** Id of the heading that has named the actor: then it is no item of a list, but what the heading is about. */
  headed?: string;
  /** Whether the evidence is open from the start. */
  open?: boolean;
  /** Whether the reader must see it without scrolling. */
  needed?: boolean;
}

/** Who (or on what) with the stance, our paraphrase, how firm it is, then date and source, which open the evidence. */
export function PositionRow(props: PositionRowProps) {
  const { position, named, entry = false, glyph = true, headed, open = false, needed = false } = props;
  const words = usePackWords();
  const own = useId();
  const under = useContext(UnderHeading);
  const Row = headed === undefined ? 'li' : 'div';
  return (
    <Row class="position">
      {headed === undefined && (
        <p class="holder" id={own} dir={words.dir}>
          <Holder position={position} named={named} glyph={glyph} />
        </p>
      )}
      <p {...words} data-needed={needed ? 'gist' : undefined}>
        {position.gist}
      </p>
      <Caveats position={position} office={named === 'actor'} entry={entry} />
      <Sources
        position={position}
        open={open}
        needed={needed}
        who={position[named].label}
        of={[headed ?? own, under?.id]}
      />
    </Row>
  );
}

/** Whose position it is, or what it is on, with the stance as a sign and in words. */
export function Holder({ position, named, glyph }: Required<Pick<PositionRowProps, 'position' | 'named' | 'glyph'>>) {
  const name = <strong {...usePackWords()}>{position[named].label}</strong>;
  if (!glyph) return name;
  return (
    <>
      <StanceGlyph stance={position.stance} />
      {name} <span class="stance-word soft">{i18n.t(`stance.${position.stance}`)}</span>
    </>
  );
}

interface CaveatsProps {
  position: PositionView;
  /** Whether to say in which office it was said, and what it is on. */
  office: boolean;
  entry: boolean;
}

/** Who said it as what, on what condition, on what, and who passes it on. */
function Caveats({ position, office, entry }: CaveatsProps) {
  const { actor, condition, evidence } = position;
  const chain = evidence[0]?.reportedBy ?? [];
  const parts = [
    office && actor.office !== null && <PackWords key="office">{actor.office}</PackWords>,
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
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p class="soft">
      <Parts>{parts}</Parts>
    </p>
  );
}

/** That the last update of its pack has added or changed a position, in two words. */
export function News({ news }: { news: PositionNews }) {
  return <span class="news">{i18n.t(`news.${news}`)}</span>;
}

interface SourcesProps extends Required<Pick<PositionRowProps, 'open' | 'needed'>> {
  position: PositionView;
  /** Whose position it is, or what it is on. */
  who: string;
  /** Ids of what says whose position it is, and of which pack where that is to be told. */
  of: (string | undefined)[];
}

/** One line with date, whether that is news, how firm it is, and source; it opens the excerpts, remarks and what the date rests on. */
function Sources({ position, open, needed, who, of }: SourcesProps) {
  const date = useId();
  const under = useContext(UnderHeading);
  const { when, evidence, notes, certainty, status, news } = position;
  const names = [...new Set(evidence.map(({ source }) => source.outlet ?? source.label))];
  // The row has said who passes the first one on.
  const chains = new Set(evidence.map(({ reportedBy }) => reportedBy.map(({ id }) => id).join())).size > 1;
  const bySource = Map.groupBy(evidence, ({ source }) => source.id);
  const day = useContext(DayOfArticle);
  return (
    <details class="sources" open={open}>
      {/* Two positions may be of one day and one source. */}
      <summary data-needed={needed ? 'source' : undefined}>
        <Parts>
          <span id={date}>
            <When dated={when} evidence={evidence} />
          </span>
          {news && <News news={news} />}
          {isAfter(when, day) && i18n.t('card.asOf.after')}
          {certainty !== 'stated' && i18n.t(`certainty.${certainty}`)}
          {status !== 'current' && i18n.t(`status.${status}`)}
          {names.map((name) => (
            <PackWords key={name}>{name}</PackWords>
          ))}
          <span class="more">
            {i18n.t('evidence.show')}
            <span class="unseen">{[who, ...(under ? [under.pack] : [])].map(further)}</span>
          </span>
        </Parts>
      </summary>
      {[...bySource].map(([id, items]) => (
        <SourceEvidence key={id} items={items} chains={chains} />
      ))}
      {notes.map((note) => (
        <p key={note.text} class="soft">
          <Worded say={(place) => i18n.t('card.remark', [place!])}>
            <PackWords>{note.text}</PackWords>
          </Worded>
        </p>
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
      <CopyCitation position={position} of={[...of, date]} />
    </details>
  );
}

/** Whether something was said only after a day. */
function isAfter({ edtf }: PositionView['when'], day: string | null): boolean {
  const began = edtf === null ? undefined : beginningOf(edtf);
  return day !== null && began !== undefined && began.first > day && began.first !== OPEN_START;
}
